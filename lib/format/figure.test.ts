import { expect, test } from "vitest";
import { apartFormat, bareFormat, type FigureFormat, formatFigure, formatTicks, plainFigure, unitOf } from "./figure";

const money: FigureFormat = { kind: "money", currency: "EUR", locale: "en-GB" };
const share: FigureFormat = { kind: "percent", locale: "en-GB" };
const calls: FigureFormat = { kind: "number", unit: "calls", locale: "en-GB" };

test("each kind is written its own way, after a trip through JSON", () => {
  const written = [money, share, calls].map((format) => formatFigure(0.5, JSON.parse(JSON.stringify(format))));
  expect(written).toEqual(["€0.01", "50%", "0.5\u00a0calls"]);
  expect(formatFigure(1_234_500, money, { compact: true, sign: true })).toBe("+€12.3k");
});

test("a tick is short, and the unit stands apart", () => {
  expect(formatTicks([0, 12_500], calls)).toEqual(["0", "12.5k"]);
  expect(formatFigure(0.5, bareFormat(calls))).toBe("0.5");
  expect([money, share, calls].map(unitOf)).toEqual(["", "", "calls"]);
});

test("a file gets the bare number in the currency's own unit", () => {
  expect(plainFigure(1_234, money)).toBe(12.34);
  expect(plainFigure(0.25, share)).toBe(0.25);
});

test("a tick reads as exactly what it is", () => {
  expect(formatTicks([0, 1e-7, 2e-7], calls)).toEqual(["0", "1e\u22127", "2e\u22127"]);
  expect(formatTicks([0.98712, 0.98713, 0.98714], calls)).toEqual(["0.98712", "0.98713", "0.98714"]);
  expect(formatTicks([1_000_000, 1_000_500], calls)).toEqual(["1m", "1.0005m"]);
  expect(formatTicks([1.1, 1.125, 1.15], calls)).toEqual(["1.1", "1.125", "1.15"]);
  expect(formatTicks([0.997, 0.9975, 0.998], share)).toEqual(["99.7%", "99.75%", "99.8%"]);
  expect(formatTicks([100_000_000, 100_050_000], money)).toEqual(["€1m", "€1.0005m"]);
});

test("a value beside its limit takes the digits that tell them apart", () => {
  expect([105.4, 105].map((value) => formatFigure(value, apartFormat(calls, [105.4, 105])))).toEqual([
    "105.4\u00a0calls",
    "105\u00a0calls",
  ]);
  expect([0.9997, 1].map((value) => formatFigure(value, apartFormat(share, [0.9997, 1])))).toEqual(["99.97%", "100%"]);
});
