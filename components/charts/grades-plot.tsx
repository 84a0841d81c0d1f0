// Draws realised value as bars split by grade, over the range that was expected.
"use client";
import { Area, Bar, Line, ReferenceLine, XAxis } from "recharts";
import type { EvidenceGrade } from "@/db/enums";
import { type FigureFormat, formatFigure } from "@/lib/format/figure";
import { evidenceGradeWords } from "@/lib/value/words";
import { FigureAxis } from "./figure-axis";
import { gradeFill, gradeStroke } from "./grade-fill";
import { Plot } from "./plot";
import type { Reading } from "./plot-tooltip";
import type { GradedPeriod } from "./points";
import { niceScale } from "./scale";

type Row = Omit<GradedPeriod, "period"> & { name: string };

export type GradesPlotProps = {
  rows: readonly Row[];
  grades: readonly EvidenceGrade[];
  format: FigureFormat;
  sentence: string;
  height: number;
};

export function GradesPlot({ rows, grades, format, sentence, height }: GradesPlotProps) {
  const ends = rows.flatMap(({ byGrade, expected }) => {
    const amounts = grades.map((grade) => byGrade[grade] ?? 0);
    const side = (sign: number) => amounts.reduce((sum, amount) => sum + (amount * sign > 0 ? amount : 0), 0);
    return [side(1), side(-1), ...(expected ? [expected.p10, expected.p90] : [])];
  });
  const scale = niceScale(ends, { zero: true });
  const read = ({ name, byGrade, expected }: Row): Reading => {
    const total = grades.reduce<number>((sum, grade) => sum + (byGrade[grade] ?? 0), 0);
    const graded = grades.filter((grade) => byGrade[grade]).reverse();
    const lines: Reading["lines"][number][] = graded.map((grade) => ({
      label: evidenceGradeWords[grade],
      text: formatFigure(byGrade[grade] ?? 0, format),
      mark: "area",
      colour: gradeFill(grade),
      edge: gradeStroke,
    }));
    if (graded.length !== 1) lines.push({ label: "Realised", text: formatFigure(total, format) });
    if (expected)
      lines.push({
        label: "Promised, median",
        text: formatFigure(expected.p50, format),
        mark: "dashed",
        colour: "var(--quiet)",
      });
    return { title: name, lines };
  };
  const hoped = rows.some((row) => row.expected);
  return (
    <Plot rows={rows} sentence={sentence} height={height} read={read} stackOffset="sign" gap="28%">
      <FigureAxis scale={scale} format={format} />
      <XAxis
        dataKey="name"
        interval="equidistantPreserveStart"
        minTickGap={12}
        axisLine={{ stroke: "var(--edge)" }}
        tickLine={false}
        tickMargin={8}
        height={26}
        tick={{ fill: "var(--quiet)" }}
      />
      {hoped && (
        <Area
          dataKey={({ expected }: Row) => expected && [expected.p10, expected.p90]}
          stroke="none"
          fill="var(--quiet)"
          fillOpacity={0.16}
          activeDot={false}
          isAnimationActive={false}
        />
      )}
      {grades.map((grade) => (
        <Bar
          key={grade}
          stackId="value"
          dataKey={({ byGrade }: Row) => byGrade[grade] ?? 0}
          fill={gradeFill(grade)}
          stroke={gradeStroke}
          strokeWidth={1}
          maxBarSize={44}
          isAnimationActive={false}
        />
      ))}
      {scale.low < 0 && <ReferenceLine y={0} stroke="var(--ink)" />}
      {hoped && (
        <Line
          dataKey={({ expected }: Row) => expected?.p50}
          stroke="var(--quiet)"
          strokeWidth={2}
          strokeDasharray="5 4"
          dot={rows.length === 1 && { r: 3, fill: "var(--quiet)" }}
          activeDot={false}
          isAnimationActive={false}
        />
      )}
    </Plot>
  );
}
