// The release that the deployment gate judges, as its criteria name it and say that there is none.
import type { ReleaseEvidence } from "../evidence/rules";
import type { EvidenceRef } from "../judgement.rules";

export const releaseRefs = ({ id, number }: ReleaseEvidence): EvidenceRef[] => [
  { kind: "release", id, version: number },
];

export const noRelease = { "no-release": () => "No release to production is prepared yet." };
