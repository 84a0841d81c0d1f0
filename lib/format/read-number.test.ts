// Every door reads numbers with this: what can mean one thing is read, what could mean two is refused with both of them.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorMs } from "../testing/processor";
import { decimalMarkOf, type Notation, readNumber } from "./read-number";

describe("readNumber", () => {
  test.each<[string, number]>([
    ["12", 12],
    [" -0.25 ", -0.25],
    ["−3", -3],
    ["− 3.5", -3.5],
    ["+7", 7],
    [".5", 0.5],
    ["5.", 5],
    ["1e-3", 0.001],
    ["1E5", 100_000],
    ["1.234", 1.234],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1.234.567,89", 1_234_567.89],
    ["1.234.567", 1_234_567],
    ["1,234,567", 1_234_567],
    ["12,34,567.5", 1_234_567.5],
    ["1 234 567", 1_234_567],
    ["1\u00a0234,5", 1234.5],
    ["1\u202f234,567", 1234.567],
    ["1'000", 1000],
    ["1’000.5", 1000.5],
    ["1_000", 1000],
    ["0,912", 0.912],
    ["-0,912", -0.912],
    ["1,5", 1.5],
    ["1,2345", 1.2345],
    ["1234,567", 1234.567],
    ["1,234e2", 123.4],
    ["0.30000000000000004", 0.30000000000000004],
    ["100000000000000000000", 1e20],
    ["-0", 0],
  ])("%j is read as %d wherever it stands", (text, value) => expect(readNumber(text)).toBe(value));

  test.each<[string, Notation, number | RegExp]>([
    ["1,234", "unsaid", /could be 1\.234 or 1234/],
    ["1,234", "point", 1234],
    ["1,234", "comma", 1.234],
    ["1,234", "likely comma", 1.234],
    ["1.234", "unsaid", 1.234],
    ["1.234", "point", 1.234],
    ["1.234", "comma", 1234],
    ["1.234", "likely comma", /could be 1\.234 or 1234/],
    ["0,912", "point", 0.912],
    ["-1,234", "comma", -1.234],
  ])("%j in a place of %s", (text, notation, result) => {
    if (typeof result === "number") expect(readNumber(text, notation)).toBe(result);
    else expect(readNumber(text, notation)).toMatch(result);
  });

  test.each([
    ["", "is not a number"],
    ["one", "is not a number"],
    ["0x10", "is not a number"],
    ["Infinity", "is not a number"],
    ["NaN", "is not a number"],
    ["1e", "is not a number"],
    ["e5", "is not a number"],
    [".", "is not a number"],
    ["--1", "is not a number"],
    ["1,,5", "is not a number"],
    ["1,23,4", "is not a number"],
    ["123,45,678", "is not a number"],
    ["12.34.567", "is not a number"],
    ["12 34", "is not a number"],
    ["1.2.3", "is not a number"],
    ["1,234.567,8", "is not a number"],
    ["01,234,567", "is not a number"],
    ["٣", "is not a number"],
    ["(5)", "is not a number"],
    ["85%", "without %"],
    ["98,5 %", "without %"],
    ["1e309", "too large"],
    ["-1e999", "too large"],
    ["1e-400", "too near to 0"],
    ["9007199254740993", "more digits than can be kept"],
    ["9".repeat(101), "more than 100 characters"],
  ])("%j is refused: %s", (text, cause) => expect(readNumber(text)).toContain(cause));

  test("no comma before digits is ever taken for thousands where a point would be a decimal mark's", () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(999), (whole, rest) => {
        const decimals = String(rest).padStart(3, "0");
        const read = readNumber(`${whole},${decimals}`);
        if (typeof read === "number") expect(read).toBe(Number(`${whole}.${decimals}`));
        else expect(whole > 0 && whole < 1000).toBe(true);
      }),
    );
  });

  test("any number reads back from how programs write it, and with a decimal comma where the comma is the mark", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
        const written = String(value);
        if (Number.isInteger(value) && !Number.isSafeInteger(value)) return;
        expect(readNumber(written)).toBe(value + 0);
        expect(readNumber(written.replace(".", ","), "comma")).toBe(value + 0);
      }),
    );
  });

  test("a quarter of a million digits, marks or spaces are refused at once", () => {
    const taken = processorMs(() => {
      for (const one of ["9", ",", " ", "1,", "1 ", "-", "e", "'", "%"]) {
        expect(readNumber(one.repeat(250_000))).toMatch(/more than 100 characters/);
        expect(decimalMarkOf(one.repeat(250_000))).toBeNull();
      }
    });
    expect(taken).toBeLessThan(2_000);
  });
});

test.each([
  ["0,5", ","],
  ["0.5", "."],
  ["1.234.567", ","],
  ["1,234,567", "."],
  ["1.234,56", ","],
  ["1,234", null],
  ["1.234", null],
  ["12", null],
  ["1 234", null],
  ["1 234,567", ","],
  ["a,b", null],
])("%j shows the decimal mark %j", (text, mark) => expect(decimalMarkOf(text)).toBe(mark));
