// How a gate stands, said to a program: whether its pipeline may go on, and if not, what is not met and who puts it right.
import type { CriterionState, GateMode, GateName, GateState, Role } from "@/db/enums";
import type { Reading } from "@/lib/format/reading";
import type { CriterionId } from "../criteria/rules";
import type { Lack } from "../evidence/proofs.rules";
import { lackWords } from "../evidence/proofs.words";
import type { CriterionResult, GateResult } from "../gate-result.rules";
import type { ProvedRequirement } from "../requirement-proofs.queries";
import { asksAbout, repairAt, restsOnRequirements } from "../requirement-proofs.rules";
import { isOpen } from "../rules";
import { criterionReason, criterionTitle } from "../words";

export type GateStatus = {
  gate: GateName;
  state: GateState;
  /** Whether it passes only under a waiver. */
  waived: boolean;
  mode: GateMode;
  /** May a pipeline pass? Only a gate that blocks says no, while a criterion of it is not met. */
  passes: boolean;
  /** Said where a pipeline may pass although a criterion is not met. */
  warning: string | null;
  criteria: {
    id: CriterionId;
    title: string;
    state: CriterionResult["state"];
    cause: CriterionResult["because"];
    reason: string;
    repair: { roles: readonly Role[]; at: string };
    waivedUntil: string | null;
    /** Of a criterion that rests on requirements: by what each of them is judged. */
    requirements?: RequirementStatus[];
  }[];
};

export type RequirementStatus = {
  id: string;
  statement: string;
  state: CriterionState | "unchecked";
  /** In the unit of its key metric; null where a check speaks, or nothing does. */
  value: number | null;
  target: number | null;
  unit: string | null;
  /** What the figure is, by id: a run's under `key`, a window's, a measurement or a check. */
  by: { kind: string; id: string; key: string | null } | null;
  /** Why nothing speaks for it. */
  lacks: { cause: Lack; reason: string; at: string } | null;
};

/** @param home the address of the project's pages, without a slash at its end */
export function statusOf(
  result: GateResult,
  proved: readonly ProvedRequirement[],
  home: string,
  reading: Reading,
): GateStatus {
  const { gate, mode, state, waived, criteria } = result;
  const hasPassed = state === "passed";
  const passes = hasPassed || mode !== "block";
  return {
    gate,
    state,
    waived,
    mode,
    passes,
    warning: passes && !hasPassed ? `The ${gate} gate does not pass, and does not block. ${notMetWords(result)}` : null,
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      title: criterionTitle(criterion),
      state: criterion.state,
      cause: criterion.because,
      reason: criterionReason(criterion, reading),
      repair: { roles: criterion.repair.roles, at: `${home}/${criterion.repair.where}` },
      waivedUntil: criterion.waiver?.expiresAt.toISOString() ?? null,
      ...(restsOnRequirements(criterion)
        ? {
            requirements: proved
              .filter(({ requirement }) => asksAbout(criterion, requirement))
              .map((one) => requirementStatus(one, gate, home)),
          }
        : {}),
    })),
  };
}

function requirementStatus(
  { requirement, proof, unchecked }: ProvedRequirement,
  gate: GateName,
  home: string,
): RequirementStatus {
  const { id, statement, metric } = requirement;
  const { state, value, basis, lack } = proof;
  return {
    ...{ id, statement, value, state: unchecked ? "unchecked" : state },
    target: metric?.target ?? null,
    unit: metric?.unit ?? null,
    by: basis && { kind: basis.kind, id: basis.id, key: "key" in basis ? basis.key : null },
    lacks: lack && {
      cause: lack,
      reason: lackWords(lack, gate),
      at: `${home}/${repairAt(lack, { id, metricId: metric?.id ?? null })}`,
    },
  };
}

/** "Not met: It is likely to pay back; Signed by the expert." */
export function notMetWords({ criteria }: Pick<GateResult, "criteria">): string {
  const open = criteria.filter(isOpen).map(criterionTitle);
  return open.length > 0 ? `Not met: ${open.join("; ")}.` : "Every criterion is met.";
}
