import { expect, test } from "vitest";
import { formatMoney, formatMoneyRange, minorDigits } from "./money";

const locale = "en-GB";

test("minor digits follow the currency", () => {
  expect(["EUR", "JPY", "KWD"].map(minorDigits)).toEqual([2, 0, 3]);
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
  expect(formatMoneyRange(-790_000, 4_500_000, "EUR", { locale, compact: true })).toBe("-€7.9k to €45k");
  expect(formatMoneyRange(4_500_000, 4_500_100, "EUR", { locale, compact: true })).toBe("€45k");
});
