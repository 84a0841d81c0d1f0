// Debounces changes at passed gates: one bad measurement may be chance, two in a row are not.
import type { GateName } from "@/db/enums";
import { judgedAt, type Proof } from "./evidence/proofs.rules";
import type { ProjectEvidence } from "./evidence/rules";

type Recent = Proof["recent"];

/**
 * At a gate that is not passed the newest measurement counts at once. At a passed one a change, down or up, counts once two measurements
 * in a row say so, however many single ones came between; until then the requirement stands as it was believed, and is doubted.
 * Evidence that is missing or too old is no measurement and counts at once, and so does a person's own check.
 * @param passedAt when the project went through the gate: what was newest then had counted at once
 */
export function believe(proof: Proof, passedAt: Date | undefined): Proof {
  const { state, recent } = proof;
  const [newest] = recent;
  if (!passedAt || !newest || (state !== "met" && state !== "unmet")) return proof;
  const believed = recent[decidingPlace(recent, passedAt) ?? recent.length - 1]?.state ?? newest.state;
  return believed === newest.state ? proof : { ...proof, state: believed, doubted: true };
}

/**
 * The newest of the measurements, newest first, that was believed at once: it says what the one before it said, or it had counted when
 * the gate was passed. Null where none of them was: then those before them decide.
 */
export function decidingPlace(recent: Recent, passedAt: Date): number | null {
  const place = recent.findIndex(({ state, at }, index) => at <= passedAt || state === recent[index + 1]?.state);
  return place < 0 ? null : place;
}

/** The evidence as this gate believes it. */
export function believedAt(gate: GateName, evidence: ProjectEvidence): ProjectEvidence {
  const passedAt = evidence.passed[gate];
  if (!passedAt) return evidence;
  const judged = judgedAt[gate];
  return {
    ...evidence,
    requirements: evidence.requirements.map((requirement) => ({
      ...requirement,
      proofs: { ...requirement.proofs, [judged]: believe(requirement.proofs[judged], passedAt) },
    })),
  };
}
