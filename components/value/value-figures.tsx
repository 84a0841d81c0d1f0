// Five figures that say whether it is still worth it, and whether it delivers: each with its range and the way to its evidence.
import { Card } from "@/components/ui/card";
import { Hint } from "@/components/ui/hint";
import { KeyFigure, type Trend } from "@/components/ui/key-figure";
import { likelyWords, simulatedChance } from "@/lib/format/chances";
import { formatDay } from "@/lib/format/dates";
import type { BudgetBurn } from "@/lib/value/budget/rules";
import type { Value } from "@/lib/value/queries";
import { provedAtLeast } from "@/lib/value/realised.rules";
import { type MoneyFormat, shortMoney, shortRange } from "./figure-words";
import { arrivedWords, promisedWords } from "./promise-words";

type Props = { value: Value; projectKey: string; format: MoneyFormat };

export function ValueFigures({ value, projectKey, format }: Props) {
  const { estimate, burn, spent, realised, promise } = value;
  const basePath = `/projects/${projectKey}/value`;
  const evidence = estimate ? `${basePath}/estimates/${estimate.number}` : undefined;
  const proved = provedAtLeast(realised.byGrade, 3);
  return (
    <Card>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-5">
        <KeyFigure
          label="Pays back"
          hint={
            <Hint about="the chance of paying back" href="/guide/pays-back">
              How likely it earns more than it still costs, by 10,000 draws from its six ranges.
            </Hint>
          }
          value={estimate ? likelyWords(estimate.paysBack, format) : "–"}
          range={
            estimate
              ? simulatedChance(estimate.result.paysBack.share, estimate.result.draws, format)
              : "Not estimated yet."
          }
          href={evidence}
          evidence={estimate ? `Estimate ${estimate.number}` : undefined}
        />
        <KeyFigure
          label="Expected value"
          hint={
            <Hint about="the expected value" href="/guide/added-value">
              What it brings from here on in the mean, as money of today. What is already spent is left out. It is 80%
              likely to lie in the range.
            </Hint>
          }
          value={estimate ? shortMoney(estimate.mean, format) : "–"}
          range={estimate ? `Likely ${shortRange(estimate.p10, estimate.p90, format)}` : "Not estimated yet."}
          href={evidence}
          evidence={estimate ? "How it comes about" : undefined}
        />
        <KeyFigure
          {...(promise
            ? promisedWords(promise, format)
            : { label: "Promised by now", value: "–", range: "Counts once a release is live for users." })}
          hint={
            <Hint about="what was promised by now" href="/guide/promised-by-now">
              By the estimate that was in force when the first release went live for users, for the days since. Later
              estimates don't move it.
            </Hint>
          }
          href={promise ? `${basePath}/estimates/${promise.estimate}` : undefined}
          evidence={promise ? `Estimate ${promise.estimate}` : undefined}
        />
        <KeyFigure
          label="Spent"
          hint={
            <Hint about="what is spent" href="/guide/budget">
              Against a budget that is spent evenly from its first day to its last.
            </Hint>
          }
          value={shortMoney(burn ? burn.spent : spent, format)}
          range={
            burn
              ? `of ${shortMoney(burn.amount, format)}; planned by now ${shortMoney(burn.planned, format)}`
              : "No budget is set."
          }
          trend={burn ? pace(burn, format) : undefined}
          href={`${basePath}/costs`}
          evidence="All costs"
        />
        <KeyFigure
          label="Arrived"
          hint={
            <Hint about="realised value" href="/guide/realised-value">
              What was measured, never what is hoped for. A comparison group or better counts as proved. It is held
              against what was promised by now: the estimate in force when the first release went live for users.
            </Hint>
          }
          value={realised.until ? shortMoney(realised.total, format) : "–"}
          range={
            realised.until
              ? `${shortMoney(proved, format)} of it proved, to ${formatDay(realised.until, format.locale)}.${promise ? ` ${arrivedWords(promise, format.locale)}.` : ""}`
              : "Nothing was measured yet."
          }
          href={`${basePath}/realised`}
          evidence="All entries"
        />
      </div>
    </Card>
  );
}

/** Within a hundredth of the budget it is on plan. */
function pace({ amount, spent, planned }: BudgetBurn, format: MoneyFormat): Trend {
  if (spent > amount)
    return { direction: "up", text: `${shortMoney(spent - amount, format)} over budget`, good: false };
  const overspent = spent - planned;
  if (Math.abs(overspent) <= amount / 100) return { direction: "level", text: "On plan" };
  return overspent > 0
    ? { direction: "up", text: `${shortMoney(overspent, format)} above plan`, good: false }
    : { direction: "down", text: `${shortMoney(-overspent, format)} below plan` };
}
