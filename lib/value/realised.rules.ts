// Realised value: what was measured, split by how well it is proved, beside what was expected.
import { type EvidenceGrade, evidenceGrades } from "@/db/enums";
import {
  type Day,
  dayNumber,
  dayOfNumber,
  earliest,
  latest,
  type Month,
  monthOf,
  monthsBetween,
} from "@/lib/kernel/days";
import { type Gains, type Promised, promisedBy } from "./promise/rules";
import { counted, type Entry, splitByMonth } from "./rules";

/** Gained from `periodStart` to `periodEnd`, both included; `amount` in whole minor units, negative for a loss. */
export type Realised = Entry & { periodStart: Day; periodEnd: Day; grade: EvidenceGrade };

/** The amount at each grade of the Maryland scale, 0 … 5. */
export type ByGrade = readonly [number, number, number, number, number, number];

type Graded = { amount: number; grade: EvidenceGrade };

const gradeSums = (entries: readonly Graded[]): ByGrade => {
  const sums: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  for (const { amount, grade } of entries) sums[grade] += amount;
  return sums;
};

/** Sums by grade, and of all grades. Struck entries don't count. */
export function realisedByGrade(entries: readonly (Graded & Entry)[]): { byGrade: ByGrade; total: number } {
  const byGrade = gradeSums(counted(entries));
  return { byGrade, total: byGrade.reduce((sum, amount) => sum + amount, 0) };
}

/** Of several projects in one currency, grade by grade. */
export const sumByGrade = (all: readonly ByGrade[]): ByGrade =>
  gradeSums(all.flatMap((byGrade) => evidenceGrades.map((grade) => ({ amount: byGrade[grade], grade }))));

/** Of the whole, what is proved at this grade or better. */
export const provedAtLeast = (byGrade: ByGrade, grade: EvidenceGrade): number =>
  evidenceGrades.filter((each) => each >= grade).reduce<number>((sum, each) => sum + byGrade[each], 0);

/** By the end of a month, all of it cumulated, in whole minor units. */
export type RealisedMonth = {
  month: Month;
  /** What was promised; null where nothing was. */
  expected: Gains | null;
  realised: number;
  byGrade: ByGrade;
};

/**
 * What was promised against what was realised, month by month, from the month in which the use began (or the first entry did) to that
 * of `until`, and further where entries reach further, so that the last month holds every cent. An entry is spread over the days of
 * its period. Of the month of today, what was promised counts to today; of others, to their end.
 */
export function realisedAgainstExpected(
  entries: readonly Realised[],
  promised: Promised | null,
  { from, until, today }: { from: Day; until: Day; today: Day },
): RealisedMonth[] {
  const standing = counted(entries);
  const first = earliest(from, ...standing.map(({ periodStart }) => periodStart));
  const last = latest(until, ...standing.map(({ periodEnd }) => periodEnd));
  const parts = standing.flatMap(({ amount, grade, periodStart, periodEnd }) =>
    splitByMonth(amount, periodStart, periodEnd).map((part) => ({ ...part, grade })),
  );
  return monthsBetween(first, last).map(({ month, lastDay }) => {
    const byGrade = gradeSums(parts.filter((part) => part.month <= month));
    return {
      month,
      expected: promised && promisedBy(promised, month === monthOf(today) ? today : lastDay),
      realised: byGrade.reduce((sum, amount) => sum + amount, 0),
      byGrade,
    };
  });
}

/** The last month that is over: the period that is recorded most often. */
export function lastMonth(today: Day): { periodStart: Day; periodEnd: Day } {
  const periodEnd = dayOfNumber(dayNumber(`${monthOf(today)}-01`) - 1);
  return { periodStart: `${monthOf(periodEnd)}-01`, periodEnd };
}
