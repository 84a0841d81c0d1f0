// What to learn next: how much it is worth to know an input for certain before the decision, at most.
import { type ValueInput, valueInputs } from "@/db/enums";
import { meanOf } from "../distribution/rules";
import { at, type Futures, forEach, gainOf, netValue, toMinor, type ValueInputs } from "../futures/rules";
import { pertMean } from "../pert/rules";

/** In whole minor units: no pilot or count is worth more than what it can settle. */
export type Learning = {
  /** To know everything: E[max(NPV, 0)] − max(E[NPV], 0). */
  everything: number;
  /** To know one input alone: E_θ[max(E[NPV | θ], 0)] − max(E[NPV], 0). Between 0 and `everything`, and 0 for what is certain. */
  inputs: Record<ValueInput, number>;
};

/**
 * The expected value of perfect information: what the best choice in each future brings in the mean, less what the choice that is
 * best in the mean brings. One array a choice, with its payoff in each of the equally likely futures.
 * @see H. Raiffa & R. Schlaifer, Applied Statistical Decision Theory (1961), ch. 4
 */
export function valueOfKnowing(choices: readonly Float64Array[]): number {
  const futures = Math.max(0, ...choices.map(({ length }) => length));
  const best = forEach(futures, (i) => choices.reduce((most, payoffs) => Math.max(most, at(payoffs, i)), -Infinity));
  return meanOf(best) - Math.max(...choices.map(meanOf));
}

/** To go on with the project, or to leave it. */
const goOrLeave = (values: Float64Array) => valueOfKnowing([values, new Float64Array(values.length)]);

/**
 * From the same futures as the estimate. The value is a sum of products of independent inputs, so what it is expected to be once
 * one of them is known is exact, with the means of the others in their places. Nothing is fitted, so there is no bias of a
 * regression (Strong, Oakley & Brennan, Medical Decision Making 34 (2014) 311–326), and no second layer of draws.
 * @see J. Madan et al., Strategies for efficient computation of the expected value of partial perfect information, Medical
 * Decision Making 34 (2014) 327–342: multilinear net benefits
 * @param worth the annuity of each future's horizon; `values` the NPV of each
 */
export function learningOf(
  inputs: ValueInputs,
  { futures, worth, values }: { futures: Futures; worth: Float64Array; values: Float64Array },
): Learning {
  const everything = Math.max(0, toMinor(goOrLeave(values)));
  const [cases, gain, adoption] = [inputs.casesPerPeriod, inputs.gainPerCase, inputs.adoption].map(pertMean) as Three;
  const [running, investment, years] = [pertMean(inputs.runningCost), pertMean(inputs.investment), meanOf(worth)];
  const gains = gainOf(cases, gain, adoption);
  const expected: Record<ValueInput, (known: number, i: number) => number> = {
    casesPerPeriod: (known) => netValue(gainOf(known, gain, adoption), running, years, investment),
    gainPerCase: (known) => netValue(gainOf(cases, known, adoption), running, years, investment),
    adoption: (known) => netValue(gainOf(cases, gain, known), running, years, investment),
    runningCost: (known) => netValue(gains, known, years, investment),
    investment: (known) => netValue(gains, running, years, known),
    horizon: (_known, i) => netValue(gains, running, at(worth, i), investment),
  };
  const knowing = (input: ValueInput): number => {
    if (inputs[input].low === inputs[input].high) return 0;
    const known = goOrLeave(forEach(values.length, (i) => expected[input](at(futures[input], i), i)));
    // by its nature neither is below nothing nor above knowing everything; in so many draws either may be, by a hair
    return Math.min(everything, Math.max(0, toMinor(known)));
  };
  return {
    everything,
    inputs: Object.fromEntries(valueInputs.map((input) => [input, knowing(input)])) as Learning["inputs"],
  };
}

type Three = [number, number, number];

/** The inputs by what knowing them is worth, the most first; of equal worth in their usual order. */
export const byWorthOfKnowing = ({ inputs }: Learning): { input: ValueInput; worth: number }[] =>
  valueInputs.map((input) => ({ input, worth: inputs[input] })).toSorted((one, other) => other.worth - one.worth);
