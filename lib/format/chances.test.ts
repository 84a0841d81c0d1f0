// Chances: to 1 % in figures, to 5 in words, and never certain.
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHouse } from "../testing/house";
import { chanceBeside, formatChance, likelyWords, simulatedChance, simulationError } from "./chances";

const en = { locale: "en" };

test.each([
  [0, "less than 1%", "less than 1% likely"],
  [0.004, "less than 1%", "less than 1% likely"],
  [0.006, "1%", "less than 5% likely"],
  [0.024, "2%", "less than 5% likely"],
  [0.03, "3%", "about 5% likely"],
  [0.128, "13%", "about 15% likely"],
  [0.5, "50%", "about 50% likely"],
  [0.76, "76%", "about 75% likely"],
  [0.97, "97%", "about 95% likely"],
  [0.98, "98%", "more than 95% likely"],
  [0.9949, "99%", "more than 95% likely"],
  [0.995, "more than 99%", "more than 99% likely"],
  [1, "more than 99%", "more than 99% likely"],
])("%s is the figure %s, and in words %s", (probability, figure, words) => {
  expect(formatChance(probability, en)).toBe(figure);
  expect(likelyWords(probability, en)).toBe(words);
});

describe("whatever the chance", () => {
  test("neither says never or always, and words are within 2.5 points of it or name the side", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        for (const text of [formatChance(probability, en), likelyWords(probability, en)]) {
          expect(text).not.toMatch(/(^|\D)0%|100%/);
        }
        const [, word = "", figure = ""] =
          /^(about|less than|more than) (\d+)%/.exec(likelyWords(probability, en)) ?? [];
        if (word === "about") expect(Math.abs(Number(figure) - probability * 100)).toBeLessThanOrEqual(2.5 + 1e-9);
        if (word === "less than") expect(probability * 100).toBeLessThan(Number(figure));
        if (word === "more than") expect(probability * 100).toBeGreaterThan(Number(figure));
      }),
    );
  });
});

test("the error of the simulation is said apart from that of the ranges", () => {
  expect(simulatedChance(0.81, 10_000, en)).toBe(
    "81%, give or take 1 point of simulation error; how right the six ranges are is not in it",
  );
  expect(simulatedChance(0.52, 1_000, en)).toContain("52%, give or take 4 points");
  expect(simulationError(0, 100)).toBe("3 points");
});

test("no page writes a chance but by what is never certain", () => {
  const percent = /(?:formatPercent|formatFigure|figureCell|toPercent)\(\s*[^()]*(?:paysBack|robability|chance)\b/;
  const sources = readHouse(fileURLToPath(new URL("../..", import.meta.url))).filter(
    // the axis of chances runs from 0% to 100%
    ({ path }) => /^(?:app|components|lib)\//.test(path) && !/\.test\.|\/bubble-plot\.tsx$|^lib\/testing\//.test(path),
  );
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.filter(({ source }) => percent.test(source)).map(({ path }) => path)).toEqual([]);
  const planted = [
    "figureCell(paysBack, share)",
    "formatPercent(row.paysBack, { locale })",
    "formatFigure(probability, x)",
  ];
  expect(planted.filter((source) => !percent.test(source))).toEqual([]);
});

test("a chance beside the least that is asked for never looks equal to it, nor on its other side", () => {
  const said = (probability: number, asked: number) => Object.values(chanceBeside(probability, asked, en));
  expect(said(0.596, 0.6)).toEqual(["59.6%", "60%"]);
  expect(said(0.6004, 0.6)).toEqual(["60.04%", "60%"]);
  expect(said(0.81, 0.6)).toEqual(["81%", "60%"]);
  expect(said(0.6, 0.6)).toEqual(["60%", "60%"]);
  expect(said(0.598, 0.596)).toEqual(["60%", "59.6%"]);
  expect(said(0.5958, 0.596)).toEqual(["59.58%", "59.6%"]);
  expect(said(1, 0.99)).toEqual(["more than 99%", "99%"]);
  expect(said(0.003, 0.005)).toEqual(["0.3%", "0.5%"]);
  expect(said(0, 0.005)).toEqual(["less than 0.5%", "0.5%"]);
  expect(said(0, 0)).toEqual(["less than 1%", "0%"]);
  const share = fc.integer({ min: 0, max: 10_000 }).map((part) => part / 10_000);
  fc.assert(
    fc.property(share, share, (probability, asked) => {
      const [chance = "", limit = ""] = said(probability, Math.min(0.99, asked));
      if (/than/.test(chance)) return;
      const shown = (text: string) => Number(text.replace("%", ""));
      expect(Math.sign(shown(chance) - shown(limit))).toBe(Math.sign(probability - Math.min(0.99, asked)));
    }),
  );
});

test("a chance that the words above it name already is not said twice", () => {
  for (const share of [0.9999, 0.0001, 0.8, 0.5])
    expect(simulatedChance(share, 10_000, en)).toMatch(/^Give or take 1 point of simulation error; /);
  expect(simulatedChance(0.97, 10_000, en)).toMatch(/^97%, give or take/);
  expect(simulatedChance(0.05, 10_000, en)).toMatch(/^Give or take/);
  expect(simulatedChance(0.15, 10_000, en)).toMatch(/^Give or take/);
});
