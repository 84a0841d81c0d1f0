// Draws of a project's six inputs, and what the project is worth with each draw.
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { ValueInput } from "@/db/enums";
import { type Together, tied } from "./copula.rules";
import { pertQuantile, type ThreePoint } from "./pert.rules";

/**
 * A period is a year. Money is in whole minor units.
 * - casesPerPeriod: cases a year, ≥ 0
 * - gainPerCase: money a case over today; negative if it is worse
 * - adoption: the share of cases in which it is used, 0 … 1
 * - runningCost: money a year, ≥ 0
 * - investment: money still to be spent, at once; what is already spent is sunk and left out, ≥ 0
 * - horizon: years that it will be in use, 0 … 50
 */
export type ValueInputs = Record<ValueInput, ThreePoint>;

/** What each input turned out to be, future by future. */
export type InputDraws = Record<ValueInput, Float64Array>;

/**
 * Every input has its own stream of uniform draws, a jump apart, and is sampled through its inverse distribution function. So the same
 * inputs and seed give the same futures, and a change of one input leaves the draws of the others as they were. Inputs that move
 * together do so by their shares (see `tied`). Expects inputs without fault.
 */
export function drawInputs(inputs: ValueInputs, draws: number, seed: number, together: Together = {}): InputDraws {
  const stream = xoroshiro128plus(seed);
  const shares = forEachInput(() => {
    stream.jump();
    const uniform = stream.clone();
    return Float64Array.from({ length: draws }, () => uniformFloat64(uniform));
  });
  const drawn = tied(shares, together);
  return forEachInput((input) => drawn[input].map(pertQuantile(inputs[input])));
}

const forEachInput = (make: (input: ValueInput) => Float64Array): InputDraws => ({
  casesPerPeriod: make("casesPerPeriod"),
  gainPerCase: make("gainPerCase"),
  adoption: make("adoption"),
  runningCost: make("runningCost"),
  investment: make("investment"),
  horizon: make("horizon"),
});

/** What one unit of money a year is worth today, if it comes for t years; a straight line between whole years. t ≤ years. */
export function annuity(rate: number, years: number): (t: number) => number {
  const whole = new Float64Array(years + 1);
  for (let year = 1; year <= years; year++) whole[year] = at(whole, year - 1) + (1 + rate) ** -year;
  return (t) => {
    const full = Math.floor(t);
    return full === t ? at(whole, full) : at(whole, full) + (t - full) * (at(whole, full + 1) - at(whole, full));
  };
}

/** The gains of a year, before costs. */
export const gainOf = (cases: number, gain: number, adoption: number): number => cases * gain * adoption;

/**
 * NPV = −I + Σ_t (N·ΔV·a − run)/(1 + r)^t, t = 1 … horizon, with each year's money at its end: `worth` is the annuity of the horizon.
 * The yearly flow is the same every year, so that the sum is a product.
 */
export const netValue = (gain: number, running: number, worth: number, investment: number): number =>
  (gain - running) * worth - investment;

/** Typed arrays know their length, the compiler does not. */
export const at = (values: Float64Array, i: number): number => values[i] ?? 0;

export function mapDraws(draws: number, valueAt: (i: number) => number): Float64Array {
  const values = new Float64Array(draws);
  for (let i = 0; i < draws; i++) values[i] = valueAt(i);
  return values;
}

/** How many of the values lie above a limit. */
export const countAbove = (values: Float64Array, limit: number): number =>
  values.reduce((count, value) => (value > limit ? count + 1 : count), 0);

/** Whole minor units; `+ 0` turns −0 into 0. */
export const toMinor = (value: number): number => Math.round(value) + 0;
