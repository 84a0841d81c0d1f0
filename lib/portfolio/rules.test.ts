// When a project needs a decision.
import { describe, expect, test } from "vitest";
import { type Figures, needsOf } from "./rules";

const now = new Date("2026-03-02T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
const calm: Figures = {
  status: "active",
  mean: 100,
  estimatedAt: ago(10),
  budget: 500,
  spent: 500,
  belowPromise: false,
};

describe("needsOf", () => {
  test("asks nothing of a project that is within its budget and worth its cost", () => {
    expect(needsOf(calm, now)).toEqual([]);
    expect(needsOf({ ...calm, estimatedAt: ago(180) }, now)).toEqual([]);
    expect(needsOf({ ...calm, budget: null, spent: 10_000 }, now)).toEqual([]);
  });

  test("says why, the most pressing first", () => {
    expect(needsOf({ ...calm, spent: 501 }, now)).toEqual(["over-budget"]);
    expect(needsOf({ ...calm, mean: null, estimatedAt: null }, now)).toEqual(["not-estimated"]);
    expect(needsOf({ ...calm, belowPromise: true }, now)).toEqual(["below-promise"]);
    expect(needsOf({ ...calm, mean: 0, estimatedAt: ago(180.1), spent: 501, belowPromise: true }, now)).toEqual([
      "over-budget",
      "below-promise",
      "expected-to-lose",
      "old-estimate",
    ]);
  });

  test("leaves paused and stopped projects alone", () => {
    for (const status of ["paused", "stopped"] as const)
      expect(needsOf({ ...calm, status, spent: 501, belowPromise: true }, now)).toEqual([]);
  });
});
