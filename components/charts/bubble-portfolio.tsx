// Every project at a glance: how likely it pays back, what it is expected to bring, what it still costs.
import type { FigureFormat } from "@/lib/format/figure";
import { BubblePlot } from "./bubble-plot";
import { ChartFrame, type ChartFrameProps } from "./chart-frame";
import { ChartKey } from "./chart-key";
import { chanceCell, figureCell } from "./figures";
import type { Bubble } from "./points";

type Props = ChartFrameProps & {
  bubbles: readonly Bubble[];
  /** Of value and remaining cost. */
  format: FigureFormat;
  height?: number;
};

export function BubblePortfolio({ bubbles, format, height = 340, ...frame }: Props) {
  const table = {
    columns: ["Project", "Chance of paying back", "Expected value", "Remaining cost"],
    rows: bubbles.map(({ label, name, probability, value, remaining }) => [
      { text: name ? `${label} ${name}` : label, value: label },
      chanceCell(probability, format.locale),
      figureCell(value, format),
      figureCell(remaining, format),
    ]),
  };
  const legend = (
    <>
      <ChartKey mark="dot" colour="var(--chart-1)" opacity={0.22}>
        a project; the larger, the more it still costs
      </ChartKey>
      {bubbles.some(({ value }) => value < 0) && (
        <ChartKey mark="dot" colour="var(--chart-4)" opacity={0.22}>
          expected to lose
        </ChartKey>
      )}
    </>
  );
  return (
    <ChartFrame {...frame} table={table} legend={legend}>
      <p className="mb-1 text-quiet text-xs">Expected value</p>
      <BubblePlot bubbles={bubbles} sentence={frame.sentence} {...{ format, height }} />
      <p className="mt-0.5 text-end text-quiet text-xs">Chance of paying back</p>
    </ChartFrame>
  );
}
