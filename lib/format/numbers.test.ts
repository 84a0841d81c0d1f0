import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber, formatPercent, naturalFrequency } from "./numbers";

const locale = "en-GB";

test("three significant figures below a hundred, whole numbers above", () => {
  expect(formatNumber(0.012345, { locale })).toBe("0.0123");
  expect(formatNumber(12.345, { locale, unit: "ms" })).toBe("12.3\u00a0ms");
  expect(formatNumber(123_456.7, { locale })).toBe("123,457");
  expect(formatNumber(0, { locale, unit: "%" })).toBe("0%");
  expect(formatNumber(6, { locale, unit: "% of sales" })).toBe("6% of sales");
  expect(formatNumber(35, { locale, minimumFractionDigits: 1, maximumFractionDigits: 1 })).toBe("35.0");
  expect(formatNumber(1.5, { locale: "de-DE", sign: true })).toBe("+1,5");
});

test("a share is written as percent", () => {
  expect(formatPercent(0.734, { locale })).toBe("73%");
  expect(formatPercent(0.734, { locale, maximumFractionDigits: 1 })).toBe("73.4%");
});

test.each([
  [0, "fewer than 1 in 100"],
  [0.03, "about 3 in 100"],
  [0.1, "about 1 in 10"],
  [0.68, "about 7 in 10"],
  [0.904, "about 9 in 10"],
  [0.95, "about 95 in 100"],
  [1, "more than 99 in 100"],
])("%f is %s", (probability, words) => expect(naturalFrequency(probability)).toBe(words));

test("a natural frequency is never nothing and never everything, and is right to half a tenth", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
      const [count, base] = (naturalFrequency(probability).match(/\d+/g) ?? []).map(Number);
      return (
        count !== undefined &&
        base !== undefined &&
        count > 0 &&
        count < base &&
        Math.abs(count / base - probability) <= 0.05 + 1e-9
      );
    }),
  );
});
