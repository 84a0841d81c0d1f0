// The budget against its plan: a straight line from its first day to its last.
import { type Day, daysBetween, type Month, monthOf, monthsBetween } from "@/lib/kernel/days";
import { counted, type Entry, total } from "../rules";

/** `amount` in whole minor units, for the days from `startsOn` to `endsOn`, both included. */
export type Budget = { amount: number; startsOn: Day; endsOn: Day };
export type Cost = Entry & { spentOn: Day };

/** Money in whole minor units. */
export type BudgetBurn = {
  amount: number;
  /** From the budget's first day to today or its last day, whichever comes first. */
  spent: number;
  /** What the plan would have spent by then. */
  planned: number;
  /** Spent at the end, at the pace so far; null before the first day. */
  forecast: number | null;
  left: number;
  /** Of the time, and of the money; the latter may exceed 1. Null for a budget of nothing. */
  timeShare: number;
  spentShare: number | null;
  /** Recorded for days to come, and for days that the budget does not cover: neither is in `spent`. */
  ahead: number;
  outside: number;
};

/** Is more spent than the budget allows? Without a budget, nothing is too much. */
export const isOverBudget = ({ budget, spent }: { budget?: number | null; spent?: number }): boolean =>
  typeof budget === "number" && (spent ?? 0) > budget;

/** `today` counts as over. @throws RangeError if the budget ends before it starts. */
export function budgetBurn(costs: readonly Cost[], budget: Budget, today: Day): BudgetBurn {
  const { amount, startsOn, endsOn } = budget;
  const covered = costs.filter(({ spentOn }) => startsOn <= spentOn && spentOn <= endsOn);
  const spent = total(covered.filter(({ spentOn }) => spentOn <= today));
  const timeShare = planShare(budget, today);
  return {
    amount,
    spent,
    planned: Math.round(amount * timeShare),
    forecast: timeShare === 0 ? null : Math.round(spent / timeShare) + 0,
    left: amount - spent,
    timeShare,
    spentShare: amount === 0 ? null : spent / amount,
    ahead: total(covered) - spent,
    outside: total(costs) - total(covered),
  };
}

export type BurnMonth = {
  month: Month;
  /** By the end of the month, of the whole budget. */
  planned: number;
  /** By the end of the month; null for months to come. */
  spent: number | null;
};

/** The same as a line a month, cumulated, for the months that the budget covers. */
export function burnByMonth(costs: readonly Cost[], budget: Budget, today: Day): BurnMonth[] {
  const { amount, startsOn, endsOn } = budget;
  const spent = counted(costs).filter(({ spentOn }) => startsOn <= spentOn && spentOn <= endsOn && spentOn <= today);
  return monthsBetween(startsOn, endsOn).map(({ month, lastDay }) => ({
    month,
    planned: Math.round(amount * planShare(budget, lastDay)),
    spent: month > monthOf(today) ? null : total(spent.filter(({ spentOn }) => spentOn <= lastDay)),
  }));
}

/** The share of the budget's days that are over at the end of this one, 0 … 1. */
function planShare({ startsOn, endsOn }: Budget, day: Day): number {
  const days = daysBetween(startsOn, endsOn) + 1;
  if (days < 1) throw new RangeError("A budget can't end before it starts.");
  return Math.min(1, Math.max(0, (daysBetween(startsOn, day) + 1) / days));
}
