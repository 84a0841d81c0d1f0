// Resamples of the cases that runs share: what each run is worth on the cases that were drawn, and on those that were left out.

import type { ByClass, Mix } from "./dirichlet.rules";
import { meanOfClasses, varianceOfClasses } from "./dirichlet.rules";
import { streamOf } from "./random.rules";

/**
 * What is known of a run. `cases`: money of each shared case, in their order, to be paired. `counts`: how often each answer was given,
 * and `moments`: the mean with its variance; neither can be paired.
 */
export type Sample =
  | { by: "cases"; money: Float64Array }
  | { by: "counts"; classes: ByClass }
  | { by: "moments"; mean: number; variance: number };

/** What the shared cases are: the class of each, where the mix of classes is stated. */
export type Shared = { cases: number; classOf: Float64Array | null; mix: Mix };

/** Resample by resample; money a case. `leftOut` is what the run is worth on the cases that were not drawn. */
export type Resampled = { mean: number; drawn: Float64Array; leftOut: Float64Array };

export type Resamples = {
  runs: Resampled[];
  /** The standard error of a run, or of the difference of two; 0 where they never differed. */
  errorOf: (one: number, other?: number) => number;
};

/** Cases are drawn in so many groups at most, each group of one class: of more cases that says the same, and costs less. */
const mostGroups = 2_000;
const leastOfClass = 200;

/**
 * The bootstrap that `selection.rules` and `multiple-comparisons.rules` rest on. Runs that are known case by case share each resample, so that how alike they are
 * is kept. A run by counts is drawn by itself, from the Dirichlet distribution of its counts, and a run by moments from the normal one;
 * what they are worth on the cases left out is then their mean less as much as the resample was above it, as it is on average.
 * @param samples none of them with infinite variance
 */
export function resample(
  samples: readonly Sample[],
  shared: Shared,
  { seed, resamples = 1_000 }: { seed: number; resamples?: number },
): Resamples {
  const groups = groupsOf(shared, seed);
  const paired = samples.map((sample) => (sample.by === "cases" ? sumsOf(sample.money, groups) : null));
  const runs = samples.map((sample, at) => ({
    mean: paired[at] ? meanOfSums(paired[at], groups) : meanAlone(sample, shared.mix),
    drawn: new Float64Array(resamples),
    leftOut: new Float64Array(resamples),
  }));
  drawShared(runs, paired, groups, seed);
  samples.forEach((sample, at) => {
    const run = runs[at];
    if (run && sample.by !== "cases") drawAlone(run, sample, shared.mix, seed + at + 1);
  });
  const variances = samples.map((sample) => varianceAlone(sample, shared.mix));
  const varianceOf = (at: number) => variances[at] ?? (paired[at] ? varianceOfSums(paired[at], null, groups) : 0);
  return {
    runs,
    errorOf: (one, other) => {
      if (other === undefined) return Math.sqrt(varianceOf(one));
      const [a, b] = [paired[one], paired[other]];
      return Math.sqrt(a && b ? varianceOfSums(a, b, groups) : varianceOf(one) + varianceOf(other));
    },
  };
}

function meanAlone(sample: Sample, mix: Mix): number {
  if (sample.by === "counts") return meanOfClasses(sample.classes, mix);
  return sample.by === "moments" ? sample.mean : 0;
}

/** Null for cases: their variance is that of their groups. */
function varianceAlone(sample: Sample, mix: Mix): number | null {
  if (sample.by === "counts") return varianceOfClasses(sample.classes, mix);
  return sample.by === "moments" ? sample.variance : null;
}

/** The groups of one class stand together: from `from` on, up to `to`. */
type Stratum = { weight: number; cases: number; from: number; to: number };
type Groups = { strata: Stratum[]; sizes: Float64Array; groupOf: Int32Array };

function groupsOf({ cases, classOf, mix }: Shared, seed: number): Groups {
  const { uniform } = streamOf(seed);
  const members = Map.groupBy(
    Array.from({ length: cases }, (_, i) => i),
    (i) => (mix && classOf ? (classOf[i] ?? 0) : 0),
  );
  const groupOf = new Int32Array(cases);
  const sizes: number[] = [];
  const strata = [...members]
    .toSorted(([one], [other]) => one - other)
    .map(([label, indices]): Stratum => {
      const from = sizes.length;
      const wanted = Math.round((mostGroups * indices.length) / cases);
      const groups = Math.min(indices.length, Math.max(leastOfClass, wanted));
      for (let i = indices.length - 1; i > 0; i--) {
        const j = Math.floor(uniform() * (i + 1));
        [indices[i], indices[j]] = [indices[j] ?? 0, indices[i] ?? 0];
      }
      indices.forEach((index, i) => {
        const group = from + (i % groups);
        groupOf[index] = group;
        sizes[group] = (sizes[group] ?? 0) + 1;
      });
      return { weight: mix && classOf ? (mix[label] ?? 0) : 1, cases: indices.length, from, to: sizes.length };
    });
  return { strata, sizes: Float64Array.from(sizes), groupOf };
}

function sumsOf(money: Float64Array, { groupOf, sizes }: Groups): Float64Array {
  const sums = new Float64Array(sizes.length);
  for (let i = 0; i < money.length; i++) {
    const group = groupOf[i] ?? 0;
    sums[group] = (sums[group] ?? 0) + (money[i] ?? 0);
  }
  return sums;
}

function meanOfSums(sums: Float64Array, { strata }: Groups): number {
  let mean = 0;
  for (const { weight, cases, from, to } of strata) {
    let sum = 0;
    for (let g = from; g < to; g++) sum += sums[g] ?? 0;
    mean += (weight * sum) / cases;
  }
  return mean;
}

/** Of the mean of one run, or of its difference to another: Σ_k π_k²·Var_k/n_k, from how groups vary. */
function varianceOfSums(sums: Float64Array, reference: Float64Array | null, { strata, sizes }: Groups): number {
  let total = 0;
  for (const { weight, cases, from, to } of strata) {
    if (to - from < 2) continue;
    let sum = 0;
    for (let g = from; g < to; g++) sum += (sums[g] ?? 0) - (reference?.[g] ?? 0);
    const mean = sum / cases;
    let squares = 0;
    for (let g = from; g < to; g++) squares += ((sums[g] ?? 0) - (reference?.[g] ?? 0) - mean * (sizes[g] ?? 0)) ** 2;
    total += (weight ** 2 * squares * ((to - from) / (to - from - 1))) / cases ** 2;
  }
  return total;
}

/** The inner loops make no object: a hold-out of 2,000 groups and 60 runs goes through them 120 million times. */
function drawShared(
  runs: readonly Resampled[],
  paired: readonly (Float64Array | null)[],
  { strata, sizes }: Groups,
  seed: number,
) {
  const pairedRuns = runs.flatMap(({ drawn, leftOut }, at) =>
    paired[at] ? [{ drawn, leftOut, sums: paired[at] }] : [],
  );
  const resamples = pairedRuns[0]?.drawn.length ?? 0;
  const { uniform } = streamOf(seed + 7_919);
  const times = new Float64Array(sizes.length);
  for (let b = 0; b < resamples; b++) {
    for (const { weight, from, to } of strata) {
      const groups = to - from;
      times.fill(0, from, to);
      for (let i = 0; i < groups; i++) {
        const group = from + Math.floor(uniform() * groups);
        times[group] = (times[group] ?? 0) + 1;
      }
      const inside = drawnSum(sizes, times, from, to);
      const outside = leftOutSum(sizes, times, from, to);
      for (const { drawn, leftOut, sums } of pairedRuns) {
        const mean = (weight * drawnSum(sums, times, from, to)) / inside;
        drawn[b] = (drawn[b] ?? 0) + mean;
        // a class so small that every case of it was drawn has none to be scored on
        leftOut[b] = (leftOut[b] ?? 0) + (outside > 0 ? (weight * leftOutSum(sums, times, from, to)) / outside : mean);
      }
    }
  }
}

function drawnSum(sums: Float64Array, times: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let g = from; g < to; g++) sum += (times[g] ?? 0) * (sums[g] ?? 0);
  return sum;
}

function leftOutSum(sums: Float64Array, times: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let g = from; g < to; g++) if (times[g] === 0) sum += sums[g] ?? 0;
  return sum;
}

function drawAlone(
  { mean, drawn, leftOut }: Resampled,
  sample: Exclude<Sample, { by: "cases" }>,
  mix: Mix,
  seed: number,
) {
  const { gamma, normal } = streamOf(seed);
  const worthOf = (classes: ByClass) =>
    meanOfClasses(
      classes.map((cells) => cells.map(({ count, money }) => ({ count: count > 0 ? gamma(count) : 0, money }))),
      mix,
    );
  for (let b = 0; b < drawn.length; b++) {
    drawn[b] = sample.by === "counts" ? worthOf(sample.classes) : mean + Math.sqrt(sample.variance) * normal();
    leftOut[b] = 2 * mean - (drawn[b] ?? 0);
  }
}
