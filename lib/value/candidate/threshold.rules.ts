// From which score on it is best to act: what the money says before any case is seen, and what these cases say.
import type { Counts } from "../matrix/rules";

/** Counts of two classes, by actual and by what is done where everything from the cut on is acted on. */
export function countsAt(scores: Float64Array, isPositive: (i: number) => boolean, cut: number): number[][] {
  const counts = [
    [0, 0],
    [0, 0],
  ];
  scores.forEach((score, i) => {
    const row = counts[isPositive(i) ? 1 : 0];
    const action = score >= cut ? 1 : 0;
    if (row) row[action] = (row[action] ?? 0) + 1;
  });
  return counts;
}

/** Acting from `at` on is worth `value` a case, in minor units; at infinity nothing is acted on. */
export type Cut = { at: number; value: number };

/**
 * The cut that is worth most on these cases: they are sorted by score once, and each score that occurs is tried, besides acting on
 * none. Of cuts that are worth the same the highest, which acts least. It was chosen on the very cases that it is measured on, so what
 * it brings above p* is a little too good; p* itself is right for calibrated scores whatever the cases (Elkan 2001).
 */
export function bestCut(scores: Float64Array, isPositive: (i: number) => boolean, amounts: Counts): Cut {
  const amount = (actual: number, action: number) => amounts[actual]?.[action] ?? 0;
  const order = Uint32Array.from(scores, (_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const cases = scores.length;
  let worth = 0;
  for (let i = 0; i < cases; i++) worth += amount(isPositive(i) ? 1 : 0, 0);
  let best = { at: Number.POSITIVE_INFINITY, worth };
  order.forEach((at, rank) => {
    const actual = isPositive(at) ? 1 : 0;
    worth += amount(actual, 1) - amount(actual, 0);
    const score = scores[at] ?? 0;
    const next = order[rank + 1];
    const isLast = next === undefined || scores[next] !== score;
    if (isLast && worth > best.worth) best = { at: score, worth };
  });
  return { at: best.at, value: cases === 0 ? 0 : best.worth / cases };
}
