// What another template would change for a project, before anybody adopts it.
import { type EvidenceState, type GateMode, type GateName, gates } from "@/db/enums";
import type { CriterionResult, GateResult } from "../../judgement/rules";

export type Preview = {
  gate: GateName;
  mode: { before: GateMode; after: GateMode };
  state: { before: EvidenceState; after: EvidenceState };
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
