// Added value as a range: what a project may be worth from here on, simulated from six things that people can estimate.
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type ValueInput, valueInputs } from "@/db/enums";
import { type Share, wilson } from "@/lib/data/share/rules";
import { type Band, type Bin, histogram, meanOf, quantilesOf } from "../distribution/rules";
import { pertFault, pertQuantile, type ThreePoint } from "../pert/rules";

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

export type SimulationOptions = {
  /** A year, as a share: 0.08 for 8 %. Above −1. */
  discountRate: number;
  draws?: number;
  /** Any integer of 32 bits. */
  seed: number;
};

export type EstimateFault = {
  at: ValueInput | "discountRate" | "draws" | "seed";
  fault: "not-a-number" | "order" | "negative" | "above-one" | "too-long" | "out-of-range";
};

/** At the end of a year: the discounted value so far, the investment paid; and how many draws have it back by then. */
export type PathYear = Band & { year: number; mean: number; paidBack: number };

/** At the end of a year: the gains so far as they come in, before costs and not discounted: what realised value is compared with. */
export type GainsYear = Band & { year: number; mean: number };

/** Whole minor units; shares between 0 and 1. Plain data: it is stored with the estimate as it stands. */
export type Viability = Band & {
  /** P(NPV > 0), with the 95 % interval of the simulation itself (not of the estimate). */
  paysBack: Share;
  mean: number;
  p25: number;
  p75: number;
  histogram: Bin[];
  /** Years 0 … the longest horizon, rounded up. */
  path: PathYear[];
  gains: GainsYear[];
  draws: number;
  seed: number;
  discountRate: number;
};

export type SimulationResult = { ok: true; viability: Viability } | { ok: false; faults: EstimateFault[] };

export const longestHorizon = 50;
const drawLimits = { least: 100, most: 1_000_000 } as const;

/** What is wrong with the inputs, at most one fault each; an empty list if they can be simulated. */
export function estimateFaults(inputs: ValueInputs): EstimateFault[] {
  return valueInputs.flatMap((at): EstimateFault[] => {
    const range = inputs[at];
    const fault = pertFault(range);
    if (fault) return [{ at, fault }];
    if (at !== "gainPerCase" && range.low < 0) return [{ at, fault: "negative" }];
    if (at === "adoption" && range.high > 1) return [{ at, fault: "above-one" }];
    return at === "horizon" && range.high > longestHorizon ? [{ at, fault: "too-long" }] : [];
  });
}

function optionFaults({ discountRate, draws, seed }: Required<SimulationOptions>): EstimateFault[] {
  const fits: [EstimateFault["at"], boolean][] = [
    ["discountRate", Number.isFinite(discountRate) && discountRate > -1],
    ["draws", Number.isInteger(draws) && draws >= drawLimits.least && draws <= drawLimits.most],
    ["seed", Number.isInteger(seed) && seed === (seed | 0)],
  ];
  return fits.filter(([, fit]) => !fit).map(([at]) => ({ at, fault: "out-of-range" }));
}

/**
 * NPV = −I + Σ_t (N·ΔV·a − run)/(1 + r)^t, t = 1 … horizon, with each year's money at its end. A horizon of 2.5 years counts half of
 * the third year's money, at the end of that year: the value is a straight line between whole horizons.
 *
 * Every input has its own stream of uniform draws, a jump apart, and is sampled through its inverse distribution function. So the same
 * inputs and seed give the same figures, and a change of one input leaves the draws of the others as they were.
 */
export function simulateNpv(inputs: ValueInputs, options: SimulationOptions): SimulationResult {
  const { discountRate, draws, seed } = { draws: 10_000, ...options };
  const faults = [...estimateFaults(inputs), ...optionFaults({ discountRate, draws, seed })];
  if (faults.length > 0) return { ok: false, faults };

  const sample = sampleInputs(inputs, draws, seed);
  const years = Math.ceil(inputs.horizon.high);
  const worthOf = annuity(discountRate, years);
  const gain = new Float64Array(draws);
  const flow = new Float64Array(draws);
  for (let i = 0; i < draws; i++) {
    gain[i] = at(sample.casesPerPeriod, i) * at(sample.gainPerCase, i) * at(sample.adoption, i);
    flow[i] = at(gain, i) - at(sample.runningCost, i);
  }
  const yearsSoFar = (i: number, year: number) => Math.min(year, at(sample.horizon, i));
  const valueAfter = (year: number) =>
    forEach(draws, (i) => at(flow, i) * worthOf(yearsSoFar(i, year)) - at(sample.investment, i));
  const gainsAfter = (year: number) => forEach(draws, (i) => at(gain, i) * yearsSoFar(i, year));

  const values = valueAfter(years);
  const everyYear = Array.from({ length: years + 1 }, (_, year) => year);
  const [p25 = 0, p75 = 0] = quantilesOf(values, [0.25, 0.75]).map(toMinor);
  return {
    ok: true,
    viability: {
      ...summary(values),
      p25,
      p75,
      paysBack: wilson(countAbove(values, 0), draws),
      histogram: histogram(values),
      path: everyYear.map((year) => {
        const soFar = valueAfter(year);
        return { year, ...summary(soFar), paidBack: countAbove(soFar, 0) / draws };
      }),
      gains: everyYear.map((year) => ({ year, ...summary(gainsAfter(year)) })),
      draws,
      seed,
      discountRate,
    },
  };
}

/** The first year by whose end at least this share of the draws has its money back; null if none does. */
export const paybackYear = (path: readonly PathYear[], share = 0.5): number | null =>
  path.find(({ paidBack }) => paidBack >= share)?.year ?? null;

function sampleInputs(inputs: ValueInputs, draws: number, seed: number): Record<ValueInput, Float64Array> {
  const stream = xoroshiro128plus(seed);
  const sampled = valueInputs.map((input) => {
    stream.jump();
    const uniform = stream.clone();
    const value = pertQuantile(inputs[input]);
    return [input, Float64Array.from({ length: draws }, () => value(uniformFloat64(uniform)))] as const;
  });
  return Object.fromEntries(sampled) as Record<ValueInput, Float64Array>;
}

/** What one unit of money a year is worth today, if it comes for t years. */
function annuity(rate: number, years: number): (t: number) => number {
  const whole = new Float64Array(years + 1);
  for (let year = 1; year <= years; year++) whole[year] = at(whole, year - 1) + (1 + rate) ** -year;
  return (t) => {
    const full = Math.floor(t);
    return full === t ? at(whole, full) : at(whole, full) + (t - full) * (at(whole, full + 1) - at(whole, full));
  };
}

/** Typed arrays know their length, the compiler does not. */
const at = (values: Float64Array, i: number): number => values[i] ?? 0;

function forEach(draws: number, of: (i: number) => number): Float64Array {
  const values = new Float64Array(draws);
  for (let i = 0; i < draws; i++) values[i] = of(i);
  return values;
}

const countAbove = (values: Float64Array, limit: number): number =>
  values.reduce((count, value) => (value > limit ? count + 1 : count), 0);

/** `+ 0` turns −0 into 0. */
const toMinor = (value: number): number => Math.round(value) + 0;

function summary(values: Float64Array): Band & { mean: number } {
  const [p10 = 0, p50 = 0, p90 = 0] = quantilesOf(values, [0.1, 0.5, 0.9]).map(toMinor);
  return { mean: toMinor(meanOf(values)), p10, p50, p90 };
}
