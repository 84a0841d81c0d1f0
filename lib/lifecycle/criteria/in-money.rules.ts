// Better than never acting and than today's process, in money: by the price of the candidate's run under the current payoff matrix.
import type { Reference } from "@/lib/value/candidate/rules";
import { corrected } from "@/lib/value/candidate/selection.rules";
import type { StoredPrice } from "@/lib/value/worth/queries";
import { type KeptInterval, optimismKept } from "@/lib/value/worth/rules";
import type { CandidateEvidence, MatrixEvidence, ProjectEvidence } from "../evidence/rules";
import { type Cause, type EvidenceCriterion, type Judgement, judgement, type Repair } from "../judgement.rules";

export const inMoney: EvidenceCriterion = {
  id: "development.in-money",
  gate: "development",
  title: "in-money",
  subject: null,
  reads: ["candidate", "matrix"],
  judged:
    "By the current payoff matrix and base rate the proposed model brings more per case than never acting, and than today's process where that was counted: with 95 % confidence, corrected for selection, by its own run on a hold-out that the team has named and that it did not learn from.",
  sets: [],
  maxAge: null,
  repair: { roles: ["data_scientist", "stakeholder"], where: "value/candidates" },
  judge: ({ candidate, matrix }) => judgeInMoney(candidate, matrix),
};

const amounts: Repair = { roles: ["stakeholder", "expert"], where: "value/matrix" };
const naming: Repair = {
  roles: ["data_scientist", "ml_engineer", "expert", "data_engineer"],
  where: "value/candidates",
};
const outcomes: Repair = { roles: ["data_scientist", "ml_engineer"], where: "experiments" };

function judgeInMoney(candidate: ProjectEvidence["candidate"], matrix: MatrixEvidence | null): Judgement {
  if (!candidate) return judgement("missing", "no-candidate");
  const says = sayingOf(candidate, matrix);
  if (!matrix) return { ...says("missing", "no-matrix"), repair: amounts };
  if (!candidate.worth) return { ...says("missing", "no-outcomes"), repair: outcomes };
  const { holdout, learnedFromIt, scoredRuns, leftBehind, price } = candidate.worth;
  // no name makes a hold-out of what it learned from
  if (learnedFromIt) return { ...says("missing", "learned-from-holdout"), repair: outcomes };
  if (!holdout) return { ...says("missing", "holdout-not-named"), repair: naming };
  // the best of many is corrected for them, wherever it is taken
  if (leftBehind > 0) return { ...says("missing", "rivals-elsewhere", { leftBehind }), repair: naming };
  if (!price) return says("missing", "not-priced-yet");
  if (price.matrixId !== matrix.id) return says("stale", "older-matrix");
  if (price.baseRateId !== matrix.baseRateId) return says("stale", "older-base-rate");
  if (!price.current) return says("stale", "older-outcomes");
  if (price.misfit) return { ...says("missing", "no-price", { misfit: price.misfit }), repair: amounts };
  const beside = price.against.filter(({ reference }) => reference !== "all");
  if (beside.length === 0) return { ...says("missing", "nothing-beside"), repair: amounts };
  const gains = beside.map(({ reference, gain }) => ({ reference, gain: correctedBy(price, gain) }));
  if (gains.some(({ gain }) => gain === null)) return { ...says("missing", "no-range"), repair: outcomes };
  const known = gains.flatMap(({ reference, gain }) => (gain ? [{ reference, ...gain }] : []));
  const figures = {
    scored: scoredRuns ?? price.scored,
    holdout: holdout.name,
    decides: holdout.decides,
    ...Object.assign({}, ...known.map(endsOf)),
  };
  const facts = { against: known.map(({ reference }) => reference).sort() };
  return known.every(({ low }) => low > 0)
    ? { ...says("met", "better-in-money", facts), figures }
    : { ...says("unmet", "not-better-in-money", facts), figures };
}

/** Rests on the version, on the matrix and the base rate as they are, and on the outcomes as they are. */
const sayingOf = ({ id, number, worth }: CandidateEvidence, matrix: MatrixEvidence | null) => {
  const version = { kind: "model-version" as const, id, version: number };
  const refs = matrix ? [version, { kind: "matrix" as const, id: matrix.id, version: matrix.number }] : [version];
  const rests = {
    setAs: matrix?.setAs ?? null,
    baseRate: matrix?.baseRateId ?? null,
    outcomes: worth?.outcomes ?? null,
  };
  return (state: Judgement["state"], because: Cause, facts: Judgement["facts"] = {}) =>
    judgement(state, because, { ...rests, ...facts }, refs);
};

/** The best of several runs on the same cases looks too good for having been chosen. @returns null where nobody knows how cases vary */
function correctedBy(price: StoredPrice, { mean, low, high }: KeptInterval): { low: number; high: number } | null {
  const optimism = optimismKept(price);
  return low === null || high === null || optimism === null ? null : corrected({ mean, low, high }, optimism);
}

/** As the words find them: "nothingLow", "todayHigh". */
const endsOf = ({ reference, low, high }: { reference: Reference; low: number; high: number }) => ({
  [`${reference}Low`]: low,
  [`${reference}High`]: high,
});
