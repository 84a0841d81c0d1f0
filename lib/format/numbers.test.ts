import { expect, test } from "vitest";
import { formatNumber, formatPercent } from "./numbers";

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
