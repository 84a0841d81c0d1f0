// What each input changed from one estimate to the next, how much of the change is due to which input.
import { type ValueInput, valueInputs } from "@/db/enums";
import { dependentPairs, type Together } from "./copula.rules";
import { meanOf, quantilesOf } from "./distribution.rules";
import { inputChanges } from "./estimate.rules";
import {
  annuity,
  at,
  countAbove,
  drawInputs,
  gainOf,
  type InputDraws,
  mapDraws,
  netValue,
  toMinor,
  type ValueInputs,
} from "./simulation.rules";

/** `paysBack` as a share, the others in whole minor units. */
export type AttributedFigures = { paysBack: number; mean: number; p10: number; p90: number };
const moneyFigures = ["mean", "p10", "p90"] as const;

/** One of the six inputs, which of them move together, or the discount rate. */
export type Mover = ValueInput | "together" | "discountRate";

/** The parts of `by` add up to the difference between `from` and `to` exactly, in their usual order. */
export type Attribution = {
  from: AttributedFigures;
  to: AttributedFigures;
  by: { mover: Mover; change: AttributedFigures }[];
};

export type EstimateTerms = { inputs: ValueInputs; discountRate: number; together?: Together };

/**
 * Both estimates are simulated with the same random numbers (each input has its own stream), so that only the inputs differ.
 * Changes act together: a larger gain counts for more with more cases. So each input is changed before and after every set of the
 * others, and what it then moves is averaged over all orders in which they could have been learnt (the Shapley value): the parts
 * add up, and no order is preferred.
 * @see E. Song, B. Nelson & J. Staum, Shapley effects for global sensitivity analysis, SIAM/ASA J. Uncertainty Quantification 4
 * (2016) 1060–1083. Expects inputs without fault.
 */
export function attributeChange(
  before: EstimateTerms,
  after: EstimateTerms,
  { draws, seed }: { draws: number; seed: number },
): Attribution {
  const movers: Mover[] = inputChanges(before.inputs, after.inputs).map(({ input }) => input);
  if (JSON.stringify(dependentPairs(before.together ?? {})) !== JSON.stringify(dependentPairs(after.together ?? {})))
    movers.push("together");
  if (before.discountRate !== after.discountRate) movers.push("discountRate");
  const simulateWith = simulator(before, after, { draws, seed });
  const sets = Array.from({ length: 2 ** movers.length }, (_, set) =>
    simulateWith(movers.filter((_mover, bit) => set & (1 << bit))),
  );
  const from = sets[0] ?? noFigures;
  const to = sets.at(-1) ?? noFigures;
  const shares = movers.map((_mover, bit) => averageChange(sets, bit, movers.length));
  // each part is the difference between two rounded running totals, of which the last is the whole
  const sums = { mean: 0, p10: 0, p90: 0 };
  const by = movers.map((mover, bit) => {
    const change = { ...noFigures, paysBack: shares[bit]?.paysBack ?? 0 };
    for (const figure of moneyFigures) {
      const soFar = toMinor(sums[figure]);
      sums[figure] += shares[bit]?.[figure] ?? 0;
      change[figure] = toMinor(sums[figure]) - soFar;
    }
    return { mover, change };
  });
  return { from, to, by };
}

const noFigures: AttributedFigures = { paysBack: 0, mean: 0, p10: 0, p90: 0 };

/** What changing this one moves, over all orders: a set of s others out of k comes before it in s!(k − s − 1)! of the k! orders. */
function averageChange(sets: readonly AttributedFigures[], bit: number, k: number): AttributedFigures {
  const change = { ...noFigures };
  for (const [set, without] of sets.entries()) {
    const withInput = sets[set | (1 << bit)];
    if (set & (1 << bit) || !withInput) continue;
    const s = [...set.toString(2)].filter((digit) => digit === "1").length;
    const weight = (factorial(s) * factorial(k - s - 1)) / factorial(k);
    change.paysBack += weight * (withInput.paysBack - without.paysBack);
    for (const figure of moneyFigures) change[figure] += weight * (withInput[figure] - without[figure]);
  }
  return change;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** Simulates with some of the inputs as they are after, and the others as they were before. */
function simulator(before: EstimateTerms, after: EstimateTerms, { draws, seed }: { draws: number; seed: number }) {
  const drawBoth = ({ together }: EstimateTerms) =>
    [before, after].map(({ inputs }) => drawInputs(inputs, draws, seed, together)) as [InputDraws, InputDraws];
  const [oldTies, newTies] = [drawBoth(before), drawBoth(after)];
  const years = Math.ceil(Math.max(before.inputs.horizon.most, after.inputs.horizon.most));
  return (changed: readonly Mover[]): AttributedFigures => {
    const isChanged = (mover: Mover) => changed.includes(mover);
    const [drawsBefore, drawsAfter] = isChanged("together") ? newTies : oldTies;
    const futures = Object.fromEntries(
      valueInputs.map((input) => [input, (isChanged(input) ? drawsAfter : drawsBefore)[input]]),
    ) as InputDraws;
    const { casesPerPeriod, gainPerCase, adoption, runningCost, investment, horizon } = futures;
    const annuityOf = annuity(isChanged("discountRate") ? after.discountRate : before.discountRate, years);
    const netValues = mapDraws(draws, (i) =>
      netValue(
        gainOf(at(casesPerPeriod, i), at(gainPerCase, i), at(adoption, i)),
        at(runningCost, i),
        annuityOf(at(horizon, i)),
        at(investment, i),
      ),
    );
    const [p10 = 0, p90 = 0] = quantilesOf(netValues, [0.1, 0.9]).map(toMinor);
    return { paysBack: countAbove(netValues, 0) / draws, mean: toMinor(meanOf(netValues)), p10, p90 };
  };
}
