// Standings of gates: what is stored of a result, and the next moment at which time alone could change it.
import { type Day, dayNumber, dayOfNumber, endOfDay } from "@/lib/kernel/days";
import { sha256Of } from "@/lib/kernel/digest";
import type { ProjectEvidence } from "../evidence/rules";
import type { CriterionResult, GateResult } from "../gate-result.rules";
import { signedContent } from "../signoffs.rules";

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
    const earlier = before.find(({ id }) => id === criterion.id);
    return { ...criterion, since: earlier?.state === criterion.state ? earlier.since : now.toISOString() };
  });
  return {
    gate,
    state,
    waived,
    digest,
    print: sha256Of({ state, waived, seen: signedContent(result.criteria) }),
    criteria,
  };
}

const dayMs = 86_400_000;

/**
 * The next moment after `now` at which a criterion could change though nobody does anything: an estimate, a measurement or a check
 * grows too old, a period of realised value runs out, a waiver expires, the day of a review passes. Null if no such moment lies ahead.
 * @param otherMoments moments of things that the evidence holds only as states: the data's promises
 */
export function nextChange(
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
  otherMoments: readonly Date[] = [],
): Date | null {
  const { limits } = template;
  // Exactly the limit still counts, so that the change is one millisecond later; of days, at the end of the last one.
  const expiry = (from: Date, days: number) => from.getTime() + days * dayMs + 1;
  const expiries = (from: Date | null | undefined, days: number | null) =>
    from && days !== null ? [expiry(from, days)] : [];
  const moments = [
    ...(estimate ? [expiry(estimate.submittedAt, limits.estimateDays)] : []),
    ...requirements.flatMap(({ proofs }) =>
      Object.values(proofs).flatMap(({ until }) => (until ? [until.getTime()] : [])),
    ),
    ...realised.map(({ periodEnd }) =>
      endOfDay(dayOfNumber(dayNumber(periodEnd) + limits.realisedDays), timeZone).getTime(),
    ),
    expiry(phaseSince, limits.realisedDays),
    ...datasets.flatMap(({ validation }) => expiries(validation?.at, limits.validationDays)),
    ...expiries(release?.rehearsedAt, limits.rehearsalDays),
    ...waivers.filter(({ endedAt }) => endedAt === null).map(({ expiresAt }) => expiresAt.getTime()),
    endOfDay(review.dueOn, timeZone).getTime(),
    ...otherMoments.map((moment) => moment.getTime()),
  ].filter((turn) => turn > now.getTime());
  return moments.length > 0 ? new Date(Math.min(...moments)) : null;
}

/** The day that an address asks for: a real one, not after today; else null, and what holds now is shown. */
export function pastDay(text: unknown, today: Day): Day | null {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const moment = new Date(`${text}T00:00:00Z`);
  const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
  return isReal && text <= today ? text : null;
}
