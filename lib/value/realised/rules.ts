// Realised value: what was measured, split by how well it is proved, beside what was expected.
import { type EvidenceGrade, evidenceGrades } from "@/db/enums";
import {
  type Day,
  dayNumber,
  dayOfNumber,
  daysBetween,
  earliest,
  latest,
  type Month,
  monthOf,
  monthsBetween,
} from "@/lib/days";
import type { Band } from "../distribution/rules";
import { counted, type Entry, splitByMonth } from "../rules";

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

/** Of the whole, what is proved at this grade or better. */
export const provedAtLeast = (byGrade: ByGrade, grade: EvidenceGrade): number =>
  evidenceGrades.filter((each) => each >= grade).reduce<number>((sum, each) => sum + byGrade[each], 0);

/** By the end of a month, all of it cumulated, in whole minor units. */
export type RealisedMonth = {
  month: Month;
  /** Null without an estimate. */
  expected: (Band & { mean: number }) | null;
  realised: number;
  byGrade: ByGrade;
};

export type ExpectedGains = readonly (Band & { year: number; mean: number })[];

/**
 * Expected gains against realised ones, month by month, from the month in which the use began to that of `until`, and further where
 * entries reach further, so that the last month holds every cent. An entry is spread over the days of its period. Expected gains
 * come year by year from the estimate (`Viability.gains`) and run straight from the end of one year to the end of the next; after
 * the last they stay.
 */
export function realisedAgainstExpected(
  entries: readonly Realised[],
  gains: ExpectedGains,
  { from, until }: { from: Day; until: Day },
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
      expected: expectedAfter(gains, (daysBetween(from, lastDay) + 1) / 365.25),
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

/** What was expected to have been gained by the end of the month of a day, in the use that began on another. */
export function expectedBy(
  gains: ExpectedGains,
  { from, until }: { from: Day; until: Day },
): RealisedMonth["expected"] {
  const end = monthsBetween(until, until)[0]?.lastDay ?? until;
  return expectedAfter(gains, (daysBetween(from, end) + 1) / 365.25);
}

function expectedAfter(gains: ExpectedGains, years: number): RealisedMonth["expected"] {
  const last = gains.at(-1);
  if (!last) return null;
  const t = Math.min(Math.max(0, years), last.year);
  const before = gains[Math.floor(t)] ?? last;
  const after = gains[Math.ceil(t)] ?? last;
  const along = (figure: "mean" | keyof Band) =>
    Math.round(before[figure] + (after[figure] - before[figure]) * (t - Math.floor(t))) + 0;
  return { mean: along("mean"), p10: along("p10"), p50: along("p50"), p90: along("p90") };
}
