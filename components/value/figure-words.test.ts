// What the figures are said to mean: with their range, and never greener than they are.
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readHouse } from "@/lib/testing/house";
import { burnSentence, inputRange, type MoneyFormat, outcomesSentence, paybackSentence } from "./figure-words";

const format: MoneyFormat = { kind: "money", currency: "EUR", locale: "en" };
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, " ");

test("outcomesSentence gives chance, mean and range", () => {
  const paysBack = { share: 0.8, low: 0.79, high: 0.81 };
  expect(plain(outcomesSentence({ mean: 3_000_000, p10: -1_200_000, p90: 4_500_000, paysBack }, format))).toBe(
    "It is about 80% likely to pay back. Expected €30K, likely \u2212\u2060€12K to €45K.",
  );
  expect(outcomesSentence({ mean: 100, p10: 100, p90: 100, paysBack }, format)).toBe(
    "It brings €1: the estimate has no range.",
  );
});

test("paybackSentence says from when on it is as likely as not to have its money back, or that it never is", () => {
  const year = (year: number, paidBack: number) => ({ year, paidBack, mean: 0, p10: 0, p50: 0, p90: 0 });
  expect(paybackSentence([year(0, 0), year(1, 0.5)])).toBe(
    "It is as likely as not to have its money back after 1 year.",
  );
  expect(paybackSentence([year(0, 0), year(1, 0.2), year(2, 0.49)])).toBe(
    "It is less likely than not to have its money back within 2 years.",
  );
});

describe("burnSentence", () => {
  const burn = {
    amount: 100_000,
    spent: 30_000,
    planned: 50_000,
    forecast: 60_000,
    left: 70_000,
    timeShare: 0.5,
    spentShare: 0.3,
    ahead: 0,
    outside: 0,
  };
  test("sets spending against plan and pace", () => {
    expect(burnSentence(burn, format)).toBe(
      "€300 of €1,000 is spent; the plan allowed €500 by now. At this pace it ends at €600.",
    );
    expect(burnSentence({ ...burn, timeShare: 1 }, format)).toBe(
      "€300 of €1,000 is spent; the plan allowed €500 by now.",
    );
    // no pace can be told from nothing
    expect(burnSentence({ ...burn, spent: 0, forecast: 0 }, format)).toBe(
      "€0 of €1,000 is spent; the plan allowed €500 by now.",
    );
  });
  test("says plainly what is over", () => {
    expect(burnSentence({ ...burn, spent: 100_100, left: -100 }, format)).toBe(
      "€1,001 of €1,000 is spent: €1 over the budget.",
    );
  });
});

test("inputRange writes each input in its own unit", () => {
  expect(inputRange("adoption", { least: 0.3, likely: 0.625, most: 0.8 }, format)).toBe("30% · 62.5% · 80%");
  expect(inputRange("gainPerCase", { least: 150, likely: 200, most: 400 }, format)).toBe("€1.50 · €2 · €4");
  expect(plain(inputRange("horizon", { least: 1, likely: 1, most: 1 }, format))).toBe("1 year");
});

test("what is called the expected value is the mean, on every page, and never the median", () => {
  const sources = readHouse(fileURLToPath(new URL("../..", import.meta.url))).filter(
    ({ path, source }) =>
      /^(?:app|components|lib)\//.test(path) && !/\.test\./.test(path) && /Expected value/.test(source),
  );
  expect(sources.length).toBeGreaterThan(10);
  // a bar of a range stands at its median
  const asMedian =
    /<RangeBar\s[^>]*?label=[^\n]*Expected value|Expected value(?:(?:(?!RangeBar)[^\n])*\n){0,2}(?:(?!RangeBar)[^\n])*[.(]p50\b/;
  expect(sources.filter(({ source }) => asMedian.test(source)).map(({ path }) => path)).toEqual([]);
  const planted = [
    '<RangeBar label="Expected value" {...result} />',
    'label: "Expected value",\n value: short(worth.p50)',
  ];
  expect(planted.filter((source) => !asMedian.test(source))).toEqual([]);
});
