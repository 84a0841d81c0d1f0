// Numbers as people type them: what groups is read, what could mean two things is refused.
import { expect, test } from "vitest";
import { decimal } from "./fields";

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
