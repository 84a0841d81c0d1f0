// What another template would change for a project, before anybody adopts it.
import { type GateMode, type GateName, type GateState, gates } from "@/db/enums";
import type { ProjectEvidence } from "../evidence/rules";
import { evaluateGate } from "../gate.rules";
import type { CriterionResult, GateResult } from "../gate-result.rules";
import { isOpen } from "../rules";
import { printOf, type Unchecked } from "./adoption.rules";
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
    const [gateBefore, gateAfter] = [before[gate], after[gate]];
    const find = (all: GateResult, id: string) => all.criteria.find((criterion) => criterion.id === id);
    const dropped = gateBefore.criteria.filter(({ id }) => !find(gateAfter, id));
    const criteria = [...gateAfter.criteria, ...dropped].flatMap((criterion) => {
      const [stateBefore, stateAfter] = [
        find(gateBefore, criterion.id)?.state ?? null,
        find(gateAfter, criterion.id)?.state ?? null,
      ];
      return stateBefore === stateAfter ? [] : [{ criterion, before: stateBefore, after: stateAfter }];
    });
    if (criteria.length === 0 && gateBefore.mode === gateAfter.mode && gateBefore.state === gateAfter.state) return [];
    return [
      {
        gate,
        mode: { before: gateBefore.mode, after: gateAfter.mode },
        state: { before: gateBefore.state, after: gateAfter.state },
        criteria,
      },
    ];
  });
}

/** The evidence as it is once the template is adopted: what that asks of passed gates, and is not met, is not checked yet. */
export function afterAdopting(evidence: ProjectEvidence, template: Template, now: Date): ProjectEvidence {
  const adopting = (unchecked: readonly Unchecked[]): ProjectEvidence => ({
    ...evidence,
    template,
    adoptions: [...evidence.adoptions, { id: null, at: now, replaced: evidence.template, unchecked }],
  });
  return adopting(
    newlyAsked(evidence, adopting([]), now).map(({ id, gate, ...one }) => ({
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
    const earlier = evaluateGate(gate, before, now).criteria;
    return evaluateGate(gate, after, now).criteria.filter(
      (one) => isOpen(one) && !earlier.some((known) => known.id === one.id && isOpen(known)),
    );
  });
}
