// When a fall is believed: at a gate that was passed one bad measurement may be chance, two in a row are not. So gates do not flap.
import type { GateName } from "@/db/enums";
import type { ProjectEvidence, RequirementEvidence } from "../evidence/rules";

/**
 * At a gate that is not passed the newest measurement counts at once. At a passed one a change, down or up, counts once two measurements
 * in a row say so, as an alert opens after as many windows; until then the requirement stands as it was believed, and is doubted.
 * Evidence that is missing or too old is no measurement and counts at once, and so does a person's own check.
 * @param passedAt when the project went through the gate: what was newest then had counted at once
 */
export function believe(requirement: RequirementEvidence, passedAt: Date | undefined): RequirementEvidence {
  const { state, recent } = requirement;
  const [newest] = recent;
  if (!passedAt || !newest || (state !== "met" && state !== "unmet")) return requirement;
  const oldestFirst = recent.toReversed();
  let believed = oldestFirst[0]?.state ?? newest.state;
  for (const [at, { state: said, at: moment }] of oldestFirst.entries()) {
    if (moment <= passedAt || said === oldestFirst[at - 1]?.state) believed = said;
  }
  return believed === newest.state
    ? { ...requirement, state: believed }
    : { ...requirement, state: believed, doubted: true };
}

/** The evidence as this gate believes it. */
export function believedAt(gate: GateName, evidence: ProjectEvidence): ProjectEvidence {
  const passedAt = evidence.passed[gate];
  if (!passedAt) return evidence;
  return { ...evidence, requirements: evidence.requirements.map((requirement) => believe(requirement, passedAt)) };
}
