// How the metrics of a run moved while it learned.
import { Curves } from "@/components/charts/curves";
import type { RunCurve } from "@/lib/experiments/points/queries";
import type { RunMetric } from "@/lib/experiments/runs/queries";
import { figureText } from "./figure-text";

type Props = { curves: readonly RunCurve[]; metrics: readonly RunMetric[]; name: string; locale: string };

export function RunCurves({ curves, metrics, name, locale }: Props) {
  const more = metrics.filter(({ points }) => points > 1).length - curves.length;
  return (
    <>
      {curves.map(({ key, along, points }) => {
        const metric = metrics.find((known) => known.key === key);
        const write = (value: number | null | undefined) => (value == null ? "–" : figureText(value, locale));
        return (
          <Curves
            key={key}
            title={key}
            sentence={`${write(metric?.value)} at the end, between ${write(metric?.lowest)} and ${write(metric?.highest)} on the way.`}
            curves={[{ name, points }]}
            along={along === "step" ? "Step" : "Second"}
            format={{ kind: "number", locale, maximumFractionDigits: 4 }}
            height={220}
          />
        );
      })}
      {more > 0 && (
        <p className="text-quiet text-xs">{`${more} more metrics have a curve; a comparison shows them too.`}</p>
      )}
    </>
  );
}
