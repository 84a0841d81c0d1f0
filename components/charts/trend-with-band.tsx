// A figure over time, with the range it may lie in, its target and its baseline.
import type { Direction } from "@/db/enums";
import { formatDate } from "@/lib/format/dates";
import { bareFormat, type FigureFormat, formatFigure, unitOf } from "@/lib/format/figure";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";
import { ChartKey } from "./chart-key";
import { DrawnLater } from "./drawn-later";
import { figureCell } from "./figures";
import type { TrendPoint } from "./points";

type Props = ChartFrameProps & {
  points: readonly TrendPoint[];
  format: FigureFormat;
  target?: number;
  /** What the target is called where it is none: "Limit". */
  targetName?: string;
  /** What the points' own bounds are. */
  limitName?: string;
  baseline?: number;
  /** Which way it improves; said with the target. */
  direction?: Direction;
  /** What the line is. */
  name?: string;
  /** Bands and lines start from zero, as sums do. */
  zero?: boolean;
  height?: number;
  /** The workspace's zone, of points at moments; days need none. */
  timeZone?: string;
};

const bounds = { higher: "≥ ", lower: "≤ " } as const satisfies Record<Direction, string>;

export function TrendWithBand(props: Props) {
  const {
    points,
    format,
    target,
    targetName = "Target",
    limitName = "Limit",
    baseline,
    direction,
    name = "Measured",
    zero,
    height = 240,
    timeZone = "UTC",
  } = props;
  const { title, sentence, empty, level, footer, className } = props;
  const wide = points.some((point) => point.p10 !== undefined && point.p90 !== undefined);
  const narrow = points.some((point) => point.p25 !== undefined && point.p75 !== undefined);
  const bounded = points.some((point) => point.limit !== undefined);
  const zone = points.every(({ at }) => at.length === "2026-11-23".length) ? "UTC" : timeZone;
  const day = (at: string) => formatDate(new Date(at), { locale: format.locale, timeZone: zone });
  const bound = direction ? bounds[direction] : "";
  const table = {
    columns: [
      "When",
      name,
      ...(bounded ? [limitName] : []),
      ...(wide ? ["Likely from", "Likely to"] : []),
      ...(narrow ? ["Half lie from", "Half lie to"] : []),
    ],
    rows: points.map((point) => [
      { text: day(point.at), value: point.at },
      figureCell(point.value, format),
      ...(bounded ? [figureCell(point.limit, format)] : []),
      ...(wide ? [figureCell(point.p10, format), figureCell(point.p90, format)] : []),
      ...(narrow ? [figureCell(point.p25, format), figureCell(point.p75, format)] : []),
    ]),
  };
  const legend = (wide || narrow || bounded) && (
    <>
      <ChartKey mark="line" colour="var(--chart-1)">
        {name}
      </ChartKey>
      {bounded && (
        <ChartKey mark="dashed" colour="var(--quiet)">
          {limitName}
        </ChartKey>
      )}
      {narrow && (
        <ChartKey mark="area" colour="var(--chart-1)" opacity={0.4}>
          half of the outcomes lie here
        </ChartKey>
      )}
      {wide && (
        <ChartKey mark="area" colour="var(--chart-1)" opacity={0.18}>
          likely range: 80% of the outcomes
        </ChartKey>
      )}
    </>
  );
  return (
    <ChartFrame {...{ title, sentence, empty, level, footer, className, table, legend }}>
      {unitOf(format) && <p className="mb-1 text-quiet text-xs">{unitOf(format)}</p>}
      <DrawnLater
        of="trend"
        rows={points.map((point) => ({ ...point, at: Date.parse(point.at), day: day(point.at) }))}
        target={
          target === undefined
            ? undefined
            : { value: target, label: `${targetName} ${bound}${formatFigure(target, bareFormat(format))}` }
        }
        baseline={
          baseline === undefined
            ? undefined
            : { value: baseline, label: `Baseline ${formatFigure(baseline, bareFormat(format))}` }
        }
        {...{ format, name, limitName, sentence, height, zero }}
        timeZone={zone}
      />
    </ChartFrame>
  );
}
