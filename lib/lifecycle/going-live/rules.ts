// Which gates a release to production has to ask, and what they answer.
import { type Environment, type GateMode, type GateName, gateModes, type ReleaseStrategy } from "@/db/enums";
import { takesOver } from "@/lib/deployments/rules";
import { isSignature } from "../criteria/signature.rules";
import type { ProjectEvidence, ReleaseEvidence } from "../evidence/rules";
import { evaluateGate } from "../gate.rules";
import type { CriterionResult } from "../gate-result.rules";
import { isMet } from "../rules";

/** A gate that does not pass for this release, with the criteria that are not met. */
export type Hold = { gate: GateName; mode: GateMode; unmet: readonly CriterionResult[] };

type PlannedRelease = { environment: Environment; strategy: ReleaseStrategy; evidence: ReleaseEvidence };

/**
 * Production asks the development gate of the version that comes: is the model good enough? Whoever takes over for everybody asks the deployment gate too: can
 * it come back if it must? A shadow or a canary is how that is found out, so it need not be known before. Elsewhere no gate is asked.
 *
 * The deployment gate is asked about this very release. Where its page shows another (the one in use), nobody can have signed for
 * this one, so only the evidence counts.
 */
export function holdsOf(
  { environment, strategy, evidence: release }: PlannedRelease,
  evidence: ProjectEvidence,
  now: Date,
): Hold[] {
  if (environment !== "production") return [];
  const isShown = evidence.release?.id === release.id;
  const development = evaluateGate("development", evidence, now);
  const results = takesOver(strategy)
    ? [development, evaluateGate("deployment", isShown ? evidence : withRelease(release, evidence), now)]
    : [development];
  return results.flatMap(({ gate, mode, criteria }) => {
    const unmet = criteria
      .filter((one) => gate !== "deployment" || isShown || !isSignature(one))
      // what is not checked yet stands in the way of nothing that is in use, and of what is to come as ever
      .filter((one) => !isMet(one));
    return unmet.length > 0 ? [{ gate, mode, unmet }] : [];
  });
}

/** What another release passed says nothing of this one. */
function withRelease(release: ReleaseEvidence, evidence: ProjectEvidence): ProjectEvidence {
  const { deployment: _, ...passed } = evidence.passed;
  return { ...evidence, release, passed };
}

/** The strictest of them counts: nothing in the way, on record only, a second word, or no. */
export function strictestMode(holds: readonly Hold[]): "free" | GateMode {
  const strictest = gateModes.findLast((mode) => holds.some((hold) => hold.mode === mode));
  return strictest ?? "free";
}
