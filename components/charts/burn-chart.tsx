// What was spent so far, against the plan and under the ceiling of the budget.
import { formatDay } from "@/lib/format/dates";
import { type FigureFormat, formatFigure } from "@/lib/format/figure";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";
import { ChartKey } from "./chart-key";
import { DrawnLater } from "./drawn-later";
import { figureCell } from "./figures";
import type { BurnPoint } from "./points";

type Props = ChartFrameProps & {
  points: readonly BurnPoint[];
  budget?: number;
  format: FigureFormat;
  height?: number;
};

export function BurnChart({ points, budget, format, height = 240, ...frame }: Props) {
  const day = (at: string) => formatDay(at, format.locale);
  const table = {
    columns: ["Up to", "Spent", "Planned"],
    rows: points.map(({ at, spent, planned }) => [
      { text: day(at), value: at },
      figureCell(spent, format),
      figureCell(planned, format),
    ]),
  };
  const legend = (
    <>
      <ChartKey mark="line" colour="var(--chart-1)">
        spent, in total
      </ChartKey>
      {points.some(({ planned }) => planned !== null) && (
        <ChartKey mark="dashed" colour="var(--quiet)">
          planned
        </ChartKey>
      )}
    </>
  );
  return (
    <ChartFrame {...frame} table={table} legend={legend}>
      <DrawnLater
        of="burn"
        rows={points.map((point) => ({ ...point, at: Date.parse(point.at), day: day(point.at) }))}
        budget={budget === undefined ? undefined : { value: budget, label: `Budget ${formatFigure(budget, format)}` }}
        sentence={frame.sentence}
        {...{ format, height }}
      />
    </ChartFrame>
  );
}
