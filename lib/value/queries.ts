// The value of a project at a glance: what is hoped for, what is spent, what was gained, and how they compare.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type CostKind, costKinds } from "@/db/enums";
import { budgets, costs, people, phaseChanges, projects, realisedValues } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { type Day, dayNumber, dayOf, dayOfNumber, earliest } from "@/lib/days";
import type { BudgetLine } from "./budget/queries";
import { type BudgetBurn, type BurnMonth, budgetBurn, burnByMonth } from "./budget/rules";
import { type Estimate, type EstimateLine, listEstimates } from "./estimate/queries";
import {
  type ByGrade,
  type Realised,
  type RealisedMonth,
  realisedAgainstExpected,
  realisedByGrade,
} from "./realised/rules";
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
};

/** Expected gains against realised ones. */
export type Against = {
  /**
   * The day that expected gains are counted from: on which the project first moved to deployment; before that, of its estimate, as if
   * it were in use from then on; without either, of the first entry.
   */
  from: { day: Day; because: "deployed" | "estimated" | "recorded" } | null;
  today: Day;
  /** Cumulated by month; with an estimate a year beyond today, so that what is to come can be seen. */
  months: RealisedMonth[];
};

/** Everything that the value page shows, in four reads. */
export async function getValue(grant: Grant): Promise<Value> {
  const { today, timeZone } = grant;
  const [estimates, { budget, liveSince }, spending, entries] = await Promise.all([
    listEstimates(grant),
    getFrame(grant),
    listSpending(grant),
    listGains(grant),
  ]);
  const estimate = estimates.find((held): held is Estimate => held.result !== null) ?? null;
  const ends = entries.map(({ periodEnd }) => periodEnd);
  return {
    estimate,
    previous: estimates.filter(({ current }) => !current),
    budget,
    burn: budget && { ...budgetBurn(spending, budget, today), months: burnByMonth(spending, budget, today) },
    spent: total(spending),
    costsByKind: costKinds
      .map((kind) => ({ kind, amount: total(spending.filter((day) => day.kind === kind)) }))
      .filter(({ amount }) => amount > 0),
    realised: { ...realisedByGrade(entries), entries: ends.length, until: ends.at(-1) ?? null },
    against: against(entries, { estimate, liveSince, today, timeZone }),
  };
}

type Circumstances = { estimate: Estimate | null; liveSince: Day | null; today: Day; timeZone: string };

function against(entries: readonly Realised[], { estimate, liveSince, today, timeZone }: Circumstances): Against {
  const [first, ...others] = entries.map(({ periodStart }) => periodStart);
  const from: Against["from"] = liveSince
    ? { day: liveSince, because: "deployed" }
    : estimate
      ? { day: dayOf(estimate.submittedAt, timeZone), because: "estimated" }
      : first
        ? { day: earliest(first, ...others), because: "recorded" }
        : null;
  if (!from) return { from, today, months: [] };
  const until = estimate ? dayOfNumber(dayNumber(today) + 365) : today;
  const gains = estimate?.result.gains ?? [];
  return { from, today, months: realisedAgainstExpected(entries, gains, { from: from.day, until }) };
}

/** The current budget, and the day on which the project first moved to deployment. */
async function getFrame(grant: Grant): Promise<{ budget: BudgetLine | null; liveSince: Day | null }> {
  const [row] = await grant.db
    .select({
      budget: {
        id: budgets.id,
        amount: budgets.amount,
        startsOn: budgets.startsOn,
        endsOn: budgets.endsOn,
        note: budgets.note,
        current: budgets.current,
        setAt: budgets.setAt,
      },
      setBy: people.name,
      liveSince: sql<string | null>`(select min(${phaseChanges.changedAt}) from ${phaseChanges}
        where ${phaseChanges.projectId} = ${projects.id} and ${phaseChanges.to} = 'deployment')`,
    })
    .from(projects)
    .leftJoin(budgets, and(eq(budgets.projectId, projects.id), budgets.current))
    .leftJoin(people, eq(people.id, budgets.setById))
    .where(eq(projects.id, grant.project.id));
  return {
    budget: row?.budget ? { ...row.budget, setBy: row.setBy ?? "" } : null,
    liveSince: row?.liveSince ? dayOf(new Date(row.liveSince), grant.timeZone) : null,
  };
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
