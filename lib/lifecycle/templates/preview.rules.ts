// What another template would change for a project, before anybody adopts it.
import { type GateMode, type GateName, type GateState, gates } from "@/db/enums";
import type { ProjectEvidence } from "../evidence/rules";
import { evaluateGate } from "../gate.rules";
import type { CriterionResult, GateResult } from "../judgement.rules";
import { isOpen } from "../rules";
import { printOf, type Unchecked } from "./adopted.rules";
import type { Template } from "./rules";

export type Preview = {
  gate: GateName;
  mode: { before: GateMode; after: GateMode };
  state: { before: GateState; after: GateState };
  /** Criteria that would stand otherwise; null on the side where it is not asked for. The order of the gate. */
  criteria: {
    criterion: CriterionResult;
    before: CriterionResult["state"] | null;
    after: CriterionResult["state"] | null;
  }[];
};

type Gates = Readonly<Record<GateName, GateResult>>;

/** Of two judgements of the same evidence: the gates that differ, in their order. A signature that would no longer count is among them. */
export function previewOf(before: Gates, after: Gates): Preview[] {
  return gates.flatMap((gate) => {
    const [was, is] = [before[gate], after[gate]];
    const found = (all: GateResult, id: string) => all.criteria.find((criterion) => criterion.id === id);
    const left = was.criteria.filter(({ id }) => !found(is, id));
    const criteria = [...is.criteria, ...left].flatMap((criterion) => {
      const [one, other] = [found(was, criterion.id)?.state ?? null, found(is, criterion.id)?.state ?? null];
      return one === other ? [] : [{ criterion, before: one, after: other }];
    });
    if (criteria.length === 0 && was.mode === is.mode && was.state === is.state) return [];
    return [
      {
        gate,
        mode: { before: was.mode, after: is.mode },
        state: { before: was.state, after: is.state },
        criteria,
      },
    ];
  });
}

/** The evidence as it is once the template is adopted: what that asks of passed gates, and is not met, is not checked yet. */
export function afterAdopting(evidence: ProjectEvidence, template: Template, now: Date): ProjectEvidence {
  const adopted = (unchecked: readonly Unchecked[]): ProjectEvidence => ({
    ...evidence,
    template,
    adoptions: [...evidence.adoptions, { id: null, at: now, replaced: evidence.template, unchecked }],
  });
  return adopted(
    newlyAsked(evidence, adopted([]), now).map(({ id, gate, ...one }) => ({
      gate,
      criterion: id,
      print: printOf(one),
    })),
  );
}

/** Of passed gates: what is not met by the one evidence and was by the other. */
function newlyAsked(before: ProjectEvidence, after: ProjectEvidence, now: Date): CriterionResult[] {
  const passed = gates.filter((gate) => before.passed[gate]);
  return passed.flatMap((gate) => {
    const was = evaluateGate(gate, before, now).criteria;
    return evaluateGate(gate, after, now).criteria.filter(
      (one) => isOpen(one) && !was.some((known) => known.id === one.id && isOpen(known)),
    );
  });
}
