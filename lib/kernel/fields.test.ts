// Numbers as people type them: what groups is read, what could mean two things is refused.
import { expect, test } from "vitest";
import { amount, decimal, optionalDay, optionalDecimal, percentage } from "./fields";

test.each([
  ["12", 12],
  ["12.5", 12.5],
  [" -0.25 ", -0.25],
  ["−3", -3],
  [".5", 0.5],
  ["1e-3", 0.001],
  ["1,234.5", 1234.5],
  ["1 234 567", 1234567],
  ["1'000", 1000],
  [7.25, 7.25],
])("%s is read as %d", (typed, value) => expect(decimal.parse(typed)).toBe(value));

test.each([
  "",
  "1,234",
  "85%",
  "0x10",
  "Infinity",
  "one",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [5],
  "9".repeat(250_000),
])("%.40s is refused", (typed) => expect(decimal.safeParse(typed).success).toBe(false));

test("a decimal comma is one, and never groups", () => {
  expect(decimal.parse("0,912")).toBe(0.912);
  expect(decimal.parse("1,5")).toBe(1.5);
  expect(decimal.safeParse("1,234").error?.issues[0]?.message).toBe(
    "“1,234” could be 1.234 or 1234: please write one of these.",
  );
});

test("a whole number that JSON has rounded is refused, one that is kept or has an exponent is read", () => {
  expect(decimal.safeParse(Number.MAX_SAFE_INTEGER + 1).success).toBe(false);
  expect(decimal.parse(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  expect(decimal.parse(3.2e21)).toBe(3.2e21);
});

test.each(["85", "85%", "85 %", 85])("%s is 85 percent", (typed) => expect(percentage.parse(typed)).toBe(85));

test("an amount of JSON keeps its decimal point, also before three digits", () => {
  expect(amount.parse(1.234)).toBe("1.2340");
  expect(amount.parse(12.5)).toBe("12.5");
});

test("what may be left empty is null, and what is wrong says how", () => {
  for (const given of ["", null, undefined]) expect(optionalDecimal.parse(given)).toBeNull();
  expect(optionalDecimal.parse("2.5")).toBe(2.5);
  expect(optionalDecimal.safeParse("one").error?.issues[0]?.message).toBe("“one” is not a number like 12.5.");
  expect(optionalDay.safeParse("soon").error?.issues[0]?.message).toBe("“soon” is not a date like 2026-03-31.");
});
