// What each newly learnt figure changed: from the estimate before to this one, input by input.
import { type ChartCell, chanceCell, figureCell } from "@/components/charts/figures";
import { Waterfall } from "@/components/charts/waterfall";
import type { ValueInput } from "@/db/enums";
import { likelyWords } from "@/lib/format/chances";
import type { Attribution } from "@/lib/value/attribution.rules";
import type { MoneyFormat } from "./figure-words";
import { chanceWords, movedSentence, moverWords } from "./learning-words";

type Props = {
  attribution: Attribution;
  /** The number of the estimate before. */
  since: number;
  /** The inputs that were a guess before and are measured now. */
  measured: readonly ValueInput[];
  format: MoneyFormat;
};

export function MovedChart({ attribution, since, measured, format }: Props) {
  const { from, to, by } = attribution;
  const figures = ({ mean, paysBack, p10, p90 }: Attribution["from"], chance: ChartCell) => [
    figureCell(mean, format),
    { ...chance, value: paysBack },
    figureCell(p10, format),
    figureCell(p90, format),
  ];
  const table = {
    columns: ["What changed", "Expected value", "Pays back", "Likely from", "Likely to"],
    rows: [
      [{ text: `Estimate ${since}` }, ...figures(from, chanceCell(from.paysBack, format.locale))],
      ...by.map(({ mover, change }) => [
        { text: moverWords(mover) },
        ...figures(change, { text: chanceWords(change.paysBack) }),
      ]),
      [{ text: "This estimate" }, ...figures(to, chanceCell(to.paysBack, format.locale))],
    ],
  };
  return (
    <Waterfall
      title={`What moved since estimate ${since}`}
      sentence={movedSentence(attribution, measured, format)}
      from={{
        label: `Estimate ${since}`,
        value: from.mean,
        words: `${likelyWords(from.paysBack, format)} to pay back`,
      }}
      steps={by.map(({ mover, change }) => ({
        label: moverWords(mover),
        note: measured.some((input) => input === mover) ? "guess → measured" : undefined,
        change: change.mean,
        words: chanceWords(change.paysBack),
      }))}
      to={{ label: "This estimate", value: to.mean, words: `${likelyWords(to.paysBack, format)} to pay back` }}
      table={table}
      format={format}
      footer="Bars are the expected value. Both estimates are played with the same luck, and what changes did together is shared among them."
    />
  );
}
