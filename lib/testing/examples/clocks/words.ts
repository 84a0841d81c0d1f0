// Of what is said about days and moments, and of what is due or kept for a while.
import { recordWords } from "@/components/value/source-words";
import { dueAfter, undoDays, undoSince } from "@/lib/admin/handovers/rules";
import { mayChange } from "@/lib/collaboration/rules";
import { dueOf, dueWords } from "@/lib/collaboration/tasks/rules";
import { troubleFact } from "@/lib/deployments/facts.rules";
import { expiresAt, looseBefore, retainedSince, retentionDays } from "@/lib/experiments/artifacts/rules";
import { formatDate, formatDateTime, formatDay, formatRelative } from "@/lib/format/dates";
import { addMonths, dayNumber, dayOf, dayOfNumber, daysBetween } from "@/lib/kernel/days";
import { shareState } from "@/lib/reports/sharing/rules";
import { mayRemind, nextDateFault, remindAgainHours } from "@/lib/reviews/rules";
import { isReviewDue, isReviewOverdue, reviewDueOn, reviewEvidence } from "@/lib/reviews/schedule/rules";
import { dayIn, dayMs, firstOf, type Held, holds, later } from "./moments";

const locale = "en-GB";
const money = { kind: "money", currency: "EUR", locale } as const;
const dayAfter = (day: string, days = 1) => dayOfNumber(dayNumber(day) + days);
const open = (dueOn: string) => ({ status: "open" as const, dueOn });

const alert = (since: Date) => ({
  ...{
    id: "a",
    monitorId: "m",
    title: "",
    severity: "critical",
    status: "open",
    kind: "performance",
    watches: "latency",
  },
  ...{ unit: "ms", direction: "lower", release: 1, since, value: 9, limit: 5, psi: null, owner: null },
  ...{ openedAt: since, resolvedAt: null, worst: 9, windows: 2, ownerId: null },
  ...{ threshold: 5, leastPercent: null, pooled: 0, environment: "production" as const },
  project: { key: "CAT", name: "Cat", currency: "EUR" },
});

/** What a span in words says at most and at least, in days. */
const spans: Readonly<Record<string, readonly [number, number]>> = {
  second: [0, 1 / 1_440],
  minute: [1 / 1_440, 1 / 24],
  hour: [1 / 24, 1],
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  year: [365, 366],
};
/** "3 days ago" is said of three whole days and of less than four. */
function isTrue(words: string, ms: number): boolean {
  const [, count, unit = ""] = /(\d+) (\w+?)s?( ago)?$/.exec(words) ?? [];
  if (words === "now") return Math.abs(ms) < 60_000;
  const unitMs = { minute: 60_000, hour: 3_600_000 }[unit];
  const [least, most] = spans[unit] ?? [Number.NaN, Number.NaN];
  const [from, to] = unitMs ? [unitMs, unitMs] : [least * dayMs, most * dayMs];
  const whole = Math.abs(ms);
  return Number(count) > 0 && whole >= Number(count) * from && whole < (Number(count) + 1) * to;
}

export const words: Held[] = [
  holds(
    formatDate,
    "names the day that clocks show",
    ({ at, zone, day }) => formatDate(at, { locale, timeZone: zone }) === formatDay(day, locale),
  ),
  holds(
    formatDateTime,
    "begins with the day, and two moments of an hour that comes twice differ",
    ({ at, zone, day }) => {
      const said = (moment: Date) => formatDateTime(moment, { locale, timeZone: zone });
      return said(at).startsWith(formatDay(day, locale)) && said(at) !== said(later(at, 3_600_000));
    },
  ),
  holds(formatDay, "names that very day, wherever it is read", ({ day }) =>
    formatDay(day, "sv-SE").startsWith(String(Number(day.slice(8)))),
  ),
  holds(formatRelative, "counts what is over and what is to come, never more and never less", ({ at }) =>
    [0, 1 / 24, 0.99, 1, 1.98, 2, 13.9, 14, 15, 59, 60, 60.5, 61, 90, 364, 366, 700, 729, 730, 731, 740, 1_200].every(
      (days) =>
        [-1, 1].every((way) =>
          isTrue(formatRelative(later(at, way * days * dayMs), { now: at, locale }), days * dayMs),
        ),
    ),
  ),
  holds(dueOf, "is today only on the day itself, then overdue by one", ({ day }) => {
    const said = [-1, 0, 1].map((days) => dueOf(open(dayAfter(day, -days)), day));
    return said.map((due) => due && dueWords(due)).join() === "due tomorrow,due today,1 day overdue";
  }),
  holds(dueOf, "turns with the day where people are, at its first moment", ({ zone, day }) => {
    const first = new Date(firstOf(day, zone));
    const due = (at: Date) => dueOf(open(dayAfter(day, -1)), dayOf(at, zone))?.state;
    return due(later(first, -1)) === "today" && due(first) === "overdue";
  }),
  holds(
    nextDateFault,
    "takes tomorrow and the same day in two years, and not today",
    ({ day }) =>
      [0, 1, 730, 731].map((days) => nextDateFault(dayAfter(day, days), day) === null).join() ===
      "false,true,true,false",
  ),
  holds(
    mayRemind,
    "again after 24 hours, whatever clocks do",
    ({ at }) =>
      mayRemind(null, at) &&
      !mayRemind(at, later(at, remindAgainHours * 3_600_000 - 1)) &&
      mayRemind(at, later(at, dayMs)),
  ),
  holds(
    reviewDueOn,
    "is the cadence after the day that clocks showed",
    ({ at, zone, day }) => reviewDueOn({ months: 3, beganAt: at, timeZone: zone, last: null }) === addMonths(day, 3),
  ),
  holds(isReviewDue, "from the first moment of the day", ({ at, zone }) => {
    const schedule = { months: 1, beganAt: at, timeZone: zone, last: null };
    const first = new Date(firstOf(reviewDueOn(schedule), zone));
    return isReviewDue(schedule, first) && !isReviewDue(schedule, later(first, -1));
  }),
  holds(isReviewOverdue, "from the first moment of the day after", ({ at, zone }) => {
    const schedule = { months: 1, beganAt: at, timeZone: zone, last: null };
    const first = new Date(firstOf(dayAfter(reviewDueOn(schedule)), zone));
    return isReviewOverdue(schedule, first) && !isReviewOverdue(schedule, later(first, -1));
  }),
  holds(reviewEvidence, "has the day of the schedule", ({ at, zone }) => {
    const stored = { beganAt: at.toISOString(), months: 2, last: null, pivotedAt: at.toISOString() };
    const { dueOn, pivotedAt } = reviewEvidence(stored, zone);
    return dueOn === addMonths(dayIn(at.getTime(), zone), 2) && pivotedAt?.getTime() === at.getTime();
  }),
  holds(shareState, "ends at the moment that it names", ({ at }) => {
    const share = { expiresAt: at, revokedAt: null };
    return shareState(share, at) === "expired" && shareState(share, later(at, -1)) === "open";
  }),
  holds(
    dueAfter,
    "comes after whole days, and can be undone so long",
    ({ at }) =>
      undoSince(dueAfter(at, undoDays)).getTime() === at.getTime() &&
      daysBetween("2026-01-01", dayOf(dueAfter(new Date(0), 1), "UTC")) !== 0,
  ),
  holds(undoSince, "lies behind", ({ at }) => undoSince(at) < at),
  holds(
    expiresAt,
    "is when what was deleted is no longer kept",
    ({ at }) => retainedSince(expiresAt(at)).getTime() === at.getTime(),
  ),
  holds(
    retainedSince,
    "is so many days ago",
    ({ at }) => at.getTime() - retainedSince(at).getTime() === retentionDays * dayMs,
  ),
  holds(looseBefore, "leaves an upload the time that it takes", ({ at }) => looseBefore(at) <= later(at, -3_600_000)),
  holds(
    mayChange,
    "never what is removed, whenever that was",
    ({ at }) =>
      !mayChange(
        {
          standing: { roles: ["expert"], isOwner: true, isAdmin: true, isVisitor: false, isArchived: false },
          person: { id: "p" },
        },
        { authorId: "p", removedAt: at },
      ),
  ),
  holds(
    troubleFact,
    "is since the day that clocks showed",
    ({ at, zone, day }) =>
      troubleFact({ ...alert(at), status: "open", kind: "performance", direction: "lower" }, zone)?.since === day,
  ),
  holds(recordWords, "name the day that clocks showed", ({ at, zone, day }) =>
    recordWords(
      { kind: "measurement", id: "m", metricId: "m", metric: "Recall", value: 1, unit: "", measuredAt: at },
      money,
      zone,
    ).endsWith(formatDay(day, locale)),
  ),
];
