// What each newly learnt figure changed: from one estimate to the next, how much of the change is due to which input.
import { type ValueInput, valueInputs } from "@/db/enums";
import { kept, type Together } from "./copula.rules";
import { meanOf, quantilesOf } from "./distribution.rules";
import { inputChanges } from "./estimate.rules";
import {
  annuity,
  at,
  countAbove,
  drawFutures,
  type Futures,
  forEach,
  gainOf,
  netValue,
  toMinor,
  type ValueInputs,
} from "./futures.rules";

/** `paysBack` as a share, the others in whole minor units. */
export type MovedFigures = { paysBack: number; mean: number; p10: number; p90: number };
const moneyFigures = ["mean", "p10", "p90"] as const;

/** One of the six, which of them move together, or how later money is counted. */
export type Mover = ValueInput | "together" | "discountRate";

/** The parts of `by` add up to the difference between `from` and `to` exactly, in their usual order. */
export type Moved = { from: MovedFigures; to: MovedFigures; by: { mover: Mover; change: MovedFigures }[] };

export type Played = { inputs: ValueInputs; discountRate: number; together?: Together };

/**
 * Both estimates are played with the same luck (each input has its own stream), so that nothing but the inputs tells them apart.
 * Changes act together: a larger gain counts for more with more cases. So each input is changed before and after every set of the
 * others, and what it then moves is averaged over all orders in which they could have been learnt (the Shapley value): the parts
 * add up, and no order is preferred.
 * @see E. Song, B. Nelson & J. Staum, Shapley effects for global sensitivity analysis, SIAM/ASA J. Uncertainty Quantification 4
 * (2016) 1060–1083. Expects inputs without fault.
 */
export function attributeChange(
  before: Played,
  after: Played,
  { draws, seed }: { draws: number; seed: number },
): Moved {
  const movers: Mover[] = inputChanges(before.inputs, after.inputs).map(({ input }) => input);
  if (JSON.stringify(kept(before.together ?? {})) !== JSON.stringify(kept(after.together ?? {})))
    movers.push("together");
  if (before.discountRate !== after.discountRate) movers.push("discountRate");
  const play = player(before, after, { draws, seed });
  const sets = Array.from({ length: 2 ** movers.length }, (_, set) =>
    play(movers.filter((_mover, bit) => set & (1 << bit))),
  );
  const [from = nothing, to = nothing] = [sets[0], sets.at(-1)];
  const shares = movers.map((_mover, bit) => averageChange(sets, bit, movers.length));
  // each part is the difference between two rounded running totals, of which the last is the whole
  const sums = { mean: 0, p10: 0, p90: 0 };
  const by = movers.map((mover, bit) => {
    const change = { ...nothing, paysBack: shares[bit]?.paysBack ?? 0 };
    for (const figure of moneyFigures) {
      const soFar = toMinor(sums[figure]);
      sums[figure] += shares[bit]?.[figure] ?? 0;
      change[figure] = toMinor(sums[figure]) - soFar;
    }
    return { mover, change };
  });
  return { from, to, by };
}

const nothing: MovedFigures = { paysBack: 0, mean: 0, p10: 0, p90: 0 };

/** What changing this one moves, over all orders: a set of s others out of k comes before it in s!(k − s − 1)! of the k! orders. */
function averageChange(sets: readonly MovedFigures[], bit: number, k: number): MovedFigures {
  const change = { ...nothing };
  for (const [set, without] of sets.entries()) {
    const w = sets[set | (1 << bit)];
    if (set & (1 << bit) || !w) continue;
    const s = [...set.toString(2)].filter((digit) => digit === "1").length;
    const weight = (factorial(s) * factorial(k - s - 1)) / factorial(k);
    change.paysBack += weight * (w.paysBack - without.paysBack);
    for (const figure of moneyFigures) change[figure] += weight * (w[figure] - without[figure]);
  }
  return change;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** Plays all futures with some of the inputs as they are now, and the others as they were before. */
function player(before: Played, after: Played, { draws, seed }: { draws: number; seed: number }) {
  const drawnWith = ({ together }: Played) =>
    [before, after].map(({ inputs }) => drawFutures(inputs, draws, seed, together)) as [Futures, Futures];
  const [apart, tied] = [drawnWith(before), drawnWith(after)];
  const years = Math.ceil(Math.max(before.inputs.horizon.most, after.inputs.horizon.most));
  return (changed: readonly Mover[]): MovedFigures => {
    const now = (mover: Mover) => changed.includes(mover);
    const [was, is] = now("together") ? tied : apart;
    const played = Object.fromEntries(valueInputs.map((input) => [input, (now(input) ? is : was)[input]])) as Futures;
    const { casesPerPeriod, gainPerCase, adoption, runningCost, investment, horizon } = played;
    const worthOf = annuity(now("discountRate") ? after.discountRate : before.discountRate, years);
    const values = forEach(draws, (i) =>
      netValue(
        gainOf(at(casesPerPeriod, i), at(gainPerCase, i), at(adoption, i)),
        at(runningCost, i),
        worthOf(at(horizon, i)),
        at(investment, i),
      ),
    );
    const [p10 = 0, p90 = 0] = quantilesOf(values, [0.1, 0.9]).map(toMinor);
    return { paysBack: countAbove(values, 0) / draws, mean: toMinor(meanOf(values)), p10, p90 };
  };
}
