// How much of something is done or used, always with its figure; `mark` shows where it should be by now.
import { cn } from "./cn";
import type { Tone } from "./tone";

const fills: Record<Tone, string> = {
  accent: "fill-accent",
  met: "fill-met",
  unmet: "fill-unmet",
  missing: "fill-missing",
  stale: "fill-stale",
  waived: "fill-waived",
  info: "fill-info",
};

type Props = {
  label: string;
  /** In the unit of `max`. */
  value: number;
  max?: number;
  mark?: number;
  /** The figure in words: "4 of 9". */
  figure: string;
  tone?: Tone;
  /** Only the bar; label and figure are still said to screen readers. */
  hideLabel?: boolean;
  className?: string;
};

export function Progress({ label, value, max = 100, mark, figure, tone = "accent", hideLabel, className }: Props) {
  const share = (amount: number) => `${Math.min(100, Math.max(0, (100 * amount) / (max || 1)))}%`;
  return (
    <div className={cn("min-w-0", className)}>
      <p aria-hidden="true" className={cn("mb-1.5 flex justify-between gap-4", hideLabel && "hidden")}>
        <span className="text-quiet">{label}</span>
        <span className="font-medium text-ink tabular-nums">{figure}</span>
      </p>
      <svg role="img" aria-label={`${label}: ${figure}`} width="100%" height="8" className="block overflow-visible">
        <rect width="100%" height="6" y="1" rx="3" className="fill-muted stroke-border" strokeWidth="1" />
        {value > 0 && <rect width={share(value)} height="6" y="1" rx="3" className={fills[tone]} />}
        {mark !== undefined && (
          <line x1={share(mark)} x2={share(mark)} y1="-2" y2="10" className="stroke-ink" strokeWidth="2" />
        )}
      </svg>
    </div>
  );
}
