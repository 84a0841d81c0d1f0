// Added value as a range: what a project may be worth from here on, simulated from six things that people can estimate.
import { type ValueInput, valueInputs } from "@/db/enums";
import { type Share, wilson } from "@/lib/data/proportion.rules";
import { contradiction, type Together } from "./copula.rules";
import { type Band, type Bin, histogram, meanOf, quantilesOf } from "./distribution.rules";
import { pertFault } from "./pert.rules";
import {
  annuity,
  at,
  countAbove,
  drawInputs,
  gainOf,
  mapDraws,
  netValue,
  toMinor,
  type ValueInputs,
} from "./simulation.rules";
import { type Learning, learningOf } from "./value-of-information.rules";

export type SimulationOptions = {
  /** A year, as a share: 0.08 for 8 %. Above −1. */
  discountRate: number;
  draws?: number;
  /** Any integer of 32 bits. */
  seed: number;
  /** Which inputs move together; none unless it is said. */
  together?: Together;
};

export type EstimateFault = {
  at: ValueInput | "discountRate" | "draws" | "seed" | "together";
  fault:
    | "not-a-number"
    | "order"
    | "negative"
    | "above-one"
    | "too-long"
    | "too-large"
    | "out-of-range"
    | "contradiction";
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
  learning: Learning;
  draws: number;
  seed: number;
  discountRate: number;
};

/** What was stored before knowing had a worth, or before pairs had one, is without it. */
export type StoredViability = Omit<Viability, "learning"> & {
  learning?: Omit<Learning, "pair"> & Partial<Pick<Learning, "pair">>;
};

export type SimulationResult = { ok: true; viability: Viability } | { ok: false; faults: EstimateFault[] };

export const longestHorizon = 50;
export const usualDraws = 10_000;
const drawLimits = { least: 100, most: 1_000_000 } as const;

/** What is wrong with the inputs, at most one fault each; an empty list if they can be simulated. */
export function estimateFaults(inputs: ValueInputs): EstimateFault[] {
  const faults = valueInputs.flatMap((at): EstimateFault[] => {
    const range = inputs[at];
    const fault = pertFault(range);
    if (fault) return [{ at, fault }];
    if (at !== "gainPerCase" && range.least < 0) return [{ at, fault: "negative" }];
    if (at === "adoption" && range.most > 1) return [{ at, fault: "above-one" }];
    return at === "horizon" && range.most > longestHorizon ? [{ at, fault: "too-long" }] : [];
  });
  return faults.length > 0 ? faults : tooLarge(inputs);
}

/**
 * Sums of money are whole numbers, and exact up to 2⁵³: inputs whose extremes could come to more, over all years and without any
 * discount, are refused at the one that adds most, and not turned into an infinite mean.
 */
function tooLarge({
  casesPerPeriod,
  gainPerCase,
  adoption,
  runningCost,
  investment,
  horizon,
}: ValueInputs): EstimateFault[] {
  const years = Math.max(1, horizon.most);
  const gain = Math.max(Math.abs(gainPerCase.least), Math.abs(gainPerCase.most));
  const gains = casesPerPeriod.most * gain * adoption.most * years;
  const running = runningCost.most * years;
  const parts: [ValueInput, number][] = [
    [casesPerPeriod.most > gain ? "casesPerPeriod" : "gainPerCase", gains],
    ["runningCost", running],
    ["investment", investment.most],
  ];
  if (gains + running + investment.most <= Number.MAX_SAFE_INTEGER) return [];
  const [at] = parts.toSorted(([, one], [, other]) => other - one)[0] ?? ["casesPerPeriod"];
  return [{ at, fault: "too-large" }];
}

function optionFaults({ discountRate, draws, seed, together }: Required<SimulationOptions>): EstimateFault[] {
  const fits: [EstimateFault["at"], boolean][] = [
    ["discountRate", Number.isFinite(discountRate) && discountRate > -1],
    ["draws", Number.isInteger(draws) && draws >= drawLimits.least && draws <= drawLimits.most],
    ["seed", Number.isInteger(seed) && seed === (seed | 0)],
  ];
  const faults = fits.filter(([, fit]) => !fit).map(([at]): EstimateFault => ({ at, fault: "out-of-range" }));
  return contradiction(together) ? [...faults, { at: "together", fault: "contradiction" }] : faults;
}

/**
 * The value of every future (see `netValue`). A horizon of 2.5 years counts half of the third year's money, at the end of that year:
 * the value is a straight line between whole horizons.
 */
export function simulateNpv(inputs: ValueInputs, options: SimulationOptions): SimulationResult {
  const { discountRate, draws, seed, together } = { draws: usualDraws, together: {}, ...options };
  const faults = [...estimateFaults(inputs), ...optionFaults({ discountRate, draws, seed, together })];
  if (faults.length > 0) return { ok: false, faults };

  const futures = drawInputs(inputs, draws, seed, together);
  const years = Math.ceil(inputs.horizon.most);
  const worthOf = annuity(discountRate, years);
  const { casesPerPeriod, gainPerCase, adoption, runningCost, investment, horizon } = futures;
  const gain = mapDraws(draws, (i) => gainOf(at(casesPerPeriod, i), at(gainPerCase, i), at(adoption, i)));
  const yearsSoFar = (i: number, year: number) => Math.min(year, at(horizon, i));
  const valueAfter = (year: number) =>
    mapDraws(draws, (i) => netValue(at(gain, i), at(runningCost, i), worthOf(yearsSoFar(i, year)), at(investment, i)));
  const gainsAfter = (year: number) => mapDraws(draws, (i) => at(gain, i) * yearsSoFar(i, year));

  const values = valueAfter(years);
  // a negative rate makes later money count for more, without end
  if (!values.every((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER))
    return { ok: false, faults: [{ at: "discountRate", fault: "too-large" }] };
  const worth = mapDraws(draws, (i) => worthOf(at(horizon, i)));
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
      learning: learningOf(inputs, { futures, worth, values, together }),
      draws,
      seed,
      discountRate,
    },
  };
}

/** The first year by whose end at least this share of the draws has its money back; null if none does. */
export const paybackYear = (path: readonly PathYear[], share = 0.5): number | null =>
  path.find(({ paidBack }) => paidBack >= share)?.year ?? null;

function summary(values: Float64Array): Band & { mean: number } {
  const [p10 = 0, p50 = 0, p90 = 0] = quantilesOf(values, [0.1, 0.5, 0.9]).map(toMinor);
  return { mean: toMinor(meanOf(values)), p10, p50, p90 };
}
