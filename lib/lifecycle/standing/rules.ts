// How a gate stood: what is kept of a result, when that is another one than before, and when time alone could change it.
import { type Day, dayNumber, dayOfNumber, endOfDay } from "@/lib/kernel/days";
import { sha256Of } from "@/lib/kernel/digest";
import type { ProjectEvidence } from "../evidence/rules";
import type { CriterionResult, GateResult } from "../judgement.rules";
import { seenOf } from "../signoffs.rules";

/** A criterion, and the moment (ISO 8601) since which it is in this state. */
export type StandingCriterion = CriterionResult & { since: string };

export type Standing = {
  gate: GateResult["gate"];
  state: GateResult["state"];
  waived: boolean;
  digest: string;
  /** Of everything that counts as a change: what a signer would see, and the signatures. */
  print: string;
  criteria: readonly StandingCriterion[];
};

/** A criterion that was in this state already keeps its moment; every other one has been so from now on. */
export function standingOf(result: GateResult, before: readonly StandingCriterion[], now: Date): Standing {
  const { gate, state, waived, digest } = result;
  const criteria = result.criteria.map((criterion) => {
    const was = before.find(({ id }) => id === criterion.id);
    return { ...criterion, since: was?.state === criterion.state ? was.since : now.toISOString() };
  });
  return { gate, state, waived, digest, print: sha256Of({ state, waived, seen: seenOf(result.criteria) }), criteria };
}

const dayMs = 86_400_000;

/**
 * The next moment after `now` at which a criterion could change though nobody does anything: an estimate, a measurement or a check
 * grows too old, a period of realised value runs out, a waiver expires, the day of a review passes. Null if no such moment lies ahead.
 * @param beside moments of things that the evidence holds only as states: the data's promises
 */
export function nextTurn(
  {
    template,
    estimate,
    requirements,
    realised,
    phaseSince,
    waivers,
    datasets,
    release,
    review,
    timeZone,
  }: ProjectEvidence,
  now: Date,
  beside: readonly Date[] = [],
): Date | null {
  const { limits } = template;
  // Exactly the limit still counts, so that the change is one millisecond later; of days, at the end of the last one.
  const after = (from: Date, days: number) => from.getTime() + days * dayMs + 1;
  const within = (from: Date | null | undefined, days: number | null) =>
    from && days !== null ? [after(from, days)] : [];
  const turns = [
    ...(estimate ? [after(estimate.submittedAt, limits.estimateDays)] : []),
    ...requirements.flatMap(({ proofs }) =>
      Object.values(proofs).flatMap(({ until }) => (until ? [until.getTime()] : [])),
    ),
    ...realised.map(({ periodEnd }) =>
      endOfDay(dayOfNumber(dayNumber(periodEnd) + limits.realisedDays), timeZone).getTime(),
    ),
    after(phaseSince, limits.realisedDays),
    ...datasets.flatMap(({ validation }) => within(validation?.at, limits.validationDays)),
    ...within(release?.rehearsedAt, limits.rehearsalDays),
    ...waivers.filter(({ endedAt }) => endedAt === null).map(({ expiresAt }) => expiresAt.getTime()),
    endOfDay(review.dueOn, timeZone).getTime(),
    ...beside.map((moment) => moment.getTime()),
  ].filter((turn) => turn > now.getTime());
  return turns.length > 0 ? new Date(Math.min(...turns)) : null;
}

/** The day that an address asks for: a real one, not after today; else null, and what holds now is shown. */
export function pastDay(asked: unknown, today: Day): Day | null {
  if (typeof asked !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(asked)) return null;
  const moment = new Date(`${asked}T00:00:00Z`);
  const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(asked);
  return isReal && asked <= today ? asked : null;
}
