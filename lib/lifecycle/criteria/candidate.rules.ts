// The model version that the development gate judges, as its criteria name it and say that there is none.
import type { CandidateEvidence } from "../evidence/rules";
import type { EvidenceRef } from "../judgement.rules";

export const candidateRefs = ({ id, number }: CandidateEvidence): EvidenceRef[] => [
  { kind: "model-version", id, version: number },
];

export const noCandidate = { "no-candidate": () => "No model version is proposed yet." };
