import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digitsApart, formatExactly, formatNumber, formatPercent, formatUsed, writerOf } from "./numbers";

const formatApart = (values: readonly number[], style: Parameters<typeof writerOf>[1]) =>
  values.map(writerOf(values, style));

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

test("a minus is a minus in every locale, and nothing negative is written of what rounds to 0", () => {
  expect(["en-GB", "de-DE", "sv-SE"].map((each) => formatNumber(-1.5, { locale: each }))).toEqual([
    "\u22121.5",
    "\u22121,5",
    "\u22121,5",
  ]);
  expect(formatNumber(-0.4, { locale, maximumFractionDigits: 0 })).toBe("0");
  expect(formatPercent(-0.25, { locale })).toBe("\u221225%");
});

test("what is very small is not 0, what is very large is no row of digits, and infinity is written as such", () => {
  expect(formatNumber(4.2e-7, { locale })).toBe("4.2e\u22127");
  expect(formatNumber(-3.14159e-8, { locale })).toBe("\u22123.14e\u22128");
  expect(formatNumber(4.2e-7, { locale, maximumFractionDigits: 4 })).toBe("4e\u22127");
  expect(formatNumber(1.5e300, { locale })).toBe("1.5e300");
  expect(formatNumber(4.2e-7, { locale: "de-DE", unit: "s" })).toBe("4,2e\u22127\u00a0s");
  const infinite = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
    Number.NaN,
  ];
  expect(infinite.map((value) => formatNumber(value, { locale }))).toEqual(["∞", "\u2212∞", "∞", "\u2212∞", "NaN"]);
});

describe("figures beside each other", () => {
  test("never look equal when they differ", () => {
    expect(formatApart([105.4, 105], { locale, unit: "ms" })).toEqual(["105.4\u00a0ms", "105\u00a0ms"]);
    expect(formatApart([99.97, 100], { locale, unit: "%" })).toEqual(["99.97%", "100%"]);
    expect(formatApart([0.98712, 0.98714], { locale })).toEqual(["0.98712", "0.98714"]);
    expect(formatApart([3e-8, 3.01e-8], { locale })).toEqual(["3e\u22128", "3.01e\u22128"]);
    expect(formatApart([12, 12], { locale })).toEqual(["12", "12"]);
    const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(finite, fc.double({ min: 1e-9, max: 1, noNaN: true }), (limit, share) => {
        const value = limit + share;
        fc.pre(Math.abs(value - limit) > Math.abs(limit) * 1e-12);
        const [one, other] = formatApart([value, limit], { locale });
        expect(one).not.toBe(other);
      }),
    );
  });

  test("take no more digits than a hundredth of what they spread over", () => {
    const many = Array.from({ length: 300 }, (_, at) => 0.9 + Math.sin(at) * 1e-3);
    expect(digitsApart(many)).toBe(5);
    expect(digitsApart([])).toBe(0);
    expect(digitsApart([Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_VALUE])).toBe(0);
    expect(digitsApart([1e6, 2e6])).toBe(0);
  });
});

test("a share is written as percent", () => {
  expect(formatPercent(0.734, { locale })).toBe("73%");
  expect(formatPercent(0.734, { locale, maximumFractionDigits: 1 })).toBe("73.4%");
});

test("what was set is written as it was set", () => {
  expect([105.4, 200, 0.123456, 1e-7].map((limit) => formatExactly(limit, { locale }))).toEqual([
    "105.4",
    "200",
    "0.123456",
    "1e\u22127",
  ]);
});

test("what is used of a limit is all of it only where it is all of it", () => {
  const used = (part: number) => formatUsed(part, 1_000, { locale: "en" });
  expect([0, 500, 996, 999.9, 1_000, 1_003, 1_200].map(used)).toEqual([
    "0%",
    "50%",
    "99.6%",
    "99.99%",
    "100%",
    "100.3%",
    "120%",
  ]);
});
