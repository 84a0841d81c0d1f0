// Slices for later domains: estimate, budget, realised value, payoff matrix, and what a model version is worth by it.
import { type SQL, sql } from "drizzle-orm";
import type { Misfit, Role } from "@/db/enums";
import { runsScoredOnTrainingData } from "@/lib/experiments/outcomes/leakage.queries";
import type { Day } from "@/lib/kernel/days";
import { columnsOf, jsonOf, slice } from "@/lib/kernel/slices";
import type { StoredAgainst, StoredOptimism } from "./worth/rules";

/** The current estimate; money in minor units, `paysBack` = P(NPV > 0) between 0 and 1. */
export type EstimateSlice = {
  id: string;
  number: number;
  submittedAt: Date;
  paysBack: number;
  p10: number;
  p50: number;
  p90: number;
};

export const estimateOf = slice<EstimateSlice | null>(sql`(select ${jsonOf<EstimateSlice>({
  ...columnsOf("e", { id: "id", number: "number", submittedAt: "submitted_at" }),
  ...columnsOf("v", { paysBack: "pays_back", p10: "p10", p50: "p50", p90: "p90" }),
})}
  from estimates e left join value_summaries v on v.project_id = e.project_id where e.project_id = p.id and e.current)`);

/** The current budget and what was spent, in minor units. */
export type BudgetSlice = { id: string; amount: number; spent: number };

export const budgetOf = slice<BudgetSlice | null>(sql`(select ${jsonOf<BudgetSlice>({
  ...columnsOf("b", { id: "id", amount: "amount" }),
  spent: sql`coalesce(v.spent, 0)`,
})}
  from budgets b left join value_summaries v on v.project_id = b.project_id where b.project_id = p.id and b.current)`);

/** In minor units. */
export type RealisedSlice = { id: string; amount: number; periodEnd: Day };

/** The entry of the latest period, of those that were not struck out; a list of one or none. */
export const latestRealisedOf = slice<RealisedSlice[]>(sql`coalesce((select json_agg(${jsonOf<RealisedSlice>(
  columnsOf("z", { id: "id", amount: "amount", periodEnd: "period_end" }),
)})
  from (select id, amount, period_end from realised_values where project_id = p.id and struck_at is null
    order by period_end desc, id desc limit 1) z), '[]')`);

/** The payoff matrix that counts, the role that it was set as (an expert's is a draft), and the base rate that counts, if one was stated. */
export type MatrixSlice = { id: string; number: number; setAs: Role; baseRateId: string | null };

export const matrixOf = slice<MatrixSlice | null>(sql`(select ${jsonOf<MatrixSlice>({
  ...columnsOf("y", { id: "id", number: "number", setAs: "set_as" }),
  baseRateId: sql`(select s.id from base_rates s where s.project_id = p.id and s.current)`,
})}
  from money_matrices y where y.project_id = p.id and y.current)`);

/** What a case of a run is worth as it was priced last; in minor units. */
export type StoredPrice = StoredOptimism & {
  matrixId: string;
  baseRateId: string | null;
  /** The outcomes are still those that were priced. */
  current: boolean;
  misfit: Misfit | null;
  scored: number;
  against: StoredAgainst[];
};

type HoldoutSlice = { name: string; namedBy: string; decides: boolean };

/** What the run of a model version made of what it was scored on (a digest of it), and the price of that, once it is worked out. */
export type WorthSlice = {
  outcomes: string;
  /** The team's, who named it, and whether candidates are judged on it; null where nobody has named one. */
  holdout: HoldoutSlice | null;
  /** It was scored on what it had learned from. */
  learnedFromIt: boolean;
  /** How many runs had been scored on the hold-out when it was chosen, deleted ones too; null where that is not known. */
  scoredRuns: number | null;
  /** How many it was scored beside on another hold-out of as many cases, and that are not on this one. */
  leftBehind: number;
  price: StoredPrice | null;
};

/**
 * Runs that were scored beside it on another hold-out of as many cases, and are not counted on its own: whoever takes the best of many to a
 * hold-out of its own leaves behind what it was chosen among.
 */
const leftBehind = sql`(select count(distinct n.run_id)::int from holdout_runs own
  join holdouts was on was.id = own.holdout_id and own.holdout_id <> o.holdout_id
  join holdouts now on now.id = o.holdout_id and now.case_count = was.case_count and now.class_counts is not distinct from was.class_counts
  join holdout_runs n on n.holdout_id = own.holdout_id
  where own.run_id = c.run_id and not exists (select from holdout_runs k where k.holdout_id = o.holdout_id and k.run_id = n.run_id))`;

const holdoutOfOutcomes = sql`(select ${jsonOf<HoldoutSlice>({
  name: sql`h.name`,
  namedBy: sql`e.name`,
  decides: sql`h.decides`,
})} from holdouts h join people e on e.id = h.named_by_id where h.id = o.holdout_id)`;

const priceOfOutcomes = sql`(select ${jsonOf<StoredPrice>({
  ...columnsOf("w", {
    matrixId: "matrix_id",
    baseRateId: "base_rate_id",
    misfit: "misfit",
    scored: "scored",
    luck: "luck",
    mostLuck: "most_luck",
    leastLuck: "least_luck",
    against: "against",
  }),
  current: sql`w.outcomes_digest = o.digest`,
})} from run_worths w where w.run_id = o.run_id)`;

/**
 * Of the model version `c` of a statement, as `WorthSlice`: what its own run made of what it was scored on; null without outcomes, and without a price
 * until it is worked out. What the team put on another hold-out are other outcomes.
 */
export const worthOfVersion: SQL = sql`(select ${jsonOf<WorthSlice>({
  outcomes: sql`case when o.assigned_at is null then o.digest else o.digest || ' ' || coalesce(o.holdout_id::text, '') end`,
  holdout: holdoutOfOutcomes,
  learnedFromIt: sql`exists (${runsScoredOnTrainingData(sql`o.run_id = c.run_id`)})`,
  scoredRuns: sql`c.scored_runs`,
  leftBehind,
  price: priceOfOutcomes,
})}
  from run_outcomes o where o.run_id = c.run_id)`;
