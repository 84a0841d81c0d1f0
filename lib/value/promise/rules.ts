// What was promised by now: the estimate that was in force when the first release went live for users, in days of use so far.
import { type Day, dayNumber, dayOfNumber, daysBetween, earliest, latest } from "@/lib/kernel/days";
import type { Band } from "../distribution.rules";

/** By the end of each year, cumulated, in whole minor units (`Viability.gains`). */
export type ExpectedGains = readonly (Band & { year: number; mean: number })[];

/** A range of gains with its mean: p10 to p90 is the likely range. */
export type Gains = Band & { mean: number };

/** From this day on that share of the users is served, 0 … 1. */
export type Served = { from: Day; share: number };

/** `estimate` is its number, with the gains that it expected; null where none was in force, so that nothing was promised. */
export type Promised = { shares: readonly Served[]; estimate: { number: number; gains: ExpectedGains } | null };

/** From here on there was use to count. */
export const startOf = ({ shares }: Pick<Promised, "shares">): Day | null => shares[0]?.from ?? null;

/** Days of use up to and with this day; a day on which a canary served a tenth is a tenth of a day. */
export function daysInUse(shares: readonly Served[], until: Day): number {
  return shares.reduce((sum, { from, share }, at) => {
    const next = shares[at + 1];
    const last = next ? earliest(until, dayOfNumber(dayNumber(next.from) - 1)) : until;
    return sum + share * Math.max(0, daysBetween(from, last) + 1);
  }, 0);
}

/** What so many days of use were expected to bring: a straight line between years, and no more after the last. */
export function gainsAfter(gains: ExpectedGains, days: number): Gains | null {
  const last = gains.at(-1);
  if (!last) return null;
  const t = Math.min(Math.max(0, days / 365.25), last.year);
  const before = gains[Math.floor(t)] ?? last;
  const after = gains[Math.ceil(t)] ?? last;
  const interpolated = (figure: keyof Gains) =>
    Math.round(before[figure] + (after[figure] - before[figure]) * (t - Math.floor(t))) + 0;
  return { mean: interpolated("mean"), p10: interpolated("p10"), p50: interpolated("p50"), p90: interpolated("p90") };
}

/** What was promised by the end of a day; null where nothing was. The one place from which every page, file and job has it. */
export const promisedBy = ({ shares, estimate }: Promised, day: Day): Gains | null =>
  estimate && shares.length > 0 ? gainsAfter(estimate.gains, daysInUse(shares, day)) : null;

/** What has arrived, and to which day it was measured; null where nothing was. */
export type Arrived = { total: number; until: Day | null };

/**
 * Does what has arrived lie under the likely range of what was promised by the end of what was measured? Days after that are not
 * held against it, so no time that merely passes makes it so: it changes with records alone.
 */
export function fallsShort(promised: Promised, { total, until }: Arrived): boolean {
  if (until === null) return false;
  const by = promisedBy(promised, until);
  return by !== null && total < by.p10;
}

/**
 * below: `fallsShort`. within, above: in the likely range of what was promised by now, or over it. behind: under it by now, but not by
 * the end of what was measured: records are missing, not value. unmeasured: nothing was measured yet.
 */
export const promiseStandings = ["below", "behind", "unmeasured", "within", "above"] as const;
export type PromiseStanding = (typeof promiseStandings)[number];

/** Records come by the month: what is missing for longer than that is a gap, and said. */
const gapDays = 31;

export type PromiseByNow = {
  /** The day from which days of use are counted. */
  from: Day;
  /** The number of the estimate that promised. */
  estimate: number;
  now: Gains;
  arrived: Arrived;
  /** Promised by the end of what was measured. */
  measured: Gains | null;
  standing: PromiseStanding;
  /** The day since which nothing was recorded, where that is long ago. */
  gapSince: Day | null;
};

/** How what has arrived stands against what was promised by now; null where nothing was promised or nothing is live yet. */
export function promiseByNow(promised: Promised, arrived: Arrived, today: Day): PromiseByNow | null {
  const [from, now] = [startOf(promised), promisedBy(promised, today)];
  if (!from || !now || !promised.estimate) return null;
  const measured = arrived.until === null ? null : promisedBy(promised, arrived.until);
  const measuredTo = latest(from, arrived.until ?? from);
  return {
    from,
    estimate: promised.estimate.number,
    now,
    arrived,
    measured,
    standing: standingOf(promised, arrived, now),
    gapSince: daysBetween(measuredTo, today) > gapDays ? measuredTo : null,
  };
}

function standingOf(promised: Promised, arrived: Arrived, now: Gains): PromiseStanding {
  if (arrived.until === null) return "unmeasured";
  if (fallsShort(promised, arrived)) return "below";
  if (arrived.total > now.p90) return "above";
  return arrived.total >= now.p10 ? "within" : "behind";
}

/** Serves users: in production, and not in the shadow of another. */
export const servesUsers = ({ environment, strategy }: { environment: string; strategy: string }): boolean =>
  environment === "production" && strategy !== "shadow";

/**
 * The shares after a release goes live for users: the first one begins them, a canary may be followed by a wider one, and the release
 * that serves everybody ends them. What follows later changes nothing of what was promised.
 * @param share of a canary, where it was said; else it counts as a whole
 */
export function sharesAfter(shares: readonly Served[], day: Day, share: number | null): Served[] {
  const last = shares.at(-1);
  const next = { from: day, share: share ?? 1 };
  if (!last) return [next];
  if (next.share <= last.share) return [...shares];
  return last.from === day ? [...shares.slice(0, -1), next] : [...shares, next];
}
