// Events as commands wrote them, one a line of events.jsonl, and what is said of some.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { describeChange } from "@/components/events/describe-change";
import { eventHref, eventPlace } from "@/components/events/event-place";
import { eventKinds } from "@/db/event-kinds";
import { diff, idsIn, sideOf } from "@/lib/admin/audit/rules";
import { examplesOf, place } from "../tables";

const Side = z.record(z.string(), z.unknown()).nullable();
const Written = z.strictObject({
  kind: z.literal(eventKinds),
  subject: z.string().nullable(),
  before: Side,
  after: Side,
});
export type Written = z.output<typeof Written>;

export const writtenEvents: readonly Written[] = readFileSync(new URL("events.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => Written.parse(JSON.parse(line)));

const id = "0194c2f0-0000-7000-8000-000000000001";
const about = { kind: "budget.set", currency: "EUR", names: new Map([[id, "Olga"]]), ...place } as const;
const changed = [
  { field: "Amount", before: null, after: "€5" },
  { field: "Starts on", before: "Jan 1, 2026", after: null },
  { field: "Note", before: "old", after: "new" },
];

/** Events that lead somewhere else where they do not say of what they are. */
const bare = [
  ...(["estimate.submitted", "gate.signed", "report.taken", "rule.defined", "rule_result.struck"] as const),
  ...(["review.voted", "dataset_version.registered", "opinion.given", "logged_model.created"] as const),
];

export const eventTables = [
  examplesOf(
    describeChange,
    [{ before: null, after: null }],
    [{ before: { name: "old" }, after: { name: " ", status: "paused" } }],
    [{ before: null, after: { roles: ["expert", "ml_engineer"] } }],
    [{ before: null, after: { roles: [] } }],
    [{ before: { phase: "design" }, after: 7 }],
  ),
  examplesOf(
    eventPlace,
    [{ kind: "budget.set", subject: null, before: null, after: null }],
    [{ kind: "person.joined", subject: id, before: null, after: null }],
    [{ kind: "files.deleted", subject: id, before: {}, after: null }],
    [{ kind: "gate.signed", subject: id, before: { gate: "design" }, after: { gate: "operation" } }],
    [{ kind: "comment.written", subject: id, before: null, after: { subjectKind: "planet", subjectId: id } }],
    ...bare.map((kind) => [{ kind, subject: id, before: null, after: null }] as const),
  ),
  examplesOf(
    eventHref,
    ["CHURN", { kind: "budget.set", subject: null, before: null, after: null }],
    ["CHURN", { kind: "person.joined", subject: id, before: null, after: null }],
  ),
  examplesOf(
    diff,
    [null, null, about],
    [{ amount: 100, note: "" }, { amount: -250, note: "more", startsOn: "2026-01-01" }, about],
    [null, { amount: 5 }, { ...about, currency: null }],
    [
      null,
      { a: [], b: ["x", "expert"], c: [{ d: 1 }, { d: 2.5 }], e: true, f: false, who: id, "ada@x.org": 0.000_1 },
      about,
    ],
    [{ at: "2026-05-03T22:30:00.000Z", on: "2026-05-03", notOne: "2026-13-45" }, null, about],
    [
      null,
      { mean: 5, paysBack: 0.814, together: { some: 1 }, inputs: { horizon: { most: 4 }, adoption: { most: 0.8 } } },
      { ...about, kind: "estimate.submitted" },
    ],
    ["one", "two", about],
  ),
  examplesOf(idsIn, [null], [id], ["no id"], [{ a: [id], b: { c: id.toUpperCase(), d: id } }]),
  examplesOf(sideOf, [[], "before"], [changed, "before"], [changed, "after"]),
];
