// How the metrics of a run moved while it learned.

import { Curves } from "@/components/charts/curves";
import type { RunCurve } from "@/lib/experiments/points/queries";
import type { RunMetric } from "@/lib/experiments/runs/queries";
import { hrefWith } from "@/lib/format/href";
import { writerOf } from "@/lib/format/numbers";
import { CurvePages } from "./curve-pages";
import { leftOutWords } from "./left-out-words";

type Props = {
  curves: readonly RunCurve[];
  page: number;
  /** Of the run's own page. */
  basePath: string;
  metrics: readonly RunMetric[];
  name: string;
  locale: string;
};

export function RunCurves({ curves, page, basePath, metrics, name, locale }: Props) {
  const count = metrics.filter(({ points }) => points > 1).length;
  return (
    <>
      {curves.map(({ key, along, points, leftOut }) => {
        const metric = metrics.find((candidate) => candidate.key === key);
        const { value, lowest, highest } = metric ?? {};
        const figure = writerOf([value, lowest, highest], { locale });
        const write = (value: number | null | undefined) => (value == null ? "–" : figure(value));
        return (
          <Curves
            key={key}
            title={key}
            sentence={`${write(value)} at the end, between ${write(lowest)} and ${write(highest)} on the way.${leftOutWords(leftOut, locale)}`}
            curves={[{ name, points }]}
            axisLabel={along === "step" ? "Step" : "Second"}
            format={{ kind: "number", locale, maximumFractionDigits: 4 }}
            height={220}
          />
        );
      })}
      <CurvePages page={page} count={count} href={(to) => hrefWith(basePath, { curves: to })} />
    </>
  );
}
