// Realised value over time, split by how well it is proved, against what was expected.
import { evidenceGrades } from "@/db/enums";
import type { FigureFormat } from "@/lib/format/figure";
import { formatMonth } from "@/lib/format/months";
import { evidenceGradeWords } from "@/lib/value/words";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";
import { ChartKey } from "./chart-key";
import { DrawnLater } from "./drawn-later";
import { figureCell } from "./figures";
import { gradeFill, gradeStroke } from "./grade-fill";
import type { GradedPeriod } from "./points";

type Props = ChartFrameProps & {
  /** Each period's own amounts, or running totals: the sentence says which. */
  periods: readonly GradedPeriod[];
  format: FigureFormat;
  height?: number;
};

export function StackedBarsByGrade({ periods, format, height = 260, ...frame }: Props) {
  const grades = evidenceGrades.filter((grade) => periods.some(({ byGrade }) => byGrade[grade]));
  const hoped = periods.some(({ expected }) => expected);
  const name = (period: string) => (/^\d{4}-\d{2}$/.test(period) ? formatMonth(period, format.locale) : period);
  const table = {
    columns: [
      "Period",
      ...grades.map((grade) => evidenceGradeWords[grade]),
      ...(hoped ? ["Promised, likely from", "Promised, median", "Promised, likely to"] : []),
    ],
    rows: periods.map(({ period, byGrade, expected }) => [
      { text: name(period), value: period },
      ...grades.map((grade) => figureCell(byGrade[grade], format)),
      ...(hoped ? [expected?.p10, expected?.p50, expected?.p90].map((figure) => figureCell(figure, format)) : []),
    ]),
  };
  const legend = (
    <>
      {grades.map((grade) => (
        <ChartKey key={grade} mark="area" colour={gradeFill(grade)} edge={gradeStroke}>
          {evidenceGradeWords[grade]}
        </ChartKey>
      ))}
      {hoped && (
        <>
          <ChartKey mark="dashed" colour="var(--quiet)">
            promised, median
          </ChartKey>
          <ChartKey mark="area" colour="var(--quiet)" opacity={0.16}>
            promised, likely range
          </ChartKey>
        </>
      )}
    </>
  );
  return (
    <ChartFrame {...frame} table={table} legend={legend}>
      <DrawnLater
        of="grades"
        rows={periods.map(({ period, ...rest }) => ({ ...rest, name: name(period) }))}
        sentence={frame.sentence}
        {...{ grades, format, height }}
      />
    </ChartFrame>
  );
}
