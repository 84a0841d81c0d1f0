// Of money by days and months: no cent is lost, and nothing that was promised shrinks.
import { addMonths, dayNumber, dayOfNumber, daysBetween, monthOf } from "@/lib/kernel/days";
import { portfolioColumns } from "@/lib/portfolio/file.rules";
import { needsOf } from "@/lib/portfolio/rules";
import { budgetBurn, burnByMonth } from "@/lib/value/budget/rules";
import { daysInUse, promiseByNow, promisedBy, sharesAfter } from "@/lib/value/promise/rules";
import { lastMonth, realisedAgainstExpected } from "@/lib/value/realised.rules";
import { splitByMonth } from "@/lib/value/rules";
import { dayMs, type Held, holds, later } from "./moments";

const dayAfter = (day: string, days = 1) => dayOfNumber(dayNumber(day) + days);
const sum = (amounts: readonly { amount: number }[]) => amounts.reduce((all, { amount }) => all + amount, 0);
const band = (mean: number) => ({ p10: mean / 2, p50: mean, p90: mean * 2, mean });
const gains = [0, 1, 2].map((year) => ({ year, ...band(year * 3_652_500) }));
/** A canary of a tenth for ten days, and then everybody. */
const promisedFrom = (day: string) => ({
  shares: [
    { from: day, share: 0.1 },
    { from: dayAfter(day, 10), share: 1 },
  ],
  estimate: { number: 1, gains },
});
const entry = (amount: number, periodStart: string, periodEnd: string) =>
  ({ amount, periodStart, periodEnd, grade: 3, struckAt: null }) as const;
const cost = (amount: number, spentOn: string) => ({ amount, spentOn, struckAt: null });
const rises = (figures: readonly number[]) =>
  figures.every((figure, at) => at === 0 || figure >= (figures[at - 1] ?? figure));
const about = [-2, -1, 0, 1, 2, 9, 10, 11, 30, 31, 365, 366];

const row = (at: Date) =>
  ({ status: "active", mean: 1, estimatedAt: at, budget: null, spent: 0, belowPromise: false }) as const;

export const ledgers: Held[] = [
  holds(splitByMonth, "loses no cent, and names each month once", ({ day }) =>
    [0, 1, 30, 61, 400].every((days) => {
      const parts = splitByMonth(100_001, day, dayAfter(day, days));
      return sum(parts) === 100_001 && new Set(parts.map(({ month }) => month)).size === parts.length;
    }),
  ),
  holds(lastMonth, "is whole, and ends on the day before this month", ({ day }) => {
    const { periodStart, periodEnd } = lastMonth(day);
    return (
      dayAfter(periodEnd) === `${monthOf(day)}-01` &&
      addMonths(periodStart, 1) === `${monthOf(day)}-01` &&
      monthOf(periodStart) === monthOf(periodEnd)
    );
  }),
  holds(budgetBurn, "runs evenly from its first day to its last, and today counts as over", ({ day }) => {
    const budget = { amount: 30_000, startsOn: day, endsOn: dayAfter(day, 29) };
    const costs = [cost(7, day), cost(11, dayAfter(day)), cost(13, dayAfter(day, -1))];
    const burn = (days: number) => budgetBurn(costs, budget, dayAfter(day, days));
    return (
      [-1, 0, 1, 29, 30].map((days) => burn(days).planned).join() === "0,1000,2000,30000,30000" &&
      [-1, 0, 1].map((days) => burn(days).spent).join() === "0,7,18" &&
      about.every((days) => burn(days).spent + burn(days).ahead + burn(days).outside === 31)
    );
  }),
  holds(burnByMonth, "is cumulated, ends with the whole plan, and is silent about months to come", ({ day }) => {
    const budget = { amount: 36_500, startsOn: day, endsOn: dayAfter(day, 90) };
    const months = burnByMonth([cost(7, day), cost(11, dayAfter(day, 40))], budget, dayAfter(day, 40));
    const known = months.filter(({ month }) => month <= monthOf(dayAfter(day, 40)));
    return (
      rises(months.map(({ planned }) => planned)) &&
      months.at(-1)?.planned === 36_500 &&
      known.at(-1)?.spent === 18 &&
      months.every(({ month, spent }) => (spent === null) === month > monthOf(dayAfter(day, 40)))
    );
  }),
  holds(daysInUse, "grow by the share of each day, and by no more", ({ day }) => {
    const { shares } = promisedFrom(day);
    const days = about.map((by) => daysInUse(shares, dayAfter(day, by)));
    const [, before, first] = days;
    return rises(days) && before === 0 && first === 0.1 && Math.abs((days.at(-1) ?? 0) - (1 + 357)) < 1e-9;
  }),
  holds(promisedBy, "never falls from one day to the next", ({ day }) => {
    const by = about.map((days) => promisedBy(promisedFrom(day), dayAfter(day, days))?.mean ?? Number.NaN);
    return rises(by) && by[1] === 0 && by[2] === 1_000;
  }),
  holds(promiseByNow, "is of today, rises, and names a gap after a month alone", ({ day }) => {
    const at = (days: number) =>
      promiseByNow(promisedFrom(dayAfter(day, -400)), { total: 0, until: dayAfter(day, -days) }, day);
    return (
      at(0)?.now.mean === promisedBy(promisedFrom(dayAfter(day, -400)), day)?.mean &&
      at(31)?.gapSince === null &&
      at(32)?.gapSince === dayAfter(day, -32)
    );
  }),
  holds(sharesAfter, "begin on the day, and of one day the wider counts", ({ day }) => {
    const first = sharesAfter([], day, 0.1);
    const same = sharesAfter(first, day, null);
    return (
      daysInUse(first, day) === 0.1 &&
      daysInUse(same, day) === 1 &&
      sharesAfter(first, dayAfter(day), null).length === 2
    );
  }),
  holds(
    realisedAgainstExpected,
    "holds every month once, every cent, and of this month what was promised by today",
    ({ day }) => {
      const [from, until] = [dayAfter(day, -62), dayAfter(day, 62)];
      const entries = [entry(100_001, from, day), entry(-7, day, day)];
      const months = realisedAgainstExpected(entries, promisedFrom(from), { from, until, today: day });
      const now = months.find(({ month }) => month === monthOf(day));
      return (
        months.at(-1)?.realised === 99_994 &&
        new Set(months.map(({ month }) => month)).size === months.length &&
        months[0]?.month === monthOf(from) &&
        months.at(-1)?.month === monthOf(until) &&
        rises(months.map(({ expected }) => expected?.mean ?? Number.NaN)) &&
        now?.expected?.mean === promisedBy(promisedFrom(from), day)?.mean
      );
    },
  ),
  holds(
    needsOf,
    "calls an estimate old after its last day",
    ({ at }) =>
      needsOf(row(at), later(at, 180 * dayMs)).length === 0 &&
      needsOf(row(at), later(at, 180 * dayMs + 1)).join() === "old-estimate",
  ),
  holds(portfolioColumns, "says the same of it as the page", ({ at }) => {
    const needs = portfolioColumns(later(at, 181 * dayMs), new Map()).find(
      ({ header }) => header === "needs_a_decision",
    );
    return (
      needs?.value(row(at) as never) === "old-estimate" && daysBetween("2026-01-31", addMonths("2026-01-31", 1)) === 28
    );
  }),
];
