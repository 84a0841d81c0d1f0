// How the metrics of a run moved while it learned.
import { Curves } from "@/components/charts/curves";
import type { RunCurve } from "@/lib/experiments/points/queries";
import type { RunMetric } from "@/lib/experiments/runs/queries";
import { writerOf } from "@/lib/format/numbers";
import { leftOutWords } from "./left-out-words";

type Props = { curves: readonly RunCurve[]; metrics: readonly RunMetric[]; name: string; locale: string };

export function RunCurves({ curves, metrics, name, locale }: Props) {
  const more = metrics.filter(({ points }) => points > 1).length - curves.length;
  return (
    <>
      {curves.map(({ key, along, points, leftOut }) => {
        const metric = metrics.find((known) => known.key === key);
        const { value, lowest, highest } = metric ?? {};
        const figure = writerOf([value, lowest, highest], { locale });
        const write = (known: number | null | undefined) => (known == null ? "–" : figure(known));
        return (
          <Curves
            key={key}
            title={key}
            sentence={`${write(value)} at the end, between ${write(lowest)} and ${write(highest)} on the way.${leftOutWords(leftOut)}`}
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
