// The registry: every criterion of every gate, as data. A new criterion is one more entry, and nothing else changes.
import type { GateName, Role } from "@/db/enums";
import type { Criterion, EvidenceCriterion } from "../judgement.rules";
import { signatureCriteria } from "../signoffs.rules";
import type { Template } from "../templates/rules";
import { deploymentCriteria } from "./deployment.rules";
import { designCriteria } from "./design.rules";
import { developmentCriteria } from "./development.rules";
import { operationCriteria } from "./operation.rules";

export const evidenceCriteria: Readonly<Record<GateName, readonly EvidenceCriterion[]>> = {
  design: designCriteria,
  development: developmentCriteria,
  deployment: deploymentCriteria,
  operation: operationCriteria,
};

/** The criteria of a gate that a template has not switched off. */
export const askedOf = (template: Template, gate: GateName): readonly EvidenceCriterion[] =>
  evidenceCriteria[gate].filter(({ id }) => !template.gates[gate].off.includes(id));

/** All that is judged by evidence, in the order of the gates. */
export const everyCriterion: readonly EvidenceCriterion[] = Object.values(evidenceCriteria).flat();

/** In the order in which they are shown: the evidence first, then the signatures for it. */
export const criteriaOf = (gate: GateName, signers: readonly Role[]): readonly Criterion[] => [
  ...evidenceCriteria[gate],
  ...signatureCriteria(gate, signers),
];

/** A signature can't be waived: nobody can be made to have agreed. */
export const isWaivable = (gate: GateName, criterion: string): boolean =>
  evidenceCriteria[gate].some(({ id }) => id === criterion);
