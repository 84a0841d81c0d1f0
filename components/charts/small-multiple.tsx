// One of many small pictures on a common scale: its name, its newest value, its line.
import { Link } from "@/components/ui/link";
import { type FigureFormat, formatFigure } from "@/lib/format/figure";
import type { SmallSeries } from "./points";
import { placeOf, type Scale } from "./scale";
import { sparkPaths } from "./spark-paths";

type Props = { series: SmallSeries; scale: Scale; format: FigureFormat; periods: readonly string[] };

const height = 64;

export function SmallMultiple({ series: { label, href, values, target }, scale, format, periods }: Props) {
  const last = values.findLastIndex((value) => value !== null);
  const newest = values[last];
  const x = (at: number) => (values.length > 1 ? (at / (values.length - 1)) * 100 : 50);
  const y = (value: number) => height - (placeOf(value, scale) / 100) * height;
  const write = (value: number) => formatFigure(value, format, { compact: true });
  return (
    <div className="min-w-0">
      <p className="flex items-baseline justify-between gap-2 text-xs">
        {href ? (
          <Link href={href} className="truncate font-medium text-ink hover:underline">
            {label}
          </Link>
        ) : (
          <span className="truncate font-medium text-ink">{label}</span>
        )}
        <span className="text-ink tabular-nums">{newest == null ? "–" : write(newest)}</span>
      </p>
      <svg
        role="img"
        aria-label={`${label}: ${newest == null ? "no value yet" : `${write(newest)} in ${periods[last]}`}${target === undefined ? "" : `, target ${write(target)}`}`}
        width="100%"
        height={height + 8}
        className="mt-1 block overflow-visible"
      >
        <line x1="0" x2="100%" y1={y(0)} y2={y(0)} stroke="var(--edge)" />
        <line x1="0" x2="100%" y1={y(scale.high)} y2={y(scale.high)} stroke="var(--border)" />
        {target !== undefined && (
          <line
            x1="0"
            x2="100%"
            y1={y(target)}
            y2={y(target)}
            stroke="var(--met)"
            strokeWidth="1.25"
            strokeDasharray="4 3"
          />
        )}
        <svg
          aria-hidden="true"
          width="100%"
          height={height}
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          overflow="visible"
        >
          <path
            d={sparkPaths(values, x, y)}
            fill="none"
            stroke="var(--chart-1)"
            strokeWidth="1.75"
            strokeLinejoin="round"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {newest != null && <circle cx={`${x(last)}%`} cy={y(newest)} r="3" fill="var(--chart-1)" />}
      </svg>
      <p className="flex justify-between text-quiet text-xs tabular-nums">
        <span>{periods[0]}</span>
        <span>{periods.length > 1 && periods.at(-1)}</span>
      </p>
    </div>
  );
}
