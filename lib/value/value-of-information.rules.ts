// What to learn next: how much it is worth to know an input for certain before the decision, at most.
import { type ValueInput, valueInputs } from "@/db/enums";
import { movesTogether, type Together } from "./copula.rules";
import { meanOf } from "./distribution.rules";
import { pertMean } from "./pert.rules";
import { at, gainOf, type InputDraws, mapDraws, netValue, toMinor, type ValueInputs } from "./simulation.rules";

/** In whole minor units: no pilot or count is worth more than what it can settle. */
export type Learning = {
  /** To know everything: E[max(NPV, 0)] − max(E[NPV], 0). */
  everything: number;
  /** To know one input alone: E_θ[max(E[NPV | θ], 0)] − max(E[NPV], 0). Between 0 and `everything`, and 0 for what is certain. */
  inputs: Record<ValueInput, number>;
  /** The two that are worth most to know at once, as one pilot may settle both; null where fewer than two are unsure. */
  pair: Pair | null;
};

export type Pair = { inputs: readonly [ValueInput, ValueInput]; worth: number };

/**
 * The expected value of perfect information: what the best choice in each future brings in the mean, less what the choice that is
 * best in the mean brings. One array a choice, with its payoff in each of the equally likely futures.
 * @see H. Raiffa & R. Schlaifer, Applied Statistical Decision Theory (1961), ch. 4
 */
export function valueOfKnowing(choices: readonly Float64Array[]): number {
  const futures = Math.max(0, ...choices.map(({ length }) => length));
  const best = mapDraws(futures, (i) => choices.reduce((most, payoffs) => Math.max(most, at(payoffs, i)), -Infinity));
  return meanOf(best) - Math.max(...choices.map(meanOf));
}

/** To go on with the project, or to leave it. */
const goOrLeave = (values: Float64Array) => valueOfKnowing([values, new Float64Array(values.length)]);

/**
 * From the same futures as the estimate. Where inputs are independent, the value is a sum of products of them, so what it is expected
 * to be once some are known is exact, with the means of the others in their places: nothing is fitted, so there is no bias of a
 * regression, and no second layer of draws. Where some move together, a known one says something of the others: then the value is
 * regressed on polynomials of the known ones.
 * @see J. Madan et al., Strategies for efficient computation of the expected value of partial perfect information, Medical
 * Decision Making 34 (2014) 327–342: multilinear net benefits; M. Strong, J. Oakley & A. Brennan, ibid. 311–326: regression
 * @param worth the annuity of each future's horizon; `values` the NPV of each
 */
export function learningOf(
  inputs: ValueInputs,
  simulated: { futures: InputDraws; worth: Float64Array; values: Float64Array; together?: Together },
): Learning {
  const everything = Math.max(0, toMinor(goOrLeave(simulated.values)));
  const unsure = valueInputs.filter((input) => inputs[input].least < inputs[input].most);
  const tied = movesTogether(simulated.together ?? {}).length > 0;
  const expected = tied ? fitOn(inputs, simulated) : exactFor(inputs, simulated);
  const worthOfKnowing = (known: readonly ValueInput[], atLeast = 0): number => {
    if (everything === 0) return 0;
    // by its nature it is neither below knowing less nor above knowing everything; in so many draws it may be, by a hair
    return Math.min(everything, Math.max(atLeast, toMinor(goOrLeave(expected(known)))));
  };
  const alone = Object.fromEntries(
    valueInputs.map((input) => [input, unsure.includes(input) ? worthOfKnowing([input]) : 0]),
  ) as Learning["inputs"];
  const [best] = unsure.toSorted((one, other) => alone[other] - alone[one]);
  const pairs = unsure.flatMap((one, index) =>
    unsure
      .slice(index + 1)
      // a fit takes twenty times as long as a mean: of those that move together, only pairs with the one worth most alone
      .filter((other) => !tied || one === best || other === best)
      .map(
        (other): Pair => ({
          inputs: [one, other],
          worth: worthOfKnowing([one, other], Math.max(alone[one], alone[other])),
        }),
      ),
  );
  const [pair = null] = pairs.toSorted((one, other) => other.worth - one.worth);
  return { everything, inputs: alone, pair };
}

type Simulated = { futures: InputDraws; worth: Float64Array; values: Float64Array };

/** The expected value of each future, of which only some inputs are known: exact, for independent ones. */
function exactFor(
  inputs: ValueInputs,
  { futures, worth, values }: Simulated,
): (known: readonly ValueInput[]) => Float64Array {
  const mean = (input: ValueInput) => pertMean(inputs[input]);
  const annuityMean = meanOf(worth);
  return (known) => {
    const valuesOf = (input: ValueInput): ((i: number) => number) => {
      const meanValue = mean(input);
      const drawn = futures[input];
      return known.includes(input) ? (i) => at(drawn, i) : () => meanValue;
    };
    const [cases, gain, adoption] = [valuesOf("casesPerPeriod"), valuesOf("gainPerCase"), valuesOf("adoption")];
    const [running, investment] = [valuesOf("runningCost"), valuesOf("investment")];
    const years = known.includes("horizon") ? (i: number) => at(worth, i) : () => annuityMean;
    return mapDraws(values.length, (i) =>
      netValue(gainOf(cases(i), gain(i), adoption(i)), running(i), years(i), investment(i)),
    );
  };
}

/** Up to this degree together: the value is smooth in each input, and so few terms fit no noise of thousands of draws. */
const degree = 3;

/** The same for inputs that move together: the least squares of the values on all products of powers of the known ones. */
function fitOn(inputs: ValueInputs, { futures, values }: Simulated): (known: readonly ValueInput[]) => Float64Array {
  const powers = new Map<ValueInput, readonly Float64Array[]>();
  // each between −1 and 1, so that powers stay apart; raised once, for every fit that it is in
  const powersOf = (input: ValueInput): readonly Float64Array[] => {
    const { least, most } = inputs[input];
    const known =
      powers.get(input) ?? powersUpTo(futures[input].map((value) => (2 * (value - least)) / (most - least) - 1));
    powers.set(input, known);
    return known;
  };
  return ([one, other]) => leastSquares(one ? powersOf(one) : [], other ? powersOf(other) : [], values);
}

/** The first, second … power of a variable, up to the degree. */
function powersUpTo(variable: Float64Array): Float64Array[] {
  const powers = [variable];
  for (let k = 1; k < degree; k++) {
    const last = powers[k - 1] ?? variable;
    powers.push(variable.map((value, i) => at(last, i) * value));
  }
  return powers;
}

/** The projection of the values on all products of powers of one or two variables, by the normal equations; each term is made once. */
function leastSquares(
  one: readonly Float64Array[],
  other: readonly Float64Array[],
  values: Float64Array,
): Float64Array {
  const ones = new Float64Array(values.length).fill(1);
  const terms = [ones, ...other, ...one];
  one.forEach((first, p) => {
    for (const second of other.slice(0, degree - 1 - p))
      terms.push(mapDraws(values.length, (i) => at(first, i) * at(second, i)));
  });
  const rows = terms.map((row, k) => [
    ...terms.map((column, l) => (l < k ? 0 : product(row, column))),
    product(row, values),
  ]);
  const symmetric = rows.map((row, k) => row.map((value, l) => (l < k ? (rows[l]?.[k] ?? 0) : value)));
  const sum = new Float64Array(values.length);
  for (const [k, weight] of solve(symmetric).entries()) {
    const term = terms[k] ?? ones;
    for (let i = 0; i < sum.length; i++) sum[i] = at(sum, i) + weight * at(term, i);
  }
  return sum;
}

/** The scalar product. */
function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += at(one, i) * at(other, i);
  return sum;
}

/** Gauss' elimination with pivots, on rows that end with the right side; a term that adds nothing gets no weight. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  const scale = Math.max(...rows.map((row, k) => Math.abs(row[k] ?? 0)));
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let row = k + 1; row < size; row++) if (Math.abs(cell(row, k)) > Math.abs(cell(pivot, k))) pivot = row;
    const [here = [], best = []] = [rows[k], rows[pivot]];
    rows[k] = best;
    rows[pivot] = here;
    if (Math.abs(cell(k, k)) <= 1e-12 * scale) continue;
    for (let row = k + 1; row < size; row++) {
      const factor = cell(row, k) / cell(k, k);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * cell(k, column));
    }
  }
  const weights = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let rest = cell(k, size);
    for (let column = k + 1; column < size; column++) rest -= cell(k, column) * (weights[column] ?? 0);
    weights[k] = Math.abs(cell(k, k)) <= 1e-12 * scale ? 0 : rest / cell(k, k);
  }
  return weights;
}

/** The inputs by what knowing them is worth, the most first; of equal worth in their usual order. */
export const byWorthOfKnowing = ({
  inputs,
}: Pick<Learning, "everything" | "inputs">): { input: ValueInput; worth: number }[] =>
  valueInputs.map((input) => ({ input, worth: inputs[input] })).toSorted((one, other) => other.worth - one.worth);
