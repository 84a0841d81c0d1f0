// From gates to what a home says of them.

import { loopGates } from "@/components/lifecycle/loop-gates";
import type { GateName, Phase, Role } from "@/db/enums";
import { roleInSentence } from "@/lib/access/words";
import { isSignature } from "@/lib/lifecycle/criteria/signature.rules";
import type { ProjectEvidence } from "@/lib/lifecycle/evidence/rules";
import { shownState } from "@/lib/lifecycle/gate.rules";
import type { GateResult } from "@/lib/lifecycle/gate-result.rules";
import { isOpen } from "@/lib/lifecycle/rules";
import { criterionTitle } from "@/lib/lifecycle/words";
import { gateWords } from "@/lib/projects/words";
import type { BoardRow } from "./gate-board";
import type { WaitingItem } from "./waiting";

export type Gated = {
  project: { key: string; name: string; phase: Phase };
  gates: Readonly<Record<GateName, GateResult>>;
  evidence: ProjectEvidence;
  toSign: readonly Role[];
};

/** The gate that counts now: that of the phase, or operation for what passed the last one. */
export function boardRow({ project, gates }: Gated, gate: GateName = project.phase): BoardRow {
  const { criteria } = gates[gate];
  const open = criteria.filter(isOpen);
  const first = open[0];
  return {
    key: project.key,
    name: project.name,
    phase: project.phase,
    loop: loopGates(gates, project.phase),
    state: shownState(gates[gate]),
    note: first
      ? `${open.length} of ${criteria.length} not met: ${criterionTitle(first)}${open.length > 1 ? "\u00a0…" : ""}`
      : "everything is met",
    href: `/projects/${project.key}/lifecycle/${gate}`,
  };
}

/** Where the reader's name is all that is missing. */
export function toSign(gated: readonly Gated[]): WaitingItem[] {
  return gated
    .filter(({ toSign: roles }) => roles.length > 0)
    .map(({ project, toSign: roles }) => ({
      key: `sign-${project.key}`,
      href: `/projects/${project.key}/lifecycle/${project.phase}`,
      title: `Sign the ${gateWords[project.phase].toLowerCase()} of ${project.name}`,
      note: `The evidence is complete; your signature is asked for as ${roles.map(roleInSentence).join(" and ")}.`,
    }));
}

/** Criteria that this role can put right, in projects of the reader: the first of each project. */
export function toRepair(gated: readonly Gated[], role: Role): WaitingItem[] {
  return gated.flatMap(({ project, gates }) => {
    const gate = project.phase;
    const open = gates[gate].criteria.filter(
      (one) => !isSignature(one) && isOpen(one) && one.repair.roles.includes(role),
    );
    const first = open[0];
    if (!first) return [];
    const more = open.length > 1 ? `, and ${open.length - 1} more you can help with` : "";
    return [
      {
        key: `repair-${project.key}`,
        href: `/projects/${project.key}/lifecycle/${gate}`,
        title: `“${criterionTitle(first)}” is not met in ${project.name}`,
        note: `Stands before the ${gateWords[gate].toLowerCase()}${more}.`,
      },
    ];
  });
}
