// Judgements at their exact boundaries, and what holds for any metric.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directions } from "@/db/enums";
import { isLoweredTarget, judgeMetric, judgeRequirement, type MetricTerms, reaches } from "./rules";

const now = new Date("2026-03-31T12:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const measured = (value: number, days = 0) => ({ value, measuredAt: ago(days) });

/** Recall is to rise from 0.6 to 0.8; latency is to fall from 200 to 120. */
const recall: MetricTerms = { direction: "higher", baseline: 0.6, target: 0.8, maxAgeDays: 30 };
const latency: MetricTerms = { direction: "lower", baseline: 200, target: 120, maxAgeDays: 30 };

describe("a key metric", () => {
  test.each([
    ["on the target", recall, 0.8, "met", 0, 1],
    ["a hair below it", recall, 0.8 - Number.EPSILON, "unmet", Number.EPSILON, 1],
    ["beyond it", recall, 0.9, "met", -0.1, 1.5],
    ["where it began", recall, 0.6, "unmet", 0.2, 0],
    ["worse than where it began", recall, 0.5, "unmet", 0.3, -0.5],
    ["on a target to fall to", latency, 120, "met", 0, 1],
    ["just above it", latency, 121, "unmet", 1, 79 / 80],
    ["well below it", latency, 40, "met", -80, 2],
  ] as const)("%s", (_where, metric, value, state, gap, progress) => {
    const judgement = judgeMetric(metric, measured(value), now);
    expect(judgement.state).toBe(state);
    expect(judgement.gapToTarget).toBeCloseTo(gap, 12);
    expect(judgement.progress).toBeCloseTo(progress, 12);
  });

  test("is stale when its measurement is older than allowed, and not when it is exactly as old", () => {
    expect(judgeMetric(recall, measured(0.9, 30), now)).toMatchObject({ state: "met", sinceDays: 30 });
    expect(judgeMetric(recall, { value: 0.9, measuredAt: new Date(ago(30).getTime() - 1) }, now).state).toBe("stale");
    expect(judgeMetric(recall, measured(0.1, 31), now)).toMatchObject({ state: "stale", sinceDays: 31 });
    expect(judgeMetric({ ...recall, maxAgeDays: 0 }, measured(0.9), now).state).toBe("met");
    expect(judgeMetric(recall, measured(0.9, -2), now)).toMatchObject({ state: "met", sinceDays: 0 });
  });

  test("is missing without a measurement or a target", () => {
    const nothing = { state: "missing", sinceDays: null, gapToTarget: null, progress: null };
    expect(judgeMetric(recall, null, now)).toEqual(nothing);
    expect(judgeMetric({ ...recall, target: null }, measured(0.9, 400), now)).toEqual({ ...nothing, sinceDays: 400 });
  });

  test("has no progress where the target does not improve on the baseline", () => {
    expect(judgeMetric({ ...recall, baseline: null }, measured(0.9), now)).toMatchObject({
      state: "met",
      progress: null,
    });
    expect(judgeMetric({ ...recall, baseline: 0.8 }, measured(0.9), now).progress).toBeNull();
    expect(judgeMetric({ ...latency, baseline: 100 }, measured(110), now)).toMatchObject({
      state: "met",
      progress: null,
    });
  });

  test("is met exactly if nothing is short of the target, and turning everything round changes nothing", () => {
    const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((eighths) => eighths / 8);
    fc.assert(
      fc.property(figure, figure, figure, fc.integer({ min: 0, max: 60 }), (baseline, target, value, days) => {
        const terms: MetricTerms = { direction: "higher", baseline, target, maxAgeDays: 30 };
        const judgement = judgeMetric(terms, measured(value, days), now);
        if (days <= 30) expect(judgement.state === "met").toBe((judgement.gapToTarget ?? 0) <= 0);
        else expect(judgement.state).toBe("stale");
        if (judgement.progress !== null && days <= 30) expect(judgement.state === "met").toBe(judgement.progress >= 1);
        const turned: MetricTerms = { direction: "lower", baseline: -baseline, target: -target, maxAgeDays: 30 };
        expect(judgeMetric(turned, measured(-value, days), now)).toEqual(judgement);
      }),
    );
  });
});

describe("a requirement", () => {
  const check = (verdict: "met" | "unmet", checkedOn: string) => ({
    metric: null,
    check: { verdict, checkedOn },
    maxAgeDays: 90,
  });

  test("is what its linked metric says, whatever was checked", () => {
    for (const value of [0.9, 0.1]) {
      const metric = judgeMetric(recall, measured(value, 3), now);
      const basis = { metric, check: { verdict: "unmet" as const, checkedOn: "2020-01-01" }, maxAgeDays: 1 };
      expect(judgeRequirement(basis, now, "UTC")).toEqual({ state: metric.state, sinceDays: 3 });
    }
  });

  test("without one is what the latest check says, for as long as it counts", () => {
    expect(judgeRequirement(check("met", "2026-03-31"), now, "UTC")).toEqual({ state: "met", sinceDays: 0 });
    expect(judgeRequirement(check("unmet", "2026-03-01"), now, "UTC")).toEqual({ state: "unmet", sinceDays: 30 });
    expect(judgeRequirement(check("met", "2025-12-31"), now, "UTC")).toEqual({ state: "met", sinceDays: 90 });
    expect(judgeRequirement(check("met", "2025-12-30"), now, "UTC")).toEqual({ state: "stale", sinceDays: 91 });
    expect(judgeRequirement(check("met", "2026-04-02"), now, "UTC")).toEqual({ state: "met", sinceDays: 0 });
  });

  test("without either is missing its evidence", () => {
    expect(judgeRequirement({ metric: null, check: null, maxAgeDays: 90 }, now, "UTC")).toEqual({
      state: "missing",
      sinceDays: null,
    });
  });
});

describe("a target is lowered", () => {
  test.each([
    [0.8, 0.7, "higher", true],
    [0.8, 0.9, "higher", false],
    [0.8, 0.8, "higher", false],
    [120, 150, "lower", true],
    [120, 100, "lower", false],
    [0.8, null, "higher", true],
    [null, 0.8, "higher", false],
    [null, null, "lower", false],
  ] as const)("from %s to %s, %s is better: %s", (before, after, direction, lowered) => {
    expect(isLoweredTarget(before, after, direction)).toBe(lowered);
  });

  test("exactly if some value reaches the new one and not the old", () => {
    const figure = fc.double({ noNaN: true });
    fc.assert(
      fc.property(figure, figure, fc.constantFrom(...directions), (before, after, direction) => {
        const easier = reaches(after, after, direction) && !reaches(after, before, direction);
        expect(isLoweredTarget(before, after, direction)).toBe(easier);
      }),
    );
  });
});
