// Better than never acting and than today's process, in money: by the price of the candidate's run under the current payoff matrix.
import type { Misfit, Role } from "@/db/enums";
import type { Reading } from "@/lib/format/reading";
import { corrected } from "@/lib/value/candidate/selection.rules";
import type { StoredPrice } from "@/lib/value/slices";
import { optimismFrom, type StoredInterval } from "@/lib/value/worth/rules";
import { criterion } from "../criterion.rules";
import type { Repair } from "../gate-result.rules";
import { candidateRefs, noCandidate } from "./candidate.rules";
import { betterWords, type Comparator, type Gains, noPriceWords, notBetterWords } from "./in-money.words";

const amounts: Repair = { roles: ["stakeholder", "expert"], where: "value/matrix" };
const naming: Repair = {
  roles: ["data_scientist", "ml_engineer", "expert", "data_engineer"],
  where: "value/candidates",
};
const outcomes: Repair = { roles: ["data_scientist", "ml_engineer"], where: "experiments" };

/** The matrix and the base rate as they are (the role that set the matrix, the id of the base rate), and the outcomes (a digest). */
type Basis = { setAs: Role | null; baseRate: string | null; outcomes: string | null };

/** What a signature does not stand for: the answer is the same, and figures move with every run that is scored. */
const moving = ["scored", "holdout", "decides", "nothingLow", "nothingHigh", "todayLow", "todayHigh"] as const;

export const developmentInMoney = criterion({
  id: "development.in-money",
  title: "It is better in money than never acting and than today's process",
  since: 1,
  asks: "By the current payoff matrix and base rate the proposed model brings more per case than never acting, and than today's process where that was counted: with 95 % confidence, corrected for selection, by its own run on a hold-out that the team has named and that it did not learn from.",
  reads: ["candidate", "matrix"],
  sets: [],
  maxAge: null,
  repair: { roles: ["data_scientist", "stakeholder"], where: "value/candidates" },
  says: {
    ...noCandidate,
    "no-matrix": (_: Basis) => "Nobody has said yet what right and wrong answers are worth: that is the payoff matrix.",
    "no-outcomes": (_: Basis) =>
      "What its run got right and wrong, on cases that it did not learn from, is not known yet.",
    "holdout-not-named": (_: Basis) =>
      "Nobody of the team has said that the data which its run was scored on is a hold-out: give it a name, if no training reads it.",
    "learned-from-holdout": (_: Basis) =>
      "Its run was evaluated on the data that it was trained on: score it on cases that it did not learn from.",
    "rivals-elsewhere": ({ leftBehind }: Basis & { leftBehind: number }) => {
      const [others, them] = leftBehind === 1 ? ["other", "it"] : ["others", "them"];
      return `Its run was scored beside ${leftBehind} ${others} on another hold-out of as many cases, from which it was chosen: put ${them} on this one too, so that its figure is corrected for ${them}.`;
    },
    "not-priced-yet": (_: Basis) => "What it is worth is being worked out: look again in a minute.",
    "older-matrix": (_: Basis) => "The payoff matrix changed since; what it is worth now is being worked out.",
    "older-base-rate": (_: Basis) => "The base rate changed since; what it is worth now is being worked out.",
    "older-outcomes": (_: Basis) => "Its outcomes changed since; what it is worth now is being worked out.",
    "no-price": (facts: Basis & { misfit: Misfit }) => noPriceWords(facts),
    "nothing-beside": (_: Basis) =>
      "There is nothing to compare it with: the payoff matrix does not say how today's process does.",
    "no-range": (_: Basis) =>
      "How much its cases vary, or those of today's process, is not known, so nobody can say whether it is better by more than chance.",
    "better-in-money": (gains: Basis & Gains, reading: Reading) => betterWords(gains, reading),
    "not-better-in-money": (gains: Basis & Gains, reading: Reading) => notBetterWords(gains, reading),
  },
  judge: ({ candidate, matrix }, _now, _limits, judged) => {
    if (!candidate) return judged("missing", "no-candidate");
    const { worth } = candidate;
    const version = candidateRefs(candidate);
    const refs = matrix ? [...version, { kind: "matrix" as const, id: matrix.id, version: matrix.number }] : version;
    const basis: Basis = {
      setAs: matrix?.setAs ?? null,
      baseRate: matrix?.baseRateId ?? null,
      outcomes: worth?.outcomes ?? null,
    };
    if (!matrix) return { ...judged("missing", "no-matrix", basis, refs), repair: amounts };
    if (!worth) return { ...judged("missing", "no-outcomes", basis, refs), repair: outcomes };
    const { holdout, learnedFromIt, scoredRuns, leftBehind, price } = worth;
    // no name makes a hold-out of what it learned from
    if (learnedFromIt) return { ...judged("missing", "learned-from-holdout", basis, refs), repair: outcomes };
    if (!holdout) return { ...judged("missing", "holdout-not-named", basis, refs), repair: naming };
    // the best of many is corrected for them, wherever it is taken
    if (leftBehind > 0)
      return { ...judged("missing", "rivals-elsewhere", { ...basis, leftBehind }, refs), repair: naming };
    if (!price) return judged("missing", "not-priced-yet", basis, refs);
    if (price.matrixId !== matrix.id) return judged("stale", "older-matrix", basis, refs);
    if (price.baseRateId !== matrix.baseRateId) return judged("stale", "older-base-rate", basis, refs);
    if (!price.current) return judged("stale", "older-outcomes", basis, refs);
    const { misfit } = price;
    if (misfit) return { ...judged("missing", "no-price", { ...basis, misfit }, refs), repair: amounts };
    const comparisons = price.against.flatMap(({ reference, gain }) =>
      reference === "all" ? [] : [{ reference, gain: correctedBy(price, gain) }],
    );
    if (comparisons.length === 0) return { ...judged("missing", "nothing-beside", basis, refs), repair: amounts };
    const intervals = comparisons.flatMap(({ reference, gain }) => (gain ? [{ reference, ...gain }] : []));
    if (intervals.length < comparisons.length)
      return { ...judged("missing", "no-range", basis, refs), repair: outcomes };
    const gains = {
      ...basis,
      against: intervals.map(({ reference }) => reference).sort(),
      scored: scoredRuns ?? price.scored,
      holdout: holdout.name,
      decides: holdout.decides,
      ...endsOf("nothing", intervals),
      ...endsOf("today", intervals),
    };
    return intervals.every(({ low }) => low > 0)
      ? judged("met", "better-in-money", gains, refs, moving)
      : judged("unmet", "not-better-in-money", gains, refs, moving);
  },
});

/** The best of several runs on the same cases looks too good for having been chosen. @returns null where nobody knows how cases vary */
function correctedBy(price: StoredPrice, { mean, low, high }: StoredInterval): { low: number; high: number } | null {
  const optimism = optimismFrom(price);
  return low === null || high === null || optimism === null ? null : corrected({ mean, low, high }, optimism);
}

/** As the words find them: "nothingLow", "todayHigh". */
function endsOf<R extends Comparator>(
  comparator: R,
  intervals: readonly { reference: Comparator; low: number; high: number }[],
) {
  const interval = intervals.findLast(({ reference }) => reference === comparator);
  return interval ? { [`${comparator}Low` as const]: interval.low, [`${comparator}High` as const]: interval.high } : {};
}
