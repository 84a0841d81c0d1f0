// The facts of a review: the project's standing, events since the last review, and what changed while somebody read them.
import type { EvidenceState, GateName, Phase, RequirementPriority, Severity } from "@/db/enums";
import { formatChance } from "@/lib/format/chances";
import { formatMoney, formatMoneyRange } from "@/lib/format/money";
import type { Reading } from "@/lib/format/reading";
import type { Day } from "@/lib/kernel/days";
import { sha256Of } from "@/lib/kernel/digest";
import { gateWords, phaseWords } from "@/lib/projects/words";
import { evidenceStateWords } from "@/lib/requirements/words";
import type { ByGrade } from "@/lib/value/realised.rules";
import { evidenceGradeWords } from "@/lib/value/words";

/** How a project stands at one moment. Money in minor units of its currency; `paysBack` = P(NPV > 0), from 0 to 1. */
export type Standing = {
  phase: Phase;
  expected: { number: number; mean: number; p10: number; p50: number; p90: number; paysBack: number } | null;
  realised: { byGrade: ByGrade; total: number };
  /** Of what is live for users; null where nothing was promised. Reviews from before promises were kept are without it. */
  promise?: { estimate: number; until: Day | null; below: boolean } | null;
  budget: { amount: number | null; spent: number };
  /** Those agreed, by id. */
  requirements: readonly { id: string; statement: string; priority: RequirementPriority; state: EvidenceState }[];
};

/** An alert or an incident that is open, or opened or closed since. */
export type Trouble = { id: string; title: string; severity: Severity; opened: boolean; closed: boolean };

/** Events at gates, in words without a name; passing a gate is not among them, as it is a change of phase. */
export const gateEventWords = {
  "gate.signed": "signed",
  "gate.signature_withdrawn": "a signature was withdrawn",
  "gate.criterion_waived": "a criterion was waived",
  "gate.waiver_ended": "a waiver was ended",
  "gate.lapsed": "lapsed",
  "gate.lapse_ended": "lapse ended",
} as const;

export type GateEvent = { id: number; kind: keyof typeof gateEventWords; gate: GateName };

export type Since = {
  alerts: readonly Trouble[];
  incidents: readonly Trouble[];
  gates: readonly GateEvent[];
  decisions: readonly { id: string; decision: string }[];
  phases: readonly { id: string; from: Phase; to: Phase; forward: boolean }[];
};

/** What a review is decided on. Fit for JSON, and without a clock: time that passes changes nothing of it. */
export type ReviewFacts = { now: Standing; since: Since };

/** SHA-256, in hex, of the facts in canonical JSON: the order of lists makes no difference. */
export function digestOfFacts({ now, since }: ReviewFacts): string {
  return sha256Of({
    now: { ...now, requirements: byId(now.requirements) },
    since: {
      alerts: byId(since.alerts),
      incidents: byId(since.incidents),
      gates: byId(since.gates),
      decisions: byId(since.decisions),
      phases: byId(since.phases),
    },
  });
}

const byId = <T extends { id: string | number }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Requirements whose state is another than it was; those that came since have no earlier state. */
export function movedRequirements(
  standingBefore: Standing | null,
  now: Standing,
): { id: string; statement: string; from: EvidenceState | null; to: EvidenceState }[] {
  if (!standingBefore) return [];
  const before = new Map(standingBefore.requirements.map(({ id, state }) => [id, state]));
  return now.requirements
    .map(({ id, statement, state }) => ({ id, statement, from: before.get(id) ?? null, to: state }))
    .filter(({ from, to }) => from !== to);
}

/** One fact as people read it; `key` names it while its text changes. */
export type FactLine = { key: string; label: string; text: string };

export function troubleWords({ opened, closed }: Trouble): string {
  if (closed) return opened ? "opened and closed" : "closed";
  return opened ? "opened" : "still open";
}

/** Every fact in words, in the order of the page. */
export function factLines({ now, since }: ReviewFacts, { currency, locale }: Reading): FactLine[] {
  const money = (amount: number) => formatMoney(amount, currency, { locale });
  const { expected, realised, promise, budget } = now;
  const grades = realised.byGrade.flatMap((amount, grade) =>
    amount === 0 ? [] : [`${money(amount)} at ${evidenceGradeWords[grade as 0].replace("Grade", "grade")}`],
  );
  const troubles = (kind: string, list: readonly Trouble[]) =>
    list.map((trouble) => ({
      key: `${kind} ${trouble.id}`,
      label: trouble.title,
      text: `${trouble.severity === "critical" ? "critical, " : ""}${troubleWords(trouble)}`,
    }));
  return [
    { key: "phase", label: "Phase", text: phaseWords[now.phase] },
    {
      key: "expected",
      label: "Expected value",
      text: expected
        ? `${formatMoney(expected.mean, currency, { locale, compact: true })}, likely ${formatMoneyRange(expected.p10, expected.p90, currency, { locale, compact: true })} (estimate ${expected.number})`
        : "not estimated",
    },
    {
      key: "paysBack",
      label: "Chance of paying back",
      text: expected ? formatChance(expected.paysBack, { locale }) : "not estimated",
    },
    { key: "realised", label: "Realised value", text: grades.length > 0 ? grades.join(", ") : "nothing recorded" },
    ...promiseLines(promise),
    {
      key: "budget",
      label: "Spent",
      text: budget.amount === null ? money(budget.spent) : `${money(budget.spent)} of ${money(budget.amount)}`,
    },
    ...now.requirements.map(({ id, statement, state }) => ({
      key: `requirement ${id}`,
      label: statement,
      text: evidenceStateWords[state],
    })),
    ...troubles("alert", since.alerts),
    ...troubles("incident", since.incidents),
    ...since.gates.map(({ id, gate, kind }) => ({
      key: `gate ${id}`,
      label: gateWords[gate],
      text: gateEventWords[kind],
    })),
    ...since.decisions.map(({ id, decision }) => ({ key: `decision ${id}`, label: decision, text: "decided" })),
    ...since.phases.map(({ id, from, to }) => ({
      key: `phase ${id}`,
      label: "Moved",
      text: `${phaseWords[from]} to ${phaseWords[to].toLowerCase()}`,
    })),
  ];
}

function promiseLines(promise: Standing["promise"]): FactLine[] {
  if (!promise) return [];
  const state = promise.below ? "less has arrived than was promised" : "not below what was promised";
  return [{ key: "promise", label: "Against the promise", text: `${state} (estimate ${promise.estimate})` }];
}

export type FactChange = { key: string; label: string; seen: string | null; now: string | null };

/** What differs between the facts that somebody saw and those of now, in words; null where there was no such fact. */
export function whatChanged(seen: ReviewFacts, now: ReviewFacts, reading: Reading): FactChange[] {
  const before = new Map(factLines(seen, reading).map((line) => [line.key, line]));
  const after = new Map(factLines(now, reading).map((line) => [line.key, line]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => {
      const [lineBefore, lineAfter] = [before.get(key), after.get(key)];
      return {
        key,
        label: (lineAfter ?? lineBefore)?.label ?? "",
        seen: lineBefore?.text ?? null,
        now: lineAfter?.text ?? null,
      };
    })
    .filter((change) => change.seen !== change.now);
}
