import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMoney } from "./money";
import { editableMoney, parseMoney } from "./parse-money";

test.each([
  ["1234.5", 123_450],
  ["1,234.50", 123_450],
  ["1.234,50", 123_450],
  ["1 234,50", 123_450],
  ["1\u202f234,50", 123_450],
  ["1'234.50", 123_450],
  ["1,234,567", 123_456_700],
  ["12k", 1_200_000],
  ["1.2M", 120_000_000],
  ["3bn", 300_000_000_000],
  ["-40", -4_000],
  ["−40", -4_000],
  ["€ 40", 4_000],
  ["-€40", -4_000],
  ["40 eur", 4_000],
  ["0,5", 50],
  [".5", 50],
])("%s is an amount", (text, minor) => expect(parseMoney(text, "EUR")).toBe(minor));

test.each([
  "",
  "k",
  "abc",
  "40 USD",
  "$40",
  "1e5",
  "12,34,567",
  "1,234,56",
  "1,2.3",
  "0.999",
  "1.2.3",
  "99999999999999999",
])("%s is not an amount in euro", (text) => expect(parseMoney(text, "EUR")).toBeNull());

test("a lone mark before three digits groups, unless a third decimal is possible", () => {
  expect(parseMoney("1,234", "EUR")).toBe(123_400);
  expect(parseMoney("1.234", "EUR")).toBe(123_400);
  expect(parseMoney("1.234k", "EUR")).toBeNull();
  expect(parseMoney("1,234", "KWD")).toBeNull();
  expect(parseMoney("1.234", "KWD")).toBe(1_234);
});

const amounts = fc.integer({ min: -(10 ** 14), max: 10 ** 14 });
const currencies = fc.constantFrom("EUR", "USD", "JPY", "KWD");

test("what an input field shows reads back as the same amount", () => {
  fc.assert(fc.property(amounts, currencies, (minor, code) => parseMoney(editableMoney(minor, code), code) === minor));
});

test("what a page shows reads back as the same amount, in either notation", () => {
  const locales = fc.constantFrom("en-GB", "de-DE", "nl-NL", "fr-FR", "de-CH");
  fc.assert(
    fc.property(
      amounts,
      locales,
      (minor, locale) => parseMoney(formatMoney(minor, "EUR", { locale }), "EUR") === minor,
    ),
  );
});
