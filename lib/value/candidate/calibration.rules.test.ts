// The reliability curve by hand, and of scores that are calibrated by their making.
import { expect, test } from "vitest";
import { calibrationOf } from "./calibration.rules";
import { streamOf } from "./random.rules";

test("counts each bin, the last one up to 1, and leaves out what is empty", () => {
  const scores = Float64Array.of(0.05, 0.01, 0.32, 0.38, 1);
  const positive = [false, true, false, true, true];
  expect(calibrationOf(scores, (i) => positive[i] ?? false)).toEqual([
    { from: 0, to: 0.1, cases: 2, score: expect.closeTo(0.03, 12), share: 0.5 },
    { from: 0.3, to: 0.4, cases: 2, score: expect.closeTo(0.35, 12), share: 0.5 },
    { from: 0.9, to: 1, cases: 1, score: 1, share: 1 },
  ]);
});

test("of calibrated scores the share is the score, also where the cases hold more positives than there are in use", () => {
  const { uniform } = streamOf(5);
  const scores = Float64Array.from({ length: 20_000 }, uniform);
  const truth = Array.from(scores, (score) => uniform() < score);
  for (const { score, share } of calibrationOf(scores, (i) => truth[i] ?? false)) expect(share).toBeCloseTo(score, 1);
  // every second negative was left out: half of all are positive in use, two thirds here
  const sampled = Array.from(scores, (_, i) => i).filter((i) => truth[i] || i % 2 === 0);
  const enriched = Float64Array.from(sampled, (i) => scores[i] ?? 0);
  const bins = calibrationOf(enriched, (i) => truth[sampled[i] ?? 0] ?? false, { weights: [2, 1] });
  for (const { score, share } of bins) expect(share).toBeCloseTo(score, 1);
});
