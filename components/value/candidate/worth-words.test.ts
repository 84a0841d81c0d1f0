// What the pages say of a run's worth, beside what is true of it.
import { expect, test } from "vitest";
import type { Interval } from "@/lib/value/candidate/dirichlet/rules";
import { cutWords, gainVerdict, type LeadFigures, leadWords } from "./worth-words";

const format = { kind: "money", currency: "EUR", locale: "en" } as const;
const perCase: Interval = { mean: 60, low: 20, high: 100 };
const lead = (given: Partial<LeadFigures>): LeadFigures => ({
  ...{ runs: 5, optimism: { mean: 10, least: 4 }, perCase, level: 3, byCounts: false, quickest: null },
  ...given,
});
const told = (given: Partial<LeadFigures>) => leadWords(lead(given), format).join(" ");

test("a threshold follows from the payoff matrix only where that gives one, and if the scores are calibrated", () => {
  const cut = (byMatrix: boolean) => ({ at: 0.25, byMatrix, best: { at: 0.4, value: 70 }, calibration: [] });
  const said = (byMatrix: boolean) => cutWords({ cut: cut(byMatrix), cases: 400 }, format);
  expect(said(true)).toMatch(
    /0\.25 on, the threshold that follows from the payoff matrix if the scores are calibrated/,
  );
  expect(said(false)).toMatch(/0\.25 on: the payoff matrix gives no threshold/);
  expect(said(false)).not.toMatch(/calibrated|follows/);
});

test("counts alone can't tell runs apart, and it is not the cases that can't", () => {
  expect(told({ byCounts: true })).toContain("counts alone can't tell these apart; send the cases.");
  expect(told({ byCounts: false })).toContain("these cases can't tell them apart.");
});

test("the best of several is told corrected for selection, and how many stand beside it", () => {
  expect(told({})).toMatch(/best of 5 runs.*Corrected for selection, it is worth €0\.50 per case \(€0\.10 to €0\.96\)/);
  expect(told({ level: 1 })).toContain("All others are significantly worse.");
  expect(told({ level: 3 })).toContain("3 runs are not significantly different");
  expect(told({ optimism: null })).not.toContain("Corrected");
  expect(told({ runs: 1, level: 1 })).toBe("");
});

test("a run is better only where the whole range says so, and nothing is said without a range", () => {
  const word = (low: number, high: number) => gainVerdict({ gain: { mean: 1, low, high } }).word;
  expect([word(0.01, 2), word(0, 2), word(-2, -0.01), word(-2, 0)]).toEqual([
    "Significantly better",
    "Not significantly different",
    "Significantly worse",
    "Not significantly different",
  ]);
  expect(word(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe("Not known");
});
