// Draws several curves over one axis, with their names at their ends.
"use client";
import { Line } from "recharts";
import { bareFormat, type FigureFormat, formatFigure } from "@/lib/format/figure";
import { formatNumber } from "@/lib/format/numbers";
import { curveLook } from "./curve-looks";
import { EndNames } from "./end-names";
import { FigureAxis } from "./figure-axis";
import { Plot } from "./plot";
import type { Reading } from "./plot-tooltip";
import type { CurveRow } from "./points";
import { niceScale } from "./scale";
import { ValueAxis } from "./value-axis";

export type CurvesPlotProps = {
  rows: readonly CurveRow[];
  names: readonly string[];
  format: FigureFormat;
  axisLabel: string;
  sentence: string;
  height: number;
};

export function CurvesPlot({ rows, names, format, axisLabel, sentence, height }: CurvesPlotProps) {
  const scale = niceScale(rows.flatMap(({ values }) => values.filter((value) => value !== null)));
  const [from, to] = [rows[0]?.at ?? 0, rows.at(-1)?.at ?? 0];
  const short = (name: string) => (name.length > 26 ? `${name.slice(0, 25)}…` : name);
  const ends = names.flatMap((name, index) => {
    const last = rows.findLast(({ values }) => values[index] != null);
    const value = last?.values[index];
    if (!last || value == null) return [];
    const figure = formatFigure(value, bareFormat(format));
    return [{ at: last.at, value, text: names.length > 1 ? short(name) : figure, colour: curveLook(index).colour }];
  });
  const read = ({ at, values }: CurveRow): Reading => ({
    title: `${axisLabel} ${formatNumber(at, { locale: format.locale })}`,
    lines: names.flatMap((name, index) => {
      const value = values[index];
      const { colour, dash } = curveLook(index);
      const mark = dash ? ("dashed" as const) : ("line" as const);
      return value == null ? [] : [{ label: name, text: formatFigure(value, format), mark, colour }];
    }),
  });
  const room = Math.max(0, ...ends.map(({ text }) => text.length)) * 7 + 18;
  return (
    <Plot rows={rows} sentence={sentence} height={height} read={read} margin={{ right: room }}>
      <FigureAxis scale={scale} format={format} />
      <ValueAxis
        field="at"
        low={from}
        high={to === from ? from + 1 : to}
        format={{ kind: "number", locale: format.locale }}
      />
      {names.map((name, index) => (
        <Line
          key={name}
          dataKey={(row: CurveRow) => row.values[index]}
          name={name}
          stroke={curveLook(index).colour}
          strokeWidth={1.75}
          strokeDasharray={curveLook(index).dash ? "5 3" : undefined}
          strokeLinejoin="round"
          dot={false}
          connectNulls
          isAnimationActive={false}
          legendType="none"
        />
      ))}
      <EndNames ends={ends} />
    </Plot>
  );
}
