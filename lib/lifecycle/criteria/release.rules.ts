// References to the release that the deployment gate judges, and the sentence where there is none.
import type { ReleaseEvidence } from "../evidence/rules";
import type { EvidenceRef } from "../gate-result.rules";

export const releaseRefs = ({ id, number }: ReleaseEvidence): EvidenceRef[] => [
  { kind: "release", id, version: number },
];

export const noRelease = { "no-release": () => "No release to production is prepared yet." };
