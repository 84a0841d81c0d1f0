// Several curves over the same axis, each named at its end: how trainings went, side by side.
import type { FigureFormat } from "@/lib/format/figure";
import { formatNumber } from "@/lib/format/numbers";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";
import { ChartKey } from "./chart-key";
import { curveLook } from "./curve-looks";
import { DrawnLater } from "./drawn-later";
import { figureCell } from "./figures";
import type { CurveRow } from "./points";

export type CurveLine = { name: string; points: readonly { at: number; value: number }[] };

type Props = ChartFrameProps & {
  curves: readonly CurveLine[];
  format: FigureFormat;
  /** What the points lie along: "Step". */
  axisLabel: string;
  height?: number;
};

export function Curves({ curves, format, axisLabel, height = 260, ...frame }: Props) {
  const rows = rowsOf(curves);
  const table = {
    columns: [axisLabel, ...curves.map(({ name }) => name)],
    rows: rows.map(({ at, values }) => [
      { text: formatNumber(at, { locale: format.locale }), value: at },
      ...values.map((value) => figureCell(value, format)),
    ]),
  };
  const legend =
    curves.length > 1 &&
    curves.map(({ name }, index) => (
      <ChartKey key={name} mark={curveLook(index).dash ? "dashed" : "line"} colour={curveLook(index).colour}>
        {name}
      </ChartKey>
    ));
  return (
    <ChartFrame {...frame} table={table} legend={legend}>
      <DrawnLater
        of="curves"
        {...{ rows, format, axisLabel, height, sentence: frame.sentence }}
        names={curves.map(({ name }) => name)}
      />
    </ChartFrame>
  );
}

/** One row for each place on the axis where any of the curves has a point; of several points at one place the last one counts. */
function rowsOf(curves: readonly CurveLine[]): CurveRow[] {
  const rows = new Map<number, CurveRow>();
  for (const [index, { points }] of curves.entries()) {
    for (const { at, value } of points) {
      const row = rows.get(at) ?? { at, values: curves.map(() => null) };
      row.values[index] = value;
      rows.set(at, row);
    }
  }
  return [...rows.values()].sort((one, other) => one.at - other.at);
}
