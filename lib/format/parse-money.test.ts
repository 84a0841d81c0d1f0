import fc from "fast-check";
import { expect, test } from "vitest";
import { processorMs } from "../testing/processor";
import { formatMoney } from "./money";
import { amountFault, editableMoney, parseMoney, plainAmount } from "./parse-money";

test.each([
  ["1234.5", 123_450],
  ["1,234.50", 123_450],
  ["1.234,50", 123_450],
  ["1 234,50", 123_450],
  ["1\u202f234,50", 123_450],
  ["1'234.50", 123_450],
  ["1,234,567", 123_456_700],
  ["12,34,567", 123_456_700],
  ["12.5000", 1_250],
  ["12k", 1_200_000],
  ["1.2M", 120_000_000],
  ["3bn", 300_000_000_000],
  ["-40", -4_000],
  // as pages write it
  ["\u2212\u2060€40", -4_000],
  ["−40", -4_000],
  ["€ 40", 4_000],
  ["-€40", -4_000],
  ["40 eur", 4_000],
  ["0,5", 50],
  [".5", 50],
])("%s is an amount", (text, minor) => expect(parseMoney(text, "EUR")).toBe(minor));

test.each(["", "k", "abc", "40 USD", "$40", "1e5", "1,234,56", "1,2.3", "0.999", "1.2.3", "99999999999999999"])(
  "%s is not an amount in euro",
  (text) => expect(parseMoney(text, "EUR")).toBeNull(),
);

test("a lone mark before three digits groups, unless a third decimal is possible", () => {
  expect(parseMoney("1,234", "EUR")).toBe(123_400);
  expect(parseMoney("1.234", "EUR")).toBe(123_400);
  expect(parseMoney("1.234k", "EUR")).toBeNull();
  expect(parseMoney("1,234", "KWD")).toBeNull();
  expect(parseMoney("1.234", "KWD")).toBe(1_234);
});

test("what a program or a file writes without saying how is refused where it could be either, and read where it is said", () => {
  for (const text of ["1.234", "1,234"]) expect(parseMoney(text, "EUR", "unsaid")).toBeNull();
  expect(parseMoney("1,234", "EUR", "likely comma")).toBeNull();
  expect(parseMoney("1,234", "EUR", "point")).toBe(123_400);
  expect(parseMoney("1.234", "EUR", "comma")).toBe(123_400);
  expect(parseMoney("1.234", "EUR", "point")).toBeNull();
  expect(parseMoney("0,5", "EUR", "unsaid")).toBe(50);
  expect(parseMoney("1.234", "KWD", "point")).toBe(1_234);
});

test("a number of JSON is never taken for its thousandfold", () => {
  expect(parseMoney(plainAmount(1.234), "EUR")).toBeNull();
  expect(parseMoney(plainAmount(1.234), "KWD")).toBe(1_234);
  expect(parseMoney(plainAmount(12.5), "EUR")).toBe(1_250);
});

test.each([
  ["1,234", "EUR", "“1,234” could be 1.234 or 1234 EUR: please write one of these."],
  ["0.999", "EUR", "“0.999” has more decimals than EUR, which has 2."],
  ["1.5", "JPY", "“1.5” has more decimals than JPY, which has none."],
  ["a lot", "EUR", "“a lot” is not an amount in EUR."],
])("%s in %s: the cause is said", (text, currency, cause) => expect(amountFault(text, currency)).toBe(cause));

test("a quarter of a million digits are refused at once", () => {
  const taken = processorMs(() => {
    for (const one of ["9", ",", " ", "1,", "-", "€"]) expect(parseMoney(one.repeat(250_000), "EUR")).toBeNull();
  });
  expect(taken).toBeLessThan(1_000);
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
