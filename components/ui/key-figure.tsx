// One number with its range, its trend and the way to its evidence; never a bare figure.
import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { Link } from "./link";

export type Trend = {
  direction: "up" | "down" | "level";
  /** "+4 points since May". */
  text: string;
  /** Whether that is welcome; left out where it is neither. */
  good?: boolean;
};

const arrows = { up: ArrowUpRight, down: ArrowDownRight, level: ArrowRight };

type Props = {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  /** "180 k to 610 k (80 % likely)", or why there is none. */
  range?: ReactNode;
  trend?: Trend;
  /** The evidence behind it. */
  href?: string;
  /** What the way there is called. */
  evidence?: string;
  hint?: ReactNode;
  /** A small picture of its past. */
  spark?: ReactNode;
  className?: string;
};

export function KeyFigure({
  label,
  value,
  unit,
  range,
  trend,
  href,
  evidence = "See the evidence",
  hint,
  spark,
  className,
}: Props) {
  const Arrow = trend && arrows[trend.direction];
  return (
    <div className={cn("relative flex min-w-0 flex-col gap-1", href && "group", className)}>
      <p className="flex items-center gap-0.5 text-quiet">
        {label}
        {hint && <span className="relative z-1">{hint}</span>}
      </p>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <p className="font-semibold text-2xl text-ink tabular-nums">
          {value}
          {unit && <span className="ml-1 font-normal text-base text-quiet tracking-normal">{unit}</span>}
        </p>
        {spark}
      </div>
      {range && <p className="text-quiet text-xs tabular-nums">{range}</p>}
      {(trend || href) && (
        <p className="mt-auto flex flex-wrap items-center gap-x-4 gap-y-0.5 pt-1 text-xs tabular-nums">
          {trend && Arrow && (
            <span className={cn("inline-flex items-center gap-1 font-medium", trendColour(trend))}>
              <Arrow className="size-3.5 shrink-0" />
              {trend.text}
            </span>
          )}
          {href && (
            <Link
              href={href}
              className="inline-flex items-center gap-1 text-accent after:absolute after:inset-0 after:rounded-md group-hover:underline"
            >
              {evidence}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}

function trendColour({ good }: Trend): string {
  if (good === undefined) return "text-quiet";
  return good ? "text-met-ink" : "text-unmet-ink";
}
