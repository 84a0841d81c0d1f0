// Draws a figure over time with its bands, target and baseline.
"use client";
import { Area, Line } from "recharts";
import { bareFormat, type FigureFormat, formatFigure } from "@/lib/format/figure";
import { FigureAxis } from "./figure-axis";
import { LastValue } from "./last-value";
import { LevelMark } from "./level-mark";
import { Plot } from "./plot";
import type { Reading } from "./plot-tooltip";
import type { TrendPoint } from "./points";
import { niceScale } from "./scale";
import { TimeAxis } from "./time-axis";

type Row = Omit<TrendPoint, "at"> & { at: number; day: string };
type Level = { value: number; label: string };

export type TrendPlotProps = {
  rows: readonly Row[];
  format: FigureFormat;
  name: string;
  limitName: string;
  sentence: string;
  height: number;
  target?: Level;
  baseline?: Level;
  zero?: boolean;
  timeZone: string;
};

const staticLine = { isAnimationActive: false, activeDot: false, legendType: "none" } as const;
const band = (low?: number, high?: number) => (low === undefined || high === undefined ? undefined : [low, high]);

export function TrendPlot(props: TrendPlotProps) {
  const { rows, format, name, limitName, sentence, height, target, baseline, zero, timeZone } = props;
  const figures = rows.flatMap(({ value, p10, p25, p75, p90, limit }) => [value, p10, p25, p75, p90, limit]);
  const levels = [target, baseline].flatMap((level) => (level ? [level.value] : []));
  const numbers = figures.filter((figure) => figure !== null && figure !== undefined);
  const scale = niceScale(withRoom([...numbers, ...levels], format), { zero });
  const last = rows.findLast((row) => row.value !== null);
  const lastText =
    last?.value == null ? "" : formatFigure(last.value, bareFormat(format), { compact: format.kind === "money" });
  const away = sidesOf(rows, scale.high - scale.low, target?.value, baseline?.value);
  const read = (row: Row): Reading => {
    const range = (low: number, high: number) =>
      [low, high].map((end) => formatFigure(end, bareFormat(format))).join(" – ");
    const lines: Reading["lines"][number][] = [
      {
        label: name,
        text: row.value === null ? "–" : formatFigure(row.value, format),
        mark: "line",
        colour: "var(--chart-1)",
      },
    ];
    if (row.limit !== undefined)
      lines.push({
        label: limitName,
        text: formatFigure(row.limit, format),
        mark: "dashed",
        colour: "var(--quiet)",
      });
    if (row.p25 !== undefined && row.p75 !== undefined)
      lines.push({ label: "half lie in", text: range(row.p25, row.p75) });
    if (row.p10 !== undefined && row.p90 !== undefined) lines.push({ label: "likely", text: range(row.p10, row.p90) });
    return { title: row.day, lines };
  };
  return (
    <Plot rows={rows} sentence={sentence} height={height} read={read} margin={{ right: lastText.length * 7.6 + 14 }}>
      <FigureAxis scale={scale} format={format} />
      <TimeAxis
        field="at"
        from={rows[0]?.at ?? 0}
        to={rows.at(-1)?.at ?? 0}
        locale={format.locale}
        timeZone={timeZone}
      />
      <Area
        {...staticLine}
        dataKey={(row: Row) => band(row.p10, row.p90)}
        stroke="none"
        fill="var(--chart-1)"
        fillOpacity={0.18}
      />
      <Area
        {...staticLine}
        dataKey={(row: Row) => band(row.p25, row.p75)}
        stroke="none"
        fill="var(--chart-1)"
        fillOpacity={0.28}
      />
      {baseline && <LevelMark {...baseline} {...away(baseline.value)} colour="var(--quiet)" dashed />}
      {target && <LevelMark {...target} {...away(target.value)} colour="var(--met-ink)" />}
      <Line
        {...staticLine}
        dataKey="limit"
        type="stepAfter"
        stroke="var(--quiet)"
        strokeWidth={1.5}
        strokeDasharray="4 3"
        dot={false}
      />
      <Line
        {...staticLine}
        dataKey="value"
        name={name}
        stroke="var(--chart-1)"
        strokeWidth={2}
        strokeLinejoin="round"
        dot={rows.length <= 36 && { r: 2.5, fill: "var(--chart-1)", strokeWidth: 0 }}
        activeDot={{ r: 4, fill: "var(--chart-1)", stroke: "var(--surface)", strokeWidth: 2 }}
      />
      {last?.value != null && <LastValue at={last.at} value={last.value} text={lastText} />}
    </Plot>
  );
}

/** A little room above and below, so that no line runs along an edge; never across zero, nor a share beyond the whole. */
function withRoom(figures: readonly number[], { kind }: FigureFormat): number[] {
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const room = (high - low) * 0.08;
  const floor = low >= 0 ? 0 : low - room;
  const ceiling = kind === "percent" && high <= 1 ? 1 : high + room;
  return [...figures, Math.max(floor, low - room), Math.min(ceiling, high + room)];
}

/**
 * Where the name of a level stands so that the line does not cross it: at the end at which the line stays farther away,
 * and on the side that it leaves free. Two levels close together send their names apart instead.
 */
function sidesOf(rows: readonly Row[], span: number, target?: number, baseline?: number) {
  const numbers = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const reach = Math.ceil(numbers.length / 4);
  const ends = { start: numbers.slice(0, reach), end: numbers.slice(-reach) };
  const near = target !== undefined && baseline !== undefined && Math.abs(target - baseline) < span / 6;
  return (level: number) => {
    const gap = (part: readonly number[]) => Math.min(...part.map((value) => Math.abs(value - level)));
    const align = gap(ends.end) > gap(ends.start) * 1.5 ? ("end" as const) : ("start" as const);
    const mean = ends[align].reduce((sum, value) => sum + value, 0) / Math.max(1, ends[align].length);
    const upper = near ? level === Math.max(target, baseline) : mean < level;
    return { align, side: upper ? ("above" as const) : ("below" as const) };
  };
}
