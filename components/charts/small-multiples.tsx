// The same picture many times, so that figures can be compared at a glance; drawn on the server.
import { type FigureFormat, formatTicks } from "@/lib/format/figure";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";
import { ChartKey } from "./chart-key";
import { figureCell } from "./figures";
import type { SmallSeries } from "./points";
import { niceScale } from "./scale";
import { SmallMultiple } from "./small-multiple";

type Props = ChartFrameProps & {
  series: readonly SmallSeries[];
  /** The names of the periods, from the oldest to the newest. */
  periods: readonly string[];
  format: FigureFormat;
  /** What the target is called where it is none: "limit". */
  targetName?: string;
};

export function SmallMultiples({ series, periods, format, targetName = "target", ...frame }: Props) {
  // one scale for all, or they could not be compared
  const scale = niceScale(
    series.flatMap(({ values, target }) => [...values, target]).filter((value) => value != null),
    { zero: true },
  );
  const table = {
    columns: ["Period", ...series.map(({ label }) => label)],
    rows: periods.map((period, at) => [
      { text: period },
      ...series.map(({ values }) => figureCell(values[at], format)),
    ]),
  };
  const legend = (
    <>
      {series.some(({ target }) => target !== undefined) && (
        <ChartKey mark="dashed" colour="var(--met)">
          {targetName}
        </ChartKey>
      )}
      <span>{`All on one scale, from ${formatTicks([scale.low, scale.high], format).join(" to ")}.`}</span>
    </>
  );
  return (
    <ChartFrame {...frame} table={series.length ? table : { ...table, rows: [] }} legend={legend}>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-x-5 gap-y-4">
        {series.map((one) => (
          <SmallMultiple key={one.label} series={one} scale={scale} format={format} periods={periods} />
        ))}
      </div>
    </ChartFrame>
  );
}
