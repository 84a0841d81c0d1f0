// 85 %, 0.85 and 85 are told apart by what they measure, and refused where they could be either.
import { expect, test } from "vitest";
import { inUnit, readMeasured } from "./in-unit";

const accuracy = { unit: "%", direction: "higher", references: [80, 90] } as const;
const missing = { unit: "% of rows", direction: "lower", references: [2] } as const;
const share = { unit: "share", direction: "higher", references: [0.9] } as const;
const days = { unit: "days", direction: "lower", references: [5] } as const;
const read = (text: string, of: Parameters<typeof inUnit>[1]) => {
  const measured = readMeasured(text);
  return typeof measured === "string" ? measured : inUnit(measured, of);
};

test("a percentage is read with and without its sign", () => {
  expect(["85", "85%", "85 %", " 85,5 % ", "-3%", "0.5%"].map((text) => read(text, accuracy))).toEqual([
    85, 85, 85, 85.5, -3, 0.5,
  ]);
  expect(read("99.97\u00a0%", accuracy)).toBe(99.97);
});

test("a share takes a percentage as the share that it is", () => {
  expect(["0.85", "85%", "8.7%", "1e-3%", "29%"].map((text) => read(text, share))).toEqual([
    0.85, 0.85, 0.087, 1e-5, 0.29,
  ]);
});

test("what could be a share of a percentage is refused with both readings", () => {
  expect(read("0.85", accuracy)).toBe("“0.85” could be 0.85% or 85%: please write one of these, with its %.");
  expect(read("1", accuracy)).toBe("“1” could be 1% or 100%: please write one of these, with its %.");
  expect(inUnit(0.85, accuracy)).toBe(0.85);
  expect([read("0", accuracy), read("9", accuracy), read("0.85%", accuracy)]).toEqual([0, 9, 0.85]);
});

test("of what is to be low, and where nothing is asked yet, a small figure is read as it is", () => {
  expect([read("0.1", missing), read("0,05 %", missing)]).toEqual([0.1, 0.05]);
  expect(read("0.85", { ...accuracy, references: [null, null] })).toBe(0.85);
  expect(read("0.3", { ...accuracy, references: [0.5, 2] })).toBe(0.3);
});

test("of what is no percentage a percentage is refused, and what is no number stays none", () => {
  expect(read("85%", days)).toBe("“85%”: this is measured in “days”, and not in %.");
  expect(read("%", accuracy)).toMatch(/not a number/);
  expect(read("85%%", accuracy)).toMatch(/the number alone/);
  expect(read("1,234%", accuracy)).toMatch(/could be/);
  expect(read("NaN%", accuracy)).toMatch(/not a number/);
});
