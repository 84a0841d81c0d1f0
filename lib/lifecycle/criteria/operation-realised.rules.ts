// Operation asks what it brought. Nothing is owed before the first period is over; after it, the latest recorded one must have ended recently enough.
import { formatDay } from "@/lib/format/dates";
import type { Reading } from "@/lib/format/reading";
import { dayOf, daysBetween, daysSince } from "@/lib/kernel/days";
import { criterion } from "../criterion.rules";
import type { RealisedEvidence } from "../evidence/rules";

type Recorded = { until: string; amount: number; realisedDays: number };
type Owed = { since: string; realisedDays: number };

export const operationRealised = criterion({
  id: "operation.realised",
  title: "Realised value is recorded in its period",
  since: 1,
  asks: "Once a period in use is over, what it brought is recorded.",
  reads: ["realised", "phase", "phaseSince"],
  sets: [],
  maxAge: "realisedDays",
  repair: { roles: ["stakeholder"], where: "value" },
  says: {
    recorded: ({ until }: Recorded, { locale }: Reading) => `Recorded up to ${formatDay(until, locale)}.`,
    "too-old": (_: Recorded) => "The last figures are too old to go by.",
    "not-due-yet": (_: Owed) => "In use for less than one period: nothing is owed yet.",
    "never-recorded": (_: Owed) => "In use for more than a period, and no value was recorded.",
    "not-live": (_: { realisedDays: number }) => "Not in use yet.",
  },
  judge: ({ realised, phase, phaseSince, timeZone }, now, { realisedDays }, judged) => {
    const today = dayOf(now, timeZone);
    // what has not come to an end has brought nothing yet
    const latest = latestOf(realised.filter(({ periodEnd }) => periodEnd <= today));
    if (latest) {
      const facts = { until: latest.periodEnd, amount: latest.amount, realisedDays };
      const refs = [{ kind: "realised" as const, id: latest.id, version: null }];
      return daysBetween(latest.periodEnd, today) <= realisedDays
        ? judged("met", "recorded", facts, refs)
        : judged("stale", "too-old", facts, refs);
    }
    if (phase !== "deployment") return judged("missing", "not-live", { realisedDays });
    const facts = { since: phaseSince.toISOString(), realisedDays };
    return daysSince(phaseSince, now) <= realisedDays
      ? judged("met", "not-due-yet", facts)
      : judged("missing", "never-recorded", facts);
  },
});

/** What was struck does not count; of two that end on one day, the one recorded later (ids are ordered by time). */
function latestOf(entries: readonly RealisedEvidence[]): RealisedEvidence | null {
  const newer = (a: RealisedEvidence, b: RealisedEvidence) => `${a.periodEnd} ${a.id}` > `${b.periodEnd} ${b.id}`;
  return entries
    .filter(({ struckAt }) => struckAt === null)
    .reduce<RealisedEvidence | null>((latest, entry) => (latest && !newer(entry, latest) ? latest : entry), null);
}
