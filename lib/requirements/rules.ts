// Judges key metrics and requirements by their evidence: met, unmet, missing or stale.
import type { CheckVerdict, Direction, EvidenceState } from "@/db/enums";
import { type Day, dayNumber, dayOf, dayOfNumber, daysBetween, daysSince, endOfDay } from "@/lib/kernel/days";

/** `baseline` and `target` are in the metric's own unit; `maxAgeDays` is how long a measurement counts. */
export type MetricTerms = {
  direction: Direction;
  baseline: number | null;
  target: number | null;
  maxAgeDays: number;
};

export type Measurement = { value: number; measuredAt: Date };

export type MetricJudgement = {
  state: EvidenceState;
  /** Whole days since the latest measurement; null without one. */
  sinceDays: number | null;
  /** How far the value misses the target, in the metric's unit: 0 on it, negative beyond it. */
  gapToTarget: number | null;
  /** From baseline (0) to target (1); below 0 and above 1 are possible. Null where it has no meaning. */
  progress: number | null;
};

/**
 * The latest measurement against the target. A value on the target is met; a measurement exactly `maxAgeDays` old is not stale yet.
 * A metric without target, or without measurement, is missing: there is nothing to judge.
 */
export function judgeMetric(metric: MetricTerms, latest: Measurement | null, now: Date): MetricJudgement {
  const { target } = metric;
  if (latest === null) return { state: "missing", sinceDays: null, gapToTarget: null, progress: null };
  const age = daysSince(latest.measuredAt, now);
  const sinceDays = Math.floor(age);
  if (target === null) return { state: "missing", sinceDays, gapToTarget: null, progress: null };
  const verdict = reaches(latest.value, target, metric.direction) ? "met" : "unmet";
  return {
    state: age > metric.maxAgeDays ? "stale" : verdict,
    sinceDays,
    gapToTarget: gap(latest.value, target, metric.direction),
    progress: progressOf(metric, latest.value),
  };
}

/** On the target counts as reached. */
export const reaches = (value: number, target: number, direction: Direction): boolean =>
  direction === "higher" ? value >= target : value <= target;

/** `+ 0` so that "on it" is 0 and never −0. */
const gap = (value: number, target: number, direction: Direction): number =>
  (direction === "higher" ? target - value : value - target) + 0;

/** Null where the target doesn't improve on the baseline. */
function progressOf({ baseline, target, direction }: MetricTerms, value: number): number | null {
  if (baseline === null || target === null || reaches(baseline, target, direction)) return null;
  return (value - baseline) / (target - baseline) + 0;
}

/** Somebody looked on that day and gave a verdict. */
export type Check = { verdict: CheckVerdict; checkedOn: Day };

/** `metric` is the judgement of the linked key metric, null if none is linked or it is retired. */
export type RequirementBasis = { metric: MetricJudgement | null; check: Check | null; maxAgeDays: number };

export type RequirementJudgement = { state: EvidenceState; sinceDays: number | null };

/**
 * By the linked key metric, with the metric's own maximum age; else by the latest check, which counts for `maxAgeDays` whole days
 * after its day; else missing.
 */
export function judgeRequirement(
  { metric, check, maxAgeDays }: RequirementBasis,
  now: Date,
  timeZone: string,
): RequirementJudgement {
  if (metric) return { state: metric.state, sinceDays: metric.sinceDays };
  if (!check) return { state: "missing", sinceDays: null };
  const sinceDays = Math.max(0, daysBetween(check.checkedOn, dayOf(now, timeZone)));
  return { state: sinceDays > maxAgeDays ? "stale" : check.verdict, sinceDays };
}

const dayMs = 86_400_000;

/** The first moment at which a measurement is too old: exactly `maxAgeDays` still counts. */
export const staleFrom = (measuredAt: Date, maxAgeDays: number): Date =>
  new Date(measuredAt.getTime() + maxAgeDays * dayMs + 1);

/** The same for a check, which counts to the end of its last day. */
export const checkStaleFrom = (checkedOn: Day, maxAgeDays: number, timeZone: string): Date =>
  endOfDay(dayOfNumber(dayNumber(checkedOn) + maxAgeDays), timeZone);

/** Is the new target easier to reach than the old one? Giving a target up lowers it; a first target does not. */
export function isLoweredTarget(before: number | null, after: number | null, direction: Direction): boolean {
  if (before === null) return false;
  return after === null || !reaches(after, before, direction);
}

/** Nobody agrees to their own proposal, unless nobody else may agree. `agreers`: the ids of those who may. */
export const mayAgree = (personId: string, proposerId: string, agreers: readonly string[]): boolean =>
  personId !== proposerId || agreers.every((agreer) => agreer === personId);
