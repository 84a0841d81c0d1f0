// The goalpost log: what was asked for, and then asked for less, or measured otherwise. Allowed, and shown.
import { ruleEdited } from "@/lib/data/events";
import type { StoredSides } from "@/lib/kernel/event";
import {
  categoryExempted,
  metricEdited,
  metricRetired,
  requirementEdited,
  requirementRetired,
} from "@/lib/requirements/events";
import type { Share } from "@/lib/value/base-rate/rules";
import { type MistakeChange, matrixChanges, mistakeChanges } from "@/lib/value/matrix/diff.rules";
import { baseRateSet, matrixSet } from "@/lib/value/matrix/events";
import type { Matrix } from "@/lib/value/matrix/rules";
import { gateCriterionWaived } from "./events";
import { projectRiskClassChanged, projectTemplateAdopted } from "./templates/events";
import { type Difference, differences, isLooser, type Template } from "./templates/rules";

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

const priorityRank = ["must", "should", "could"];

/** What is needed to read an event: the templates by their names. */
export type Context = { templates: ReadonlyMap<string, Template> };

type Change = { about?: string; before?: string | number | null; after?: string | number | null; reason?: string };

const goalpost = (what: Goalpost["what"], { about = "", before, after, reason = "" }: Change): Goalpost => ({
  ...{ what, about, before: before ?? null, after: after ?? null, reason },
  bar: "lower",
  lowered: [],
});

/** What a kind of event moves: nothing, where it asks for as much as before, or of a target or a rule for more. */
const goalpostReader = <Sides>(
  { kind, read }: { kind: string; read(kept: StoredSides): Sides },
  goalposts: (sides: Sides, context: Context) => Goalpost[],
) => ({ kind, goalposts: (stored: StoredSides, context: Context) => goalposts(read(stored), context) });

type Adopting = { before: { template?: string }; after: { template?: string; reason?: string } };

function templateGoalposts({ before, after }: Adopting, { templates }: Context): Goalpost[] {
  const [templateBefore, templateAfter] = [templates.get(before.template ?? ""), templates.get(after.template ?? "")];
  const changes = templateBefore && templateAfter ? differences(templateBefore, templateAfter) : [];
  const lowered = changes.filter(isLooser);
  const anyway = changes.length > 0 ? "higher" : null;
  const { template: about, reason } = after;
  const goalpostOfTemplate = goalpost("template", { about, before: before.template, after: about, reason });
  return [{ ...goalpostOfTemplate, bar: lowered.length > 0 ? "lower" : anyway, lowered }];
}

const goalpostReaders = [
  goalpostReader(metricEdited, ({ before, after }) => {
    const { metric: about, reason } = after;
    const target = goalpost("target", { about, before: before.target, after: after.target, reason });
    const logged = goalpost("logged", { about, before: loggedIn(before), after: loggedIn(after), reason });
    return [
      ...(after.lowered ? [target] : []),
      // another figure of a run speaks for it, or the same one in another unit
      ...("loggedAs" in after || "loggedFactor" in after ? [{ ...logged, bar: null }] : []),
    ];
  }),
  goalpostReader(metricRetired, ({ before: { metric, target }, after }) =>
    typeof target === "number" ? [goalpost("metric", { about: metric, before: target, reason: after.reason })] : [],
  ),
  goalpostReader(ruleEdited, ({ before, after: { lowered, statement, threshold, reason } }) =>
    lowered ? [goalpost("rule", { about: statement, before: before.threshold, after: threshold, reason })] : [],
  ),
  goalpostReader(requirementEdited, ({ before, after }) => {
    const about = after.statement;
    const priority = goalpost("priority", { about, before: before.priority, after: after.priority });
    const age = goalpost("age", { about, before: before.maxAgeDays, after: after.maxAgeDays });
    return [
      ...(before.priority && rankOf(after.priority) > rankOf(before.priority) ? [priority] : []),
      ...(Number(after.maxAgeDays) > Number(before.maxAgeDays) ? [age] : []),
    ];
  }),
  goalpostReader(requirementRetired, ({ before: { status, statement }, after: { reason } }) =>
    status === "agreed" ? [goalpost("requirement", { about: statement, reason })] : [],
  ),
  goalpostReader(categoryExempted, ({ after: { category, reason } }) => [
    goalpost("category", { about: category, reason }),
  ]),
  goalpostReader(gateCriterionWaived, ({ after: { criterion, expiresOn, reason } }) => [
    goalpost("criterion", { about: criterion, after: expiresOn, reason }),
  ]),
  goalpostReader(projectTemplateAdopted, templateGoalposts),
  goalpostReader(projectRiskClassChanged, templateGoalposts),
  goalpostReader(matrixSet, ({ before, after }) => {
    if (!isMatrix(before) || !isMatrix(after)) return [];
    return matrixMoves(before, after).map(([what, about, was, is]) => ({
      ...goalpost(what, { about, before: was, after: is, reason: after.note }),
      bar: null,
    }));
  }),
  goalpostReader(baseRateSet, ({ before: { shares: was = null }, after: { shares: is, source } }) => {
    if (!is || (was && sameShares(was, is))) return [];
    return [{ ...goalpost("mix", { reason: source }), bar: null, shares: { before: was, after: is } }];
  }),
];

export const goalpostKinds: readonly string[] = goalpostReaders.map(({ kind }) => kind);

/** What an event moved. */
export const goalpostsOf = (
  kind: string,
  stored: StoredSides,
  context: Context = { templates: new Map() },
): Goalpost[] => goalpostReaders.find((one) => one.kind === kind)?.goalposts(stored, context) ?? [];

const rankOf = (priority = "") => priorityRank.indexOf(priority);

const sameShares = (was: readonly Share[], is: readonly Share[]): boolean =>
  was.length === is.length &&
  is.every(({ label, share }, at) => was[at]?.label === label && Math.abs(share - was[at].share) < 1e-9);

type EventMatrix = ReturnType<typeof matrixSet.read>["after"];
/** A version that can be compared with another; there is none before the first. */
export const isMatrix = <M extends Partial<EventMatrix>>(side: M): side is M & Matrix => side.kind !== undefined;

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

/** "val_recall, eval_recall × 100": what of it an event says. */
function loggedIn({ loggedAs = [], loggedFactor }: { loggedAs?: readonly string[]; loggedFactor?: number }) {
  const factor = loggedFactor === undefined ? "" : `× ${loggedFactor}`;
  return [loggedAs.join(", "), factor].filter(Boolean).join(" ") || null;
}
