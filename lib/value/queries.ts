// The value of a project at a glance: estimate, budget and costs, realised value, and how they compare.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type CostKind, costKinds } from "@/db/enums";
import { budgets, costs, people, realisedValues } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { type Day, dayNumber, dayOfNumber, earliest } from "@/lib/kernel/days";
import type { BudgetLine } from "./budget/queries";
import { type BudgetBurn, type BurnMonth, budgetBurn, burnByMonth } from "./budget/rules";
import { type Estimate, type EstimateLine, listEstimates } from "./estimate.queries";
import { findPromised } from "./promise/queries";
import {
  daysInUse,
  type Gains,
  gainsAfter,
  type PromiseByNow,
  type Promised,
  promiseByNow,
  startOf,
} from "./promise/rules";
import {
  type ByGrade,
  type Realised,
  type RealisedMonth,
  realisedAgainstExpected,
  realisedByGrade,
} from "./realised.rules";
import { total } from "./rules";

export type Value = {
  estimate: Estimate | null;
  /** Older estimates, newest first. */
  previous: EstimateLine[];
  budget: BudgetLine | null;
  burn: (BudgetBurn & { months: BurnMonth[] }) | null;
  /** Every cost that stands, within the budget's days or not. */
  spent: number;
  costsByKind: { kind: CostKind; amount: number }[];
  realised: { byGrade: ByGrade; total: number; entries: number; until: Day | null };
  against: Against;
  /** Null where nothing was promised, or nothing is live yet. */
  promise: PromiseByNow | null;
  /** What the current estimate would have promised for the same days of use, where a later one than the promise's is in force. */
  nowExpected: { estimate: number; gains: Gains } | null;
};

/** What was promised against what was realised. */
export type Against = {
  /** The day on which the first release went live for users; without one, that of the first entry. */
  from: { day: Day; because: "live" | "recorded" } | null;
  today: Day;
  /** Cumulated by month; with a promise a year beyond today, so that what is to come can be seen. */
  months: RealisedMonth[];
};

/** Everything that the value page shows, in five reads. */
export async function getValue(grant: Grant): Promise<Value> {
  const { today } = grant;
  const [estimates, budget, spending, entries, promised] = await Promise.all([
    listEstimates(grant),
    findBudget(grant),
    listSpending(grant),
    listGains(grant),
    findPromised(grant),
  ]);
  const estimate = estimates.find((line): line is Estimate => line.result !== null) ?? null;
  const until = entries.at(-1)?.periodEnd ?? null;
  const realised = realisedByGrade(entries);
  const promise = promised && promiseByNow(promised, { total: realised.total, until }, today);
  const later = estimate && promised?.estimate?.number !== estimate.number ? estimate : null;
  const gains = later && promised && gainsAfter(later.result.gains, daysInUse(promised.shares, today));
  return {
    estimate,
    previous: estimates.filter(({ current }) => !current),
    budget,
    burn: budget && { ...budgetBurn(spending, budget, today), months: burnByMonth(spending, budget, today) },
    spent: total(spending),
    costsByKind: costKinds
      .map((kind) => ({ kind, amount: total(spending.filter((day) => day.kind === kind)) }))
      .filter(({ amount }) => amount > 0),
    realised: { ...realised, entries: entries.length, until },
    against: against(entries, promised, today),
    promise,
    nowExpected: later && gains && { estimate: later.number, gains },
  };
}

function against(entries: readonly Realised[], promised: Promised | null, today: Day): Against {
  const from = comparedFrom(entries, promised);
  if (!from) return { from, today, months: [] };
  const until = promised?.estimate ? dayOfNumber(dayNumber(today) + 365) : today;
  return { from, today, months: realisedAgainstExpected(entries, promised, { from: from.day, until, today }) };
}

function comparedFrom(entries: readonly Realised[], promised: Promised | null): Against["from"] {
  const live = promised && startOf(promised);
  if (live) return { day: live, because: "live" };
  const [first, ...others] = entries.map(({ periodStart }) => periodStart);
  return first ? { day: earliest(first, ...others), because: "recorded" } : null;
}

async function findBudget(grant: Grant): Promise<BudgetLine | null> {
  const [budget] = await grant.db
    .select({
      id: budgets.id,
      amount: budgets.amount,
      startsOn: budgets.startsOn,
      endsOn: budgets.endsOn,
      note: budgets.note,
      current: budgets.current,
      setAt: budgets.setAt,
      setBy: people.name,
    })
    .from(budgets)
    .innerJoin(people, eq(people.id, budgets.setById))
    .where(and(eq(budgets.projectId, grant.project.id), budgets.current));
  return budget ?? null;
}

type Spending = { kind: CostKind; spentOn: Day; amount: number; struckAt: null };

/** Costs that stand, added up by day and kind: bounded by days, not by entries. */
async function listSpending(grant: Grant): Promise<Spending[]> {
  const days = await grant.db
    .select({ kind: costs.kind, spentOn: costs.spentOn, amount: sql`sum(${costs.amount})`.mapWith(Number) })
    .from(costs)
    .where(and(eq(costs.projectId, grant.project.id), isNull(costs.struckAt)))
    .groupBy(costs.kind, costs.spentOn);
  return days.map((day) => ({ ...day, struckAt: null }));
}

/** Realised value that stands, by the end of its period. */
async function listGains(grant: Grant): Promise<Realised[]> {
  return grant.db
    .select({
      amount: realisedValues.amount,
      periodStart: realisedValues.periodStart,
      periodEnd: realisedValues.periodEnd,
      grade: realisedValues.grade,
      struckAt: realisedValues.struckAt,
    })
    .from(realisedValues)
    .where(and(eq(realisedValues.projectId, grant.project.id), isNull(realisedValues.struckAt)))
    .orderBy(asc(realisedValues.periodEnd), asc(realisedValues.id));
}
