// Numbers as people type them: what groups is read, what could mean two things is refused.
import { expect, test } from "vitest";
import { decimal, optionalDay, optionalDecimal } from "./fields";

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

test.each(["", "1,5", "0,75", "1.234,5", "12,34", "85%", "0x10", "Infinity", "one", Number.NaN])(
  "%s is refused",
  (typed) => {
    expect(decimal.safeParse(typed).success).toBe(false);
  },
);

test("what may be left empty is null, and what is wrong says how", () => {
  for (const given of ["", null, undefined]) expect(optionalDecimal.parse(given)).toBeNull();
  expect(optionalDecimal.parse("2.5")).toBe(2.5);
  expect(optionalDecimal.safeParse("1,5").error?.issues[0]?.message).toBe("A number like 12.5, please.");
  expect(optionalDay.safeParse("soon").error?.issues[0]?.message).toBe("A date like 2026-03-31, please.");
});
