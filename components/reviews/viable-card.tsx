// The first question with its facts: what is hoped for and how likely it is, then and now, what it may cost, and how the project moved.
import { RangeBar } from "@/components/charts/range-bar";
import { niceScale } from "@/components/charts/scale";
import { Card } from "@/components/ui/card";
import { KeyFigure, type Trend } from "@/components/ui/key-figure";
import { type MoneyFormat, shortMoney, shortRange } from "@/components/value/figure-words";
import { formatChance, likelyWords, simulatedChance } from "@/lib/format/chances";
import { gateWords, phaseWords } from "@/lib/projects/words";
import { type GateEvent, gateEventWords, type ReviewFacts, type Standing } from "@/lib/reviews/facts.rules";
import { usualDraws } from "@/lib/value/viability.rules";
import { FactList } from "./fact-list";

type Props = {
  facts: ReviewFacts;
  /** At the decision before, if there is one. */
  before: Standing | null;
  /** What that moment is called: "review 2". */
  beforeName: string;
  base: string;
  format: MoneyFormat;
};

export function ViableCard({ facts: { now, since }, before, beforeName, base, format }: Props) {
  const { expected, budget } = now;
  const earlier = before?.expected ?? null;
  const ends = niceScale(
    [expected, earlier].flatMap((estimate) => (estimate ? [estimate.p10, estimate.p90] : [])),
    { zero: true },
  );
  const chance = expected && earlier ? expected.paysBack - earlier.paysBack : null;
  const estimate = (number: number) => `${base}/value/estimates/${number}`;
  return (
    <Card title="Is it still viable?" lead="What it is hoped to bring, how likely that is, and what it costs.">
      <div className="grid gap-5 sm:grid-cols-3">
        <KeyFigure
          label="Expected value"
          value={expected ? shortMoney(expected.mean, format) : "Not estimated"}
          range={expected ? `Likely ${shortRange(expected.p10, expected.p90, format)}` : undefined}
          href={expected ? estimate(expected.number) : `${base}/value`}
          evidence={expected ? `Estimate ${expected.number}` : "Value"}
        />
        <KeyFigure
          label="Chance of paying back"
          value={expected ? likelyWords(expected.paysBack, format) : "Not estimated"}
          range={expected ? simulatedChance(expected.paysBack, usualDraws, format) : undefined}
          trend={
            chance === null || !earlier
              ? undefined
              : {
                  ...chanceTrend(chance),
                  text: `${formatChance(earlier.paysBack, format)} at ${beforeName}`,
                }
          }
          href={expected ? estimate(expected.number) : `${base}/value`}
          evidence={expected ? "How it follows" : "Value"}
        />
        <KeyFigure
          label="Spent"
          value={shortMoney(budget.spent, format)}
          range={budget.amount === null ? "No budget is set" : `of ${shortMoney(budget.amount, format)} budget`}
          trend={
            before && budget.spent !== before.budget.spent
              ? { direction: "up", text: `${shortMoney(before.budget.spent, format)} at ${beforeName}` }
              : undefined
          }
          href={`${base}/value/budget`}
          evidence="Budget"
        />
      </div>
      {expected && (
        <div className="mt-4 grid gap-1 text-quiet text-xs sm:grid-cols-[6rem_1fr] sm:items-center sm:gap-x-3">
          {earlier && (
            <>
              <span>{`At ${beforeName}`}</span>
              <RangeBar label={`Value at ${beforeName}`} {...earlier} ends={ends} format={format} />
            </>
          )}
          <span>Now</span>
          <RangeBar label="Value now" {...expected} ends={ends} format={format} figures />
        </div>
      )}
      <div className="mt-4 grid gap-4 border-border border-t pt-4 sm:grid-cols-2">
        <FactList
          title="Phases and gates"
          none="The project did not move, and nobody signed or waived."
          items={[
            ...since.phases.map(({ id, from, to, forward }) => ({
              key: id,
              href: `${base}/lifecycle`,
              text: `${phaseWords[from]} to ${phaseWords[to].toLowerCase()}`,
              note: forward ? "its gate was passed" : "stepped back",
            })),
            ...[...Map.groupBy(since.gates, ({ gate, kind }) => `${gate} ${kind}`)].map(([key, happened]) => ({
              key,
              href: `${base}/lifecycle/${happened[0]?.gate ?? ""}`,
              text: happened[0] ? gateWords[happened[0].gate] : "",
              note: gateNote(happened),
            })),
          ]}
        />
        <FactList
          title="Decisions"
          none="None was put on record."
          items={since.decisions.map(({ id, decision }) => ({
            key: id,
            href: `${base}/decisions/${id}`,
            text: decision,
            note: "decided",
          }))}
        />
      </div>
    </Card>
  );
}

/** "Signed, 3 times". */
const gateNote = (happened: readonly GateEvent[]) => {
  const words = happened[0] ? gateEventWords[happened[0].kind] : "";
  return happened.length === 1 ? words : `${words}, ${happened.length} times`;
};

/** Less than half a percentage point is no change. */
function chanceTrend(change: number): Pick<Trend, "direction" | "good"> {
  if (Math.abs(change) < 0.005) return { direction: "level" };
  return change > 0 ? { direction: "up", good: true } : { direction: "down", good: false };
}
