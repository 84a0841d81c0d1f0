// A passed gate reopens by itself: which causes are new, and which are over.
import { type GateName, gates } from "@/db/enums";
import { writerOf } from "@/lib/format/numbers";
import type { GateReopened } from "@/lib/format/trouble-wordings";
import { isSignature } from "../criteria/signature.rules";
import type { ProjectEvidence } from "../evidence/rules";
import type { CriterionResult } from "../judgement.rules";
import { isOpen } from "../rules";
import { criterionTitle } from "../words";

/** How a gate stood, and how it stands now. */
export type Turn = {
  gate: GateName;
  before: readonly CriterionResult[];
  after: readonly CriterionResult[];
};

export type Opening = {
  cause: string;
  /** All passed gates that ask for it. */
  gates: readonly GateName[];
  criterion: CriterionResult;
  was: CriterionResult;
};

export type Reckoning = {
  opened: readonly Opening[];
  /** Causes that stand in the way of no passed gate any more. */
  closed: readonly string[];
};

/** One cause however many gates ask for the same; signatures are each gate's own. */
export const causeOf = (gate: GateName, criterion: CriterionResult): string =>
  [criterion.title, isSignature(criterion) ? gate : criterion.subject].filter(Boolean).join(" ");

/**
 * A criterion that was met and fails is a cause. A signature that no longer counts is one only where nothing else of its gate fails:
 * else it is what follows, and it comes back by itself when the evidence does.
 * @param turns the passed gates alone: what was never met does not reopen
 * @param open the causes that people were told of already
 */
export function reckon(turns: readonly Turn[], open: readonly string[]): Reckoning {
  const found = new Map<string, Opening>();
  const standing = new Set<string>();
  for (const { gate, before, after } of turns) {
    const sound = !after.some((criterion) => isOpen(criterion) && !isSignature(criterion));
    const wasSound = !before.some((criterion) => isOpen(criterion) && !isSignature(criterion));
    for (const criterion of after.filter(isOpen)) {
      const cause = causeOf(gate, criterion);
      standing.add(cause);
      const was = before.find(({ id }) => id === criterion.id);
      if (!was || open.includes(cause) || (isSignature(criterion) && !sound)) continue;
      if (isOpen(was) && !(isSignature(criterion) && !wasSound)) continue;
      const known = found.get(cause);
      found.set(cause, {
        cause,
        criterion: known?.criterion ?? criterion,
        was: known?.was ?? was,
        gates: [...new Set([...(known?.gates ?? []), gate])],
      });
    }
  }
  return { opened: [...found.values()], closed: open.filter((cause) => !standing.has(cause)) };
}

/** What fell short, where the cause is a requirement: its words, and the figure against what is asked. */
export type Shortfall = {
  requirement: string;
  metric: string | null;
  value: number | null;
  target: number | null;
  unit: string;
};

/** What a feed says of a cause, in the house's own language. */
export function headlineOf(criterion: CriterionResult, [first]: readonly Shortfall[]): string {
  if (!first) return `No longer so: ${criterionTitle(criterion)}`;
  const { requirement, value, target, unit } = first;
  if (value === null || target === null) return requirement;
  const figure = writerOf([value, target], { locale: "en", unit });
  return `${requirement}: ${figure(value)}, asked for ${figure(target)}`;
}

type Reopened = { gates: readonly GateName[]; after: CriterionResult & { shortfalls: readonly Shortfall[] } };

/** @param gate where one gate is looked at; else the first that it concerns. @param others how many more causes stand beside it */
export function reopenedFact(
  { gates: concerned, after }: Reopened,
  locale: string,
  { gate = concerned[0] ?? "design", others = 0 }: { gate?: GateName; others?: number } = {},
): GateReopened {
  const [first, ...short] = after.shortfalls;
  const title = `“${(first?.requirement ?? criterionTitle(after)).replace(/\.$/, "")}”`;
  const figure = writerOf([first?.value, first?.target], { locale, unit: first?.unit });
  const why =
    first && first.value !== null && first.target !== null
      ? `is at ${figure(first.value)}, asked for ${figure(first.target)}`
      : "no longer holds";
  const more = short.length > 0 ? `, and ${short.length} more ${short.length === 1 ? "falls" : "fall"} short` : "";
  const beside = others > 0 ? `; and for ${others === 1 ? "one more cause" : `${others} more causes`}` : "";
  return { what: "gate-reopened", gate, cause: `${title} ${why}${more}${beside}` };
}

/** The gates that the project went through and has not come back before: only they can reopen. */
export const passedGates = ({ passed }: Pick<ProjectEvidence, "passed">): readonly GateName[] =>
  gates.filter((gate) => passed[gate] !== undefined);
