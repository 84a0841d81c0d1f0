// A remark that the reader should not miss: what is the matter, and what to do about it.
import type { ReactNode } from "react";
import { cn } from "./cn";
import { type Tone, tones } from "./tone";

type Props = { tone?: Tone; title?: ReactNode; children?: ReactNode; action?: ReactNode; className?: string };

export function Callout({ tone = "info", title, children, action, className }: Props) {
  const { icon: Icon, text, soft, line } = tones[tone];
  return (
    <div className={cn("flex items-start gap-2.5 rounded-lg border px-3 py-2.5", soft, line, className)}>
      <Icon className={cn("mt-0.5 size-4 shrink-0", text)} />
      <div className="min-w-0 flex-1 text-ink">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={cn(title ? "text-quiet" : undefined)}>{children}</div>}
      </div>
      {action && <div className="shrink-0 self-center">{action}</div>}
    </div>
  );
}
