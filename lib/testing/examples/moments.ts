// How days, moments and how far they are away are written.

import { daysWords } from "@/lib/admin/handovers/rules";
import { dueWords } from "@/lib/collaboration/tasks/rules";
import { formatDate, formatDateTime, formatDay, formatRelative } from "@/lib/format/dates";
import { formatMonth } from "@/lib/format/months";
import { nextDateFault } from "@/lib/reviews/rules";
import { examplesOf, place } from "../tables";

const { locale } = place;
const midnight = new Date("2026-11-23T23:17:00Z");
const leap = new Date("2028-02-29T12:00:00Z");
const after = (seconds: number) => [new Date(midnight.getTime() + seconds * 1_000), { now: midnight, locale }] as const;
const day = 86_400;

export const momentTables = [
  examplesOf(
    formatDate,
    [midnight, place],
    [midnight, { ...place, timeZone: "UTC" }],
    [leap, { ...place, locale: "de" }],
  ),
  examplesOf(
    formatDateTime,
    [midnight, place],
    [midnight, { ...place, timeZone: "America/New_York" }],
    // the hour that comes twice
    [new Date("2026-10-25T00:30:00Z"), place],
    [new Date("2026-10-25T01:30:00Z"), place],
    [new Date("2026-12-31T23:00:00Z"), { ...place, locale: "en-GB" }],
  ),
  examplesOf(formatDay, ["2026-11-23", locale], ["2028-02-29", "de"]),
  examplesOf(
    formatRelative,
    ...[0, 59, -59, 60, -90, 3_599, -3_600, 2 * 3_600, day, -day, -3 * day, 14 * day, -20 * day, 60 * day].map(after),
    ...[-100 * day, 729 * day, -800 * day, 40_000 * day].map(after),
  ),
  examplesOf(formatMonth, ["2026-11", locale], ["2026-03", "de"]),
  examplesOf(
    dueWords,
    [{ state: "today", days: 0 }],
    [{ state: "overdue", days: 1 }],
    [{ state: "overdue", days: 400 }],
    [{ state: "soon", days: 1 }],
    [{ state: "soon", days: 2 }],
    [{ state: "later", days: 30 }],
  ),
  examplesOf(
    nextDateFault,
    ["2026-11-23", "2026-11-24"],
    ["2026-11-24", "2026-11-24"],
    ["2026-11-25", "2026-11-24"],
    ["2028-11-23", "2026-11-24"],
    ["2028-11-25", "2026-11-24"],
  ),
  examplesOf(daysWords, [0], [1], [2], [14]),
];
