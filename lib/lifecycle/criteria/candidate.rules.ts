// References to the model version that the development gate judges, and the sentence where there is none.
import type { CandidateEvidence } from "../evidence/rules";
import type { EvidenceRef } from "../gate-result.rules";

export const candidateRefs = ({ id, number }: CandidateEvidence): EvidenceRef[] => [
  { kind: "model-version", id, version: number },
];

export const noCandidate = { "no-candidate": () => "No model version is proposed yet." };
