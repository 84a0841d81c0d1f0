// A short word about a thing: its kind, its role, how many.
import type { ReactNode } from "react";
import { cn } from "./cn";
import { type Tone, tones } from "./tone";

type Props = { tone?: Tone; icon?: ReactNode; children: ReactNode; className?: string };

export function Badge({ tone, icon, children, className }: Props) {
  return (
    <span
      className={cn(
        "inline-flex h-5 max-w-full shrink-0 items-center gap-1 whitespace-nowrap rounded-full px-2 font-medium text-xs tabular-nums [&_svg]:size-3.5 [&_svg]:shrink-0",
        tone ? tones[tone].soft : "text-quiet ring-1 ring-border ring-inset",
        className,
      )}
    >
      {icon}
      <span className="self-baseline truncate leading-5">{children}</span>
    </span>
  );
}
