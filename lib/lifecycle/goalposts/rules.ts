// The goalpost log: what was asked for, and then asked for less. Allowed, and shown.
import type { EventKind } from "@/db/event-kinds";

export const goalpostKinds = [
  "metric.edited",
  "metric.retired",
  "rule.edited",
  "requirement.edited",
  "requirement.retired",
  "category.exempted",
  "gate.criterion_waived",
  "project.template_adopted",
] as const satisfies readonly EventKind[];

export type Goalpost = {
  what: "target" | "metric" | "rule" | "priority" | "age" | "requirement" | "category" | "criterion" | "template";
  /** What it is about, in somebody's own words or as a stored word. */
  about: string;
  before: string | number | null;
  after: string | number | null;
  /** Why; empty where nobody was asked. */
  reason: string;
};

const priorityRank = ["must", "should", "could"];

/** What an event moved closer; nothing, where it asks for as much as before or for more. */
export function goalpostsOf(kind: EventKind, held: { before: unknown; after: unknown }): Goalpost[] {
  const [before, after] = [fields(held.before), fields(held.after)];
  const reason = text(after.reason);
  const moved = (what: Goalpost["what"], about: unknown, from?: unknown, to?: unknown): Goalpost => ({
    what,
    about: text(about),
    before: plain(from),
    after: plain(to),
    reason,
  });
  switch (kind) {
    case "metric.edited":
      return after.lowered === true ? [moved("target", after.metric, before.target, after.target)] : [];
    case "metric.retired":
      return typeof before.target === "number" ? [moved("metric", before.metric, before.target)] : [];
    case "rule.edited":
      return after.lowered === true ? [moved("rule", after.statement, before.threshold, after.threshold)] : [];
    case "requirement.edited":
      return [
        ...(priorityRank.indexOf(text(after.priority)) > priorityRank.indexOf(text(before.priority)) && before.priority
          ? [moved("priority", after.statement, before.priority, after.priority)]
          : []),
        ...(Number(after.maxAgeDays) > Number(before.maxAgeDays)
          ? [moved("age", after.statement, before.maxAgeDays, after.maxAgeDays)]
          : []),
      ];
    case "requirement.retired":
      return before.status === "agreed" ? [moved("requirement", before.statement)] : [];
    case "category.exempted":
      return [moved("category", after.category)];
    case "gate.criterion_waived":
      return [moved("criterion", after.criterion, null, after.expiresOn)];
    case "project.template_adopted":
      return [moved("template", after.template, before.template, after.template)];
    default:
      return [];
  }
}

const fields = (held: unknown): Record<string, unknown> =>
  typeof held === "object" && held !== null ? { ...held } : {};
const text = (held: unknown): string => (typeof held === "string" ? held : "");
const plain = (held: unknown): string | number | null =>
  typeof held === "string" || typeof held === "number" ? held : null;
