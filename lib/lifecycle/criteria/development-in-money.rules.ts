// Better than never acting and than today's process, in money: by the price of the candidate's run under the current payoff matrix.
import type { Misfit, Role } from "@/db/enums";
import type { Reading } from "@/lib/format/reading";
import { corrected } from "@/lib/value/candidate/selection.rules";
import type { StoredPrice } from "@/lib/value/slices";
import { optimismFrom, type StoredInterval } from "@/lib/value/worth/rules";
import { criterion } from "../criterion.rules";
import type { Repair } from "../judgement.rules";
import { candidateRefs, noCandidate } from "./candidate.rules";
import { type Beside, betterWords, type Gains, noPriceWords, notBetterWords } from "./in-money.words";

const amounts: Repair = { roles: ["stakeholder", "expert"], where: "value/matrix" };
const naming: Repair = {
  roles: ["data_scientist", "ml_engineer", "expert", "data_engineer"],
  where: "value/candidates",
};
const outcomes: Repair = { roles: ["data_scientist", "ml_engineer"], where: "experiments" };

/** The matrix and the base rate as they are (the role that set the matrix, the id of the base rate), and the outcomes (a digest). */
type Rests = { setAs: Role | null; baseRate: string | null; outcomes: string | null };

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
    "no-matrix": (_: Rests) => "Nobody has said yet what right and wrong answers are worth: that is the payoff matrix.",
    "no-outcomes": (_: Rests) =>
      "What its run got right and wrong, on cases that it did not learn from, is not known yet.",
    "holdout-not-named": (_: Rests) =>
      "Nobody of the team has said that the data which its run was scored on is a hold-out: give it a name, if no training reads it.",
    "learned-from-holdout": (_: Rests) =>
      "Its run was evaluated on the data that it was trained on: score it on cases that it did not learn from.",
    "rivals-elsewhere": ({ leftBehind }: Rests & { leftBehind: number }) => {
      const [others, them] = leftBehind === 1 ? ["other", "it"] : ["others", "them"];
      return `Its run was scored beside ${leftBehind} ${others} on another hold-out of as many cases, from which it was chosen: put ${them} on this one too, so that its figure is corrected for ${them}.`;
    },
    "not-priced-yet": (_: Rests) => "What it is worth is being worked out: look again in a minute.",
    "older-matrix": (_: Rests) => "The payoff matrix changed since; what it is worth now is being worked out.",
    "older-base-rate": (_: Rests) => "The base rate changed since; what it is worth now is being worked out.",
    "older-outcomes": (_: Rests) => "Its outcomes changed since; what it is worth now is being worked out.",
    "no-price": (facts: Rests & { misfit: Misfit }) => noPriceWords(facts),
    "nothing-beside": (_: Rests) =>
      "There is nothing to compare it with: the payoff matrix does not say how today's process does.",
    "no-range": (_: Rests) =>
      "How much its cases vary, or those of today's process, is not known, so nobody can say whether it is better by more than chance.",
    "better-in-money": (gains: Rests & Gains, reading: Reading) => betterWords(gains, reading),
    "not-better-in-money": (gains: Rests & Gains, reading: Reading) => notBetterWords(gains, reading),
  },
  judge: ({ candidate, matrix }, _now, _limits, judged) => {
    if (!candidate) return judged("missing", "no-candidate");
    const { worth } = candidate;
    const version = candidateRefs(candidate);
    const refs = matrix ? [...version, { kind: "matrix" as const, id: matrix.id, version: matrix.number }] : version;
    const rests: Rests = {
      setAs: matrix?.setAs ?? null,
      baseRate: matrix?.baseRateId ?? null,
      outcomes: worth?.outcomes ?? null,
    };
    if (!matrix) return { ...judged("missing", "no-matrix", rests, refs), repair: amounts };
    if (!worth) return { ...judged("missing", "no-outcomes", rests, refs), repair: outcomes };
    const { holdout, learnedFromIt, scoredRuns, leftBehind, price } = worth;
    // no name makes a hold-out of what it learned from
    if (learnedFromIt) return { ...judged("missing", "learned-from-holdout", rests, refs), repair: outcomes };
    if (!holdout) return { ...judged("missing", "holdout-not-named", rests, refs), repair: naming };
    // the best of many is corrected for them, wherever it is taken
    if (leftBehind > 0)
      return { ...judged("missing", "rivals-elsewhere", { ...rests, leftBehind }, refs), repair: naming };
    if (!price) return judged("missing", "not-priced-yet", rests, refs);
    if (price.matrixId !== matrix.id) return judged("stale", "older-matrix", rests, refs);
    if (price.baseRateId !== matrix.baseRateId) return judged("stale", "older-base-rate", rests, refs);
    if (!price.current) return judged("stale", "older-outcomes", rests, refs);
    const { misfit } = price;
    if (misfit) return { ...judged("missing", "no-price", { ...rests, misfit }, refs), repair: amounts };
    const beside = price.against.flatMap(({ reference, gain }) =>
      reference === "all" ? [] : [{ reference, gain: correctedBy(price, gain) }],
    );
    if (beside.length === 0) return { ...judged("missing", "nothing-beside", rests, refs), repair: amounts };
    const known = beside.flatMap(({ reference, gain }) => (gain ? [{ reference, ...gain }] : []));
    if (known.length < beside.length) return { ...judged("missing", "no-range", rests, refs), repair: outcomes };
    const gains = {
      ...rests,
      against: known.map(({ reference }) => reference).sort(),
      scored: scoredRuns ?? price.scored,
      holdout: holdout.name,
      decides: holdout.decides,
      ...endsOf("nothing", known),
      ...endsOf("today", known),
    };
    return known.every(({ low }) => low > 0)
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
function endsOf<R extends Beside>(of: R, known: readonly { reference: Beside; low: number; high: number }[]) {
  const found = known.findLast(({ reference }) => reference === of);
  return found ? { [`${of}Low` as const]: found.low, [`${of}High` as const]: found.high } : {};
}
