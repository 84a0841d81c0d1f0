import { expect, test } from "vitest";
import { formatMoney, formatMoneyApart, formatMoneyRange, minorDigits } from "./money";

const locale = "en-GB";

test("minor digits are those of ISO 4217, not of how this engine's version writes a currency", () => {
  expect(["EUR", "JPY", "KWD", "CLF"].map(minorDigits)).toEqual([2, 0, 3, 4]);
  const differ = ["HUF", "IDR", "COP", "PKR", "LBP", "ALL", "IRR", "MMK", "KPW", "SYP", "YER", "AFN", "LAK", "MGA"];
  expect(differ.map(minorDigits)).toEqual(differ.map(() => 2));
  expect(minorDigits("IQD")).toBe(3);
  expect(formatMoney(123_456, "HUF", { locale })).toBe("Ft\u00a01,234.56");
  expect(formatMoney(123_456, "IQD", { locale, exact: true })).toBe("IQD\u00a0123.456");
  expect(formatMoney(12_300, "HUF", { locale, exact: true })).toBe("Ft\u00a0123.00");
});

test("amounts beside each other never look equal when they differ, not even in short", () => {
  const short = { locale, compact: true };
  expect(formatMoneyApart([100_100_000, 100_000_000], "EUR", short)).toEqual(["€1.001m", "€1m"]);
  expect(formatMoneyApart([100_000_001, 100_000_000], "EUR", short)).toEqual(["€1.00000001m", "€1m"]);
  expect(formatMoneyApart([500, 500], "EUR", short)).toEqual(["€5", "€5"]);
});

test("cents show when there are any, or when asked for", () => {
  expect(formatMoney(123_456_789, "EUR", { locale })).toBe("€1,234,567.89");
  expect(formatMoney(123_456_700, "EUR", { locale })).toBe("€1,234,567");
  expect(formatMoney(123_456_700, "EUR", { locale, exact: true })).toBe("€1,234,567.00");
  expect(formatMoney(1234, "JPY", { locale })).toBe("¥1,234");
});

test("compact keeps three figures; a change carries its sign, nothing does not", () => {
  expect(formatMoney(123_456_789, "EUR", { locale, compact: true })).toBe("€1.23m");
  expect(formatMoney(3_450_000, "EUR", { locale, compact: true, sign: true })).toBe("+€34.5k");
  expect(formatMoney(0, "EUR", { locale, sign: true })).toBe("€0");
});

test("a range names both ends, and one amount where they read the same", () => {
  expect(formatMoneyRange(1_200_000, 4_500_000, "EUR", { locale, compact: true })).toMatch(/^€12k?\s?–\s?€?45k$/);
  expect(formatMoneyRange(-790_000, 4_500_000, "EUR", { locale, compact: true })).toBe("\u2212\u2060€7.9k to €45k");
  expect(formatMoneyRange(4_500_000, 4_500_100, "EUR", { locale, compact: true })).toBe("€45k");
});

test("a sum of which the last digits are not known is written without them", () => {
  const sum = 1_000 * Number.MAX_SAFE_INTEGER;
  expect(formatMoney(sum, "EUR", { locale })).toBe(formatMoney(sum, "EUR", { locale, compact: true }));
  expect(formatMoney(sum, "EUR", { locale })).toBe("€90,100tn");
  expect(formatMoney(Number.MAX_SAFE_INTEGER, "EUR", { locale })).toBe("€90,071,992,547,409.91");
});
