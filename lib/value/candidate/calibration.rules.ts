// Whether scores are calibrated: of the cases with about the same score, the share that turned out positive beside that score.

/** Scores from `from` to below `to` (the last one to 1): how many cases, their mean score, and the share that was positive. */
export type CalibrationBin = { from: number; to: number; cases: number; score: number; share: number };

/**
 * The reliability curve in bins of equal width; empty ones are left out. Of calibrated scores share ≈ score in each.
 * @param weights how much a negative and a positive case count, where the mix of classes in use is another than that of these cases
 * @see A. Niculescu-Mizil & R. Caruana, Predicting Good Probabilities with Supervised Learning, ICML 2005, section 3.
 */
export function calibrationOf(
  scores: Float64Array,
  isPositive: (i: number) => boolean,
  { bins = 10, weights = [1, 1] }: { bins?: number; weights?: readonly [number, number] } = {},
): CalibrationBin[] {
  const sums = Array.from({ length: bins }, () => ({ cases: 0, weight: 0, score: 0, positive: 0 }));
  scores.forEach((score, i) => {
    const bin = sums[Math.min(bins - 1, Math.floor(score * bins))];
    if (!bin) return;
    const weight = weights[isPositive(i) ? 1 : 0];
    bin.cases += 1;
    bin.weight += weight;
    bin.score += weight * score;
    if (isPositive(i)) bin.positive += weight;
  });
  return sums.flatMap(({ cases, weight, score, positive }, at) =>
    weight > 0
      ? [{ from: at / bins, to: (at + 1) / bins, cases, score: score / weight, share: positive / weight }]
      : [],
  );
}
