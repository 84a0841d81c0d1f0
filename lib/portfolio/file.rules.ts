// The portfolio as a file: a line for each project with what the page shows of it, money in the currency's own unit.
import { evidenceGrades } from "@/db/enums";
import type { CsvColumn } from "@/lib/format/csv";
import { toMajor } from "@/lib/format/money";
import type { PromiseByNow } from "@/lib/value/promise/rules";
import { fundingScore } from "@/lib/value/rules";
import { standingWords } from "@/lib/value/words";
import type { PortfolioRow } from "./queries";
import { needsOf } from "./rules";

/** @param promises by the id of the project, of those that are live; what was promised by now is left empty for others */
export function portfolioColumns(now: Date, promises: ReadonlyMap<string, PromiseByNow>): CsvColumn<PortfolioRow>[] {
  const money = (
    header: string,
    amount: (row: PortfolioRow) => number | null | undefined,
  ): CsvColumn<PortfolioRow> => ({
    header,
    value: (row) => {
      const minor = amount(row);
      return minor === null || minor === undefined ? null : toMajor(minor, row.currency);
    },
  });
  const promised = ({ id }: PortfolioRow) => promises.get(id);
  return [
    { header: "key", value: ({ key }) => key },
    { header: "name", value: ({ name }) => name },
    { header: "owner", value: ({ owner }) => owner },
    { header: "phase", value: ({ phase }) => phase },
    { header: "status", value: ({ status }) => status },
    { header: "currency", value: ({ currency }) => currency },
    { header: "chance_of_paying_back", value: ({ paysBack }) => paysBack },
    money("expected_value", ({ mean }) => mean),
    money("expected_likely_from", ({ p10 }) => p10),
    money("expected_median", ({ p50 }) => p50),
    money("expected_likely_to", ({ p90 }) => p90),
    { header: "estimated_at", value: ({ estimatedAt }) => estimatedAt },
    money("still_to_spend", ({ remainingCost }) => remainingCost),
    { header: "net_gain_per_unit_still_to_spend", value: gainPerSpent },
    money("budget", ({ budget }) => budget),
    money("spent", ({ spent }) => spent),
    { header: "promised_since", value: (row) => promised(row)?.from },
    { header: "promised_by_estimate", value: (row) => promised(row)?.estimate },
    money("promised_by_now", (row) => promised(row)?.now.mean),
    money("promised_likely_from", (row) => promised(row)?.now.p10),
    money("promised_likely_to", (row) => promised(row)?.now.p90),
    money("arrived", ({ realisedUntil, realisedTotal }) => (realisedUntil === null ? null : realisedTotal)),
    { header: "arrived_until", value: ({ realisedUntil }) => realisedUntil },
    { header: "against_promise", value: (row) => standingOf(promised(row)) },
    { header: "nothing_recorded_since", value: (row) => promised(row)?.gapSince },
    ...evidenceGrades.map((grade) => money(`arrived_grade_${grade}`, ({ realised }) => realised[grade])),
    { header: "needs_a_decision", value: (row) => needsOf(row, now).join(" ") },
  ];
}

const standingOf = (promise: PromiseByNow | undefined) => promise && standingWords[promise.standing];

/** Empty where nothing is expected to be gained; ∞ where nothing is to be spent any more. */
function gainPerSpent({ mean, remainingCost }: PortfolioRow): string | number | null {
  if (mean === null || remainingCost === null) return null;
  const score = fundingScore({ mean, remainingCost });
  return score === Number.POSITIVE_INFINITY ? "∞" : score;
}
