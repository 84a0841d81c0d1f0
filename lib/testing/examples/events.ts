// Events as commands wrote them, one a line of events.jsonl, and what is said of some.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { eventKinds } from "@/lib/admin/audit/events";
import { describeChange, eventHref, eventPlace, eventWords } from "@/lib/admin/audit/line.rules";
import { diff, referencesIn, sideOf } from "@/lib/admin/audit/rules";
import { examplesOf, place } from "../tables";

const Side = z.record(z.string(), z.unknown()).nullable();
const Written = z.strictObject({
  kind: z.enum(eventKinds),
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
const other = "0194c2f0-0000-7000-8000-000000000002";
const about = { currency: "EUR", names: new Map([[id, "Olga"]]), ...place } as const;
const estimate = { kind: "estimate.submitted", before: null };
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
    [{ kind: "budget.set", before: null, after: null }],
    [{ kind: "rule.retired", before: { statement: "old" }, after: { reason: " " } }],
    [{ kind: "project.status_changed", before: { status: "active" }, after: { status: "paused", reason: "" } }],
    [{ kind: "member.roles_changed", before: null, after: { roles: ["expert", "ml_engineer"] } }],
    [{ kind: "member.roles_changed", before: null, after: { roles: [] } }],
    [{ kind: "project.advanced", before: { phase: "design" }, after: 7 }],
    [{ kind: "project.advanced", before: null, after: { phase: "afterlife" } }],
    [{ kind: "planet.discovered", before: null, after: { name: "Vulcan" } }],
  ),
  examplesOf(eventWords, ["cost.recorded"], ["planet.discovered"], ["constructor"]),
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
    [{ kind: "budget.set", before: null, after: null }, about],
    [{ kind: "budget.set", before: { amount: 100, note: "" }, after: { amount: -250, startsOn: "2026-01-01" } }, about],
    [
      { kind: "budget.set", before: null, after: { amount: 5 } },
      { ...about, currency: null },
    ],
    [
      { ...estimate, after: { mean: 5, paysBack: 0.814, inputs: { horizon: { most: 4 }, adoption: { most: 0.8 } } } },
      about,
    ],
    // what an older version kept: no type fits it
    [{ kind: "budget.set", before: "much", after: { amount: { least: 1 }, startsOn: "in spring", who: id } }, about],
    [
      {
        kind: "planet.discovered",
        before: { at: "2026-05-03T22:30:00.000Z" },
        after: { big: true, "a@x.org": 0.000_1 },
      },
      about,
    ],
  ),
  examplesOf(
    referencesIn,
    [{ kind: "project.owner_changed", before: null, after: { ownerId: id, owner: other } }],
    [{ kind: "sign_on.applied", before: null, after: { add: [{ projectId: id, role: "expert" }], person: other } }],
    [{ kind: "planet.discovered", before: null, after: { ownerId: id } }],
  ),
  examplesOf(sideOf, [[], "before"], [changed, "before"], [changed, "after"]),
];
