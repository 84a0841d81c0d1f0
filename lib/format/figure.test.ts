import { expect, test } from "vitest";
import { bareFormat, type FigureFormat, formatFigure, formatTick, plainFigure, unitOf } from "./figure";

const money: FigureFormat = { kind: "money", currency: "EUR", locale: "en-GB" };
const share: FigureFormat = { kind: "percent", locale: "en-GB" };
const calls: FigureFormat = { kind: "number", unit: "calls", locale: "en-GB" };

test("each kind is written its own way, after a trip through JSON", () => {
  const written = [money, share, calls].map((format) => formatFigure(0.5, JSON.parse(JSON.stringify(format))));
  expect(written).toEqual(["€0.01", "50%", "0.5\u00a0calls"]);
  expect(formatFigure(1_234_500, money, { compact: true, sign: true })).toBe("+€12.3k");
});

test("a tick is short, and the unit stands apart", () => {
  expect(formatTick(12_345, calls)).toBe("12.3k");
  expect(formatFigure(0.5, bareFormat(calls))).toBe("0.5");
  expect([money, share, calls].map(unitOf)).toEqual(["", "", "calls"]);
});

test("a file gets the bare number in the currency's own unit", () => {
  expect(plainFigure(1_234, money)).toBe(12.34);
  expect(plainFigure(0.25, share)).toBe(0.25);
});
