// A passed gate lapses by itself: which causes are new, and which are over.
import { type GateName, gates } from "@/db/enums";
import { writerOf } from "@/lib/format/numbers";
import type { GateLapsed } from "@/lib/lifecycle/by-role.words";
import { isSignature } from "../criteria/signature.rules";
import type { ProjectEvidence } from "../evidence/rules";
import type { CriterionResult } from "../gate-result.rules";
import { isOpen } from "../rules";
import { criterionTitle } from "../words";

/** The criteria of a gate as they stood, and as they stand now. */
export type GateChange = {
  gate: GateName;
  before: readonly CriterionResult[];
  after: readonly CriterionResult[];
};

export type NewLapse = {
  cause: string;
  /** All passed gates that ask for it. */
  gates: readonly GateName[];
  criterion: CriterionResult;
  before: CriterionResult;
};

/** One cause however many gates ask for the same; signatures are each gate's own. */
export const causeOf = (gate: GateName, criterion: CriterionResult): string =>
  [criterion.title, isSignature(criterion) ? gate : criterion.subject].filter(Boolean).join(" ");

/**
 * A criterion that was met and fails is a cause. A signature that no longer counts is one only where nothing else of its gate fails:
 * else it is what follows, and it comes back by itself when the evidence does.
 * @param changes of the passed gates alone: what was never met does not lapse
 * @param known the causes that people were told of already
 * @returns `ended`: the known causes that stand in the way of no passed gate any more
 */
export function compareLapses(
  changes: readonly GateChange[],
  known: readonly string[],
): { started: readonly NewLapse[]; ended: readonly string[] } {
  const started = new Map<string, NewLapse>();
  const openCauses = new Set<string>();
  for (const { gate, before, after } of changes) {
    const isSound = restsOnNothingOpen(after);
    const wasSound = restsOnNothingOpen(before);
    for (const criterion of after.filter(isOpen)) {
      const cause = causeOf(gate, criterion);
      openCauses.add(cause);
      const previous = before.find(({ id }) => id === criterion.id);
      if (!previous || known.includes(cause) || (isSignature(criterion) && !isSound)) continue;
      if (isOpen(previous) && !(isSignature(criterion) && !wasSound)) continue;
      const first = started.get(cause) ?? { cause, criterion, before: previous, gates: [] };
      started.set(cause, { ...first, gates: [...new Set([...first.gates, gate])] });
    }
  }
  return { started: [...started.values()], ended: known.filter((cause) => !openCauses.has(cause)) };
}

const restsOnNothingOpen = (criteria: readonly CriterionResult[]) =>
  !criteria.some((criterion) => isOpen(criterion) && !isSignature(criterion));

/** What fell short, where the cause is a requirement: its words, and the figure against what is asked. */
export type Shortfall = {
  requirement: string;
  metric: string | null;
  value: number | null;
  target: number | null;
  unit: string;
};

/** `called` as its criterion is; those from before that was kept are without it until their project is judged again. */
export type LapsedCriterion = CriterionResult & { called?: string; shortfalls: readonly Shortfall[] };

/** What a feed says of a cause, in the house's own language. */
export function headlineOf(criterion: CriterionResult, [first]: readonly Shortfall[]): string {
  if (!first) return `No longer so: ${criterionTitle(criterion)}`;
  const { requirement, value, target, unit } = first;
  if (value === null || target === null) return requirement;
  const figure = writerOf([value, target], { locale: "en", unit });
  return `${requirement}: ${figure(value)}, asked for ${figure(target)}`;
}

type Lapse = { gates: readonly GateName[]; after: LapsedCriterion };

/** @param gate where one gate is looked at; else the first that it concerns. @param others how many more causes stand beside it */
export function lapseFact(
  { gates: concerned, after }: Lapse,
  locale: string,
  { gate = concerned[0] ?? "design", others = 0 }: { gate?: GateName; others?: number } = {},
): GateLapsed {
  const [first, ...short] = after.shortfalls;
  const title = `“${(first?.requirement ?? criterionTitle(after)).replace(/\.$/, "")}”`;
  const figure = writerOf([first?.value, first?.target], { locale, unit: first?.unit });
  const shortfall =
    first && first.value !== null && first.target !== null
      ? `is at ${figure(first.value)}, asked for ${figure(first.target)}`
      : "no longer holds";
  const more = short.length > 0 ? `, and ${short.length} more ${short.length === 1 ? "falls" : "fall"} short` : "";
  const otherCauses = others > 0 ? `; and for ${others === 1 ? "one more cause" : `${others} more causes`}` : "";
  return { what: "gate-lapsed", gate, cause: `${title} ${shortfall}${more}${otherCauses}` };
}

/** The gates that the project went through and has not come back before: only they can lapse. */
export const passedGates = ({ passed }: Pick<ProjectEvidence, "passed">): readonly GateName[] =>
  gates.filter((gate) => passed[gate] !== undefined);
