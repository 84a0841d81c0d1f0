// At a passed gate, evidence that came to be asked for later counts from its first result on. A gate that has not passed asks at once.
import type { GateName } from "@/db/enums";
import { judgedAt } from "./evidence/proofs.rules";
import type {
  CandidateEvidence,
  DatasetEvidence,
  MetricEvidence,
  ProjectEvidence,
  RequirementEvidence,
} from "./evidence/rules";

/**
 * The evidence without what came after the gate was passed and has no result yet: requirements that were agreed since and not measured or
 * checked since, rules that were never checked, another version of the data that no rule was checked on, samples of errors that were sent
 * since, terms of money that no run was priced by, and what the design gate was asked for and had already.
 */
export function withoutUnchecked(gate: GateName, evidence: ProjectEvidence): ProjectEvidence {
  const passedAt = evidence.passed[gate];
  if (!passedAt) return evidence;
  return {
    ...evidence,
    requirements:
      gate === "design"
        ? preferOlder(evidence.requirements, passedAt, isAgreed, ({ category, agreedAt }) => [category, agreedAt])
        : evidence.requirements.filter((requirement) => !isUnchecked(requirement, gate, passedAt)),
    metrics: preferOlder(evidence.metrics, passedAt, isComplete, ({ audience, createdAt }) => [audience, createdAt]),
    datasets: evidence.datasets.map((dataset) => withKnownChecks(dataset, passedAt)),
    ...withPriced(evidence.candidate && withKnownCandidate(evidence.candidate, passedAt), evidence.matrix),
  };
}

type Priced = Pick<ProjectEvidence, "candidate" | "matrix">;

/** Another matrix, base rate or outcomes: until they are priced, which takes a minute, the price that there is counts. */
function withPriced(candidate: Priced["candidate"], matrix: Priced["matrix"]): Priced {
  const price = candidate?.worth?.price;
  if (!candidate?.worth || !matrix || !price) return { candidate, matrix };
  return {
    candidate: { ...candidate, worth: { ...candidate.worth, price: { ...price, current: true } } },
    matrix: { ...matrix, id: price.matrixId, baseRateId: price.baseRateId },
  };
}

/** How many requirements a gate does not ask about yet. */
export const uncheckedOf = (
  gate: GateName,
  { requirements, passed }: ProjectEvidence,
): readonly RequirementEvidence[] => {
  const passedAt = passed[gate];
  return passedAt && gate !== "design" ? requirements.filter((one) => isUnchecked(one, gate, passedAt)) : [];
};

const isAgreed = ({ status }: RequirementEvidence) => status === "agreed";
const isComplete = ({ baseline, target }: MetricEvidence) => baseline !== null && target !== null;

function isUnchecked({ agreedAt, proofs }: RequirementEvidence, gate: GateName, passedAt: Date): boolean {
  if (!agreedAt || agreedAt <= passedAt) return false;
  const { at } = proofs[judgedAt[gate]];
  return at === null || at < agreedAt;
}

/** Of each kind those that were there when the gate was passed; the newer ones where none of them is left. */
function preferOlder<T>(
  things: readonly T[],
  passedAt: Date,
  counts: (thing: T) => boolean,
  kindAndMoment: (thing: T) => readonly [string, Date | null],
): T[] {
  const isOld = (thing: T) => (kindAndMoment(thing)[1] ?? passedAt) <= passedAt;
  const coveredKinds = new Set(
    things.filter((thing) => counts(thing) && isOld(thing)).map((thing) => kindAndMoment(thing)[0]),
  );
  return things.filter((thing) => isOld(thing) || !coveredKinds.has(kindAndMoment(thing)[0]));
}

/** A rule that was there when the gate was passed, and has lost its results since, is asked for as ever. */
function withKnownChecks(dataset: DatasetEvidence, passedAt: Date): DatasetEvidence {
  const { rules, checks, critical, uncheckedSince } = dataset.known;
  const validation = dataset.validation && { ...dataset.validation, version: dataset.version ?? 0 };
  if (checks === null || (uncheckedSince && uncheckedSince <= passedAt)) return { ...dataset, validation };
  return { ...dataset, rules, checks, critical, validation };
}

function withKnownCandidate(candidate: CandidateEvidence, passedAt: Date): CandidateEvidence {
  const { trainedOn, worstErrors } = candidate;
  const isKnown = trainedOn?.known && (!trainedOn.uncheckedSince || trainedOn.uncheckedSince > passedAt);
  return {
    ...candidate,
    trainedOn: trainedOn && (isKnown ? { ...trainedOn, state: trainedOn.known ?? trainedOn.state } : trainedOn),
    worstErrors: worstErrors && (worstErrors.sentAt > passedAt ? { ...worstErrors, open: 0 } : worstErrors),
  };
}
