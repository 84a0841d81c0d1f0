// More for those who want it: a native <details>.
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = { summary: ReactNode; children: ReactNode; open?: boolean; name?: string; className?: string };

export function Disclosure({ summary, children, open, name, className }: Props) {
  return (
    <details open={open} name={name} className={cn("group", className)}>
      <summary className="inline-flex min-h-6 items-center gap-1.5 rounded-sm text-quiet hover:text-ink pointer-coarse:py-2">
        <ChevronRight className="size-4 shrink-0 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pt-2 pl-5.5">{children}</div>
    </details>
  );
}
