// The goalpost log: what was asked for, and then asked for less, or measured otherwise. Allowed, and shown.
import type { EventKind } from "@/db/event-kinds";
import type { Share } from "@/lib/value/base-rate/rules";
import { type MistakeChange, matrixChanges, mistakeChanges } from "@/lib/value/matrix/diff.rules";
import type { Matrix } from "@/lib/value/matrix/rules";
import { type Difference, differences, isLooser, type Template } from "./templates/rules";

export const goalpostKinds = [
  "metric.edited",
  "metric.retired",
  "rule.edited",
  "requirement.edited",
  "requirement.retired",
  "category.exempted",
  "gate.criterion_waived",
  "project.template_adopted",
  "project.risk_class_changed",
  "matrix.set",
  "base_rate.set",
] as const satisfies readonly EventKind[];

export type Goalpost = {
  what:
    | "target"
    | "metric"
    | "logged"
    | "rule"
    | "priority"
    | "age"
    | "requirement"
    | "category"
    | "criterion"
    | "template"
    | "mistake"
    | "answer"
    | "today"
    | "classes"
    | "mix";
  /** What it is about, in somebody's own words or as a stored word. */
  about: string;
  /** Amounts of money in minor units. */
  before: string | number | null;
  after: string | number | null;
  /** Why; empty where nobody was asked. */
  reason: string;
  /** Whether less is asked for than before, or more; null where that cannot be said. */
  bar: "lower" | "higher" | null;
  /** Of a template: what asks for less. */
  lowered: readonly Difference[];
  /** Of a base rate; before is null where each hold-out's own mix counted. */
  shares?: { before: readonly Share[] | null; after: readonly Share[] };
};

/** Under which key an event says why, where it is not "reason". */
const reasonKeys: ReadonlyMap<EventKind, string> = new Map([
  ["matrix.set", "note"],
  ["base_rate.set", "source"],
]);

const priorityRank = ["must", "should", "could"];

/** What is needed to read an event: the templates by their names. */
export type Beside = { templates: ReadonlyMap<string, Template> };

/** What an event moved; nothing, where it asks for as much as before, or of a target or a rule for more. */
export function goalpostsOf(
  kind: EventKind,
  held: { before: unknown; after: unknown },
  { templates }: Beside = { templates: new Map() },
): Goalpost[] {
  const [before, after] = [fields(held.before), fields(held.after)];
  const reason = text(after[reasonKeys.get(kind) ?? "reason"]);
  const moved = (what: Goalpost["what"], about: unknown, from?: unknown, to?: unknown): Goalpost => ({
    what,
    about: text(about),
    before: plain(from),
    after: plain(to),
    reason,
    bar: "lower",
    lowered: [],
  });
  switch (kind) {
    case "metric.edited":
      return [
        ...(after.lowered === true ? [moved("target", after.metric, before.target, after.target)] : []),
        // another figure of a run speaks for it, or the same one in another unit
        ...("loggedAs" in after || "loggedFactor" in after
          ? [{ ...moved("logged", after.metric, loggedIn(before), loggedIn(after)), bar: null }]
          : []),
      ];
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
    case "project.risk_class_changed": {
      const [was, is] = [templates.get(text(before.template)), templates.get(text(after.template))];
      const differing = was && is ? differences(was, is) : [];
      const lowered = differing.filter(isLooser);
      const bar = lowered.length > 0 ? "lower" : differing.length > 0 ? "higher" : null;
      return [{ ...moved("template", after.template, before.template, after.template), bar, lowered }];
    }
    case "matrix.set": {
      const matrices = matricesOf(held);
      return matrices ? matrixMoves(...matrices).map(([what, ...of]) => ({ ...moved(what, ...of), bar: null })) : [];
    }
    case "base_rate.set": {
      const [was, is] = [sharesIn(held.before), sharesIn(held.after)];
      if (!is || (was && sameShares(was, is))) return [];
      return [{ ...moved("mix", ""), bar: null, shares: { before: was, after: is } }];
    }
    default:
      return [];
  }
}

/** The shares that one side of an event of the base rate states; null where none were stated before. */
export function sharesIn(side: unknown): Share[] | null {
  const { shares } = fields(side);
  if (!Array.isArray(shares)) return null;
  return shares.map((share: unknown) => ({ label: text(fields(share).label), share: Number(fields(share).share) }));
}

const sameShares = (was: readonly Share[], is: readonly Share[]): boolean =>
  was.length === is.length &&
  is.every(({ label, share }, at) => was[at]?.label === label && Math.abs(share - was[at].share) < 1e-9);

/** The two versions that an event of the payoff matrix is between; null for the first one. */
export function matricesOf({ before, after }: { before: unknown; after: unknown }): [Matrix, Matrix] | null {
  const isMatrix = (given: unknown): given is Matrix => typeof fields(given).kind === "string";
  return isMatrix(before) && isMatrix(after) ? [before, after] : null;
}

type Move = [what: Goalpost["what"], about: string, from?: number, to?: number];

/** What is measured otherwise: words that were changed are none, and an amount is one only where no mistake says it. */
function matrixMoves(before: Matrix, after: Matrix): Move[] {
  const mistakes = mistakeChanges(before, after).map(
    (change): Move => ["mistake", mistakeName(change, after), change.before, change.after],
  );
  const others = matrixChanges(before, after).flatMap((change): Move[] => {
    switch (change.what) {
      case "today":
        return [["today", ""]];
      case "kind":
      case "class-added":
      case "class-removed":
        return [["classes", ""]];
      case "amount":
        return mistakes.length > 0
          ? []
          : [["answer", `“${change.action}” for a case that is “${change.label}”`, change.before, change.after]];
      default:
        return [];
    }
  });
  const [first] = others.filter(([what]) => what === "classes");
  return [...mistakes, ...(first ? [first] : []), ...others.filter(([what]) => what !== "classes")];
}

/** "a false alarm", "a missed case", "a crate too much", "“call” for a case that is “stays”". */
function mistakeName(change: MistakeChange, matrix: Matrix): string {
  if (change.what !== "mistake") {
    const unit = matrix.kind === "regression" ? matrix.unit : "unit";
    return `one ${unit} too ${change.what === "over" ? "much" : "little"}`;
  }
  if (matrix.kind === "binary") return change.label === matrix.labels[0] ? "a false alarm" : "a missed case";
  return `“${change.action}” for a case that is “${change.label}”`;
}

const fields = (held: unknown): Record<string, unknown> =>
  typeof held === "object" && held !== null ? { ...held } : {};
const text = (held: unknown): string => (typeof held === "string" ? held : "");
const plain = (held: unknown): string | number | null =>
  typeof held === "string" || typeof held === "number" ? held : null;

/** "val_recall, eval_recall × 100": what of it an event says. */
function loggedIn({ loggedAs, loggedFactor }: Record<string, unknown>): string | null {
  const names = Array.isArray(loggedAs) ? loggedAs.join(", ") : "";
  const factor = typeof loggedFactor === "number" ? `× ${loggedFactor}` : "";
  return [names, factor].filter(Boolean).join(" ") || null;
}
