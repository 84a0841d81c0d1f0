// What came out in four figures, each with its range or its reason: how much is wrong, how far, how the experts agree, on what not.
import { Card } from "@/components/ui/card";
import { Hint } from "@/components/ui/hint";
import { KeyFigure } from "@/components/ui/key-figure";
import type { BatchSummary } from "@/lib/data/samples/rules";
import { formatNumber } from "@/lib/format/numbers";
import { agreementSentence, casesIn, rawAgreement, wrongWords } from "./batch-words";

type Props = { summary: BatchSummary; opinionsWanted: number; locale: string };

export function BatchFigures({ summary, opinionsWanted, locale }: Props) {
  const { samples, judged, opinions, outcomes, disputed, agreement } = summary;
  const wrong = wrongWords(summary, locale);
  const undecided = outcomes.split + outcomes.unsure;
  const number = (value: number) => formatNumber(value, { locale });
  const enough =
    opinionsWanted === 1 ? "One opinion a case is asked for" : `${opinionsWanted} opinions a case are asked for`;
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4 lg:gap-5">
      <Card>
        <KeyFigure
          label="Wrong"
          value={wrong?.share ?? "–"}
          range={
            wrong
              ? `${wrong.range} likely, from ${casesIn(outcomes.wrong + outcomes.correct, locale)} that are decided${undecidedWords(undecided, locale)}`
              : "No case is decided yet"
          }
        />
      </Card>
      <Card>
        <KeyFigure
          label="Judged"
          value={`${number(judged)} of ${number(samples)}`}
          range={`${number(opinions)} ${opinions === 1 ? "opinion" : "opinions"}. ${enough}.`}
        />
      </Card>
      <Card>
        <KeyFigure
          label="Agreement"
          hint={
            <Hint about="agreement" href="/guide/agreement">
              How far experts say the same of the same case, beyond what chance alone would give: 1 is always, 0 is no
              more than by chance.
            </Hint>
          }
          value={agreement.alpha === null ? "–" : formatNumber(agreement.alpha, { locale, maximumFractionDigits: 2 })}
          range={[rawAgreement(agreement, locale), agreementSentence(agreement)].filter(Boolean).join(". ")}
        />
      </Card>
      <Card>
        <KeyFigure
          label="Experts disagree"
          value={number(disputed)}
          range={disputed === 0 ? "On no case so far" : "One says correct, another wrong: talk about these first"}
        />
      </Card>
    </div>
  );
}

function undecidedWords(count: number, locale: string): string {
  if (count === 0) return "";
  return count === 1 ? "; one is not" : `; ${formatNumber(count, { locale })} are not`;
}
