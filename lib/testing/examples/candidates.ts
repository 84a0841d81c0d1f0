// What is said of runs in money, and of the payoff matrix by which they are priced.
import {
  between,
  breakEvenWords,
  cutWords,
  gainVerdict,
  leadWords,
  mixWords,
  perCase,
  ratioWords,
  referenceName,
} from "@/components/value/candidate/worth-words";
import { cellOptions } from "@/components/value/matrix/cell-options";
import {
  cellName,
  cellWords,
  changeSentence,
  consequences,
  easedSentence,
  oneIn,
  quoted,
  unreasonSentence,
} from "@/components/value/matrix/matrix-words";
import { typedOf } from "@/components/value/matrix/typed";
import { typedMatrix } from "@/lib/value/matrix/entry.rules";
import type { ClassMatrix, ErrorMatrix } from "@/lib/value/matrix/rules";
import { examplesOf, money } from "../tables";

const { locale } = money;
const interval = (mean: number, low: number, high: number) => ({ mean, low, high });
const unknown = interval(10, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);

const churn: ClassMatrix = {
  ...{ kind: "binary", labels: ["stays", "leaves"], actions: ["leave alone", "call"], today: null },
  amounts: [
    [0, -1_200],
    [0, 4_800],
  ],
};
const priced = (amounts: ClassMatrix["amounts"]): ClassMatrix => ({ ...churn, amounts });
const triage: ClassMatrix = {
  ...{ kind: "classes", labels: ["later", "soon", "now"], actions: ["letter", "call", "visit"] },
  amounts: [
    [0, -600, -8_000],
    [-2_500, 0, -7_000],
    [-60_000, -25_000, 0],
  ],
  today: {
    counts: [
      [5, 1, 0],
      [1, 4, 0],
      [0, 1, 2],
    ],
    stretch: "May 2026",
  },
};
const demand: ErrorMatrix = { kind: "regression", unit: "crate", over: 400, under: 1_100, today: null };

const lead = {
  ...{ runs: 17, optimism: { mean: 3, most: 4, least: 1 }, perCase: interval(103.2, 87, 119) },
  ...{ level: 3, byCounts: false, quickest: "logistic 2" },
};
const cut = { at: 0.062_5, byMatrix: true, best: { at: 0.08, value: 61.4 }, calibration: [] };

export const candidateTables = [
  examplesOf(perCase, [0, money], [0.4, money], [-103.5, money], [1e12, money]),
  examplesOf(between, [interval(103, 87, 119), money], [interval(0, -5, 5), money], [unknown, money]),
  examplesOf(
    referenceName,
    [{ reference: "nothing", action: null }, churn],
    [{ reference: "all", action: 1 }, churn],
    [{ reference: "all", action: 9 }, churn],
    [{ reference: "all", action: null }, churn],
    [{ reference: "all", action: 1 }, demand],
    [{ reference: "today", action: null }, churn],
  ),
  examplesOf(
    gainVerdict,
    [{ gain: unknown }],
    [{ gain: interval(5, 0, 10) }],
    [{ gain: interval(5, 1, 10) }],
    [{ gain: interval(-5, -10, 0) }],
    [{ gain: interval(-5, -10, -1) }],
  ),
  examplesOf(
    breakEvenWords,
    [{ breakEvens: [] }, churn, money],
    [
      {
        breakEvens: [
          { actual: 0, action: 0, amount: 5 },
          { actual: 0, action: 1, amount: -6_100 },
          { actual: 1, action: 0, amount: 250 },
        ],
      },
      churn,
      money,
    ],
    [{ breakEvens: [{ actual: 0, action: 1, amount: 5 }] }, demand, money],
  ),
  examplesOf(
    cutWords,
    [{ cut: null, cases: 900 }, money],
    [{ cut, cases: 900 }, money],
    [{ cut: { ...cut, byMatrix: false }, cases: 1_234_567 }, money],
    [{ cut: { ...cut, best: { at: Number.POSITIVE_INFINITY, value: 0 } }, cases: 30 }, money],
  ),
  examplesOf(
    leadWords,
    [null, money],
    [{ ...lead, runs: 1 }, money],
    [lead, money],
    [{ ...lead, optimism: null, level: 1 }, money],
    [{ ...lead, level: 2, byCounts: true, quickest: null }, money],
    [{ ...lead, perCase: interval(-4, -9, -1), quickest: null }, money],
  ),
  examplesOf(
    mixWords,
    [{ mix: null }, churn, locale],
    [{ mix: { sample: [0.5, 0.5], inUse: [0.971, 0.029], stated: true } }, churn, locale],
    [{ mix: { sample: [0.999_96, 0.000_04], inUse: [0.999_96, 0.000_04], stated: false } }, churn, locale],
    [{ mix: { sample: [1], inUse: [1], stated: true } }, demand, locale],
  ),
  examplesOf(
    ratioWords,
    [0, 14, locale],
    [3, 14, locale],
    [1.25, 9.96, locale],
    [14, Number.POSITIVE_INFINITY, locale],
    [0, Number.POSITIVE_INFINITY, locale],
  ),
];

export const matrixTables = [
  examplesOf(quoted, ["leaves"], ["  "], [undefined]),
  examplesOf(cellWords, [churn, 1, 1], [churn, 1, 9]),
  examplesOf(cellName, [churn, 0, 0], [churn, 0, 1], [churn, 1, 0], [triage, 0, 1], [demand, 1, 1]),
  examplesOf(oneIn, [0.5, locale], [0.999, locale], [0.2, locale], [0.06, locale], [0.000_01, locale]),
  examplesOf(
    consequences,
    [churn, money],
    [
      priced([
        [0, -4_800],
        [0, 1_200],
      ]),
      money,
    ],
    [
      priced([
        [0, -1_200],
        [0, 1_200],
      ]),
      money,
    ],
    [
      priced([
        [0, -100],
        [0, 123_456],
      ]),
      money,
    ],
    [
      priced([
        [0, 0],
        [0, 4_800],
      ]),
      money,
    ],
    [triage, money],
    [
      {
        ...triage,
        amounts: [
          [0, -600, -600],
          [-600, 0, -600],
          [-600, -600, 0],
        ],
      },
      money,
    ],
    [
      {
        ...triage,
        amounts: [
          [0, 0, 0],
          [0, 0, 0],
          [0, 0, 0],
        ],
      },
      money,
    ],
    [demand, money],
    [{ ...demand, over: 1_100, under: 400 }, money],
    [{ ...demand, over: 400, under: 400 }, money],
    [{ ...demand, over: 0 }, money],
    [{ ...demand, under: 0 }, money],
    [{ ...demand, over: 0, under: 0 }, money],
  ),
  examplesOf(
    unreasonSentence,
    [demand, { cause: "error-is-free", side: "over" }],
    [demand, { cause: "error-is-free", side: "under" }],
    [churn, { cause: "mistake-pays", actual: 1, action: 0 }],
    [churn, { cause: "mistake-is-free", actual: 0, action: 1 }],
    [churn, { cause: "never-best", action: 0, by: 1 }],
    [churn, { cause: "error-is-free", side: "under" }],
  ),
  examplesOf(
    changeSentence,
    [{ what: "kind", before: "binary", after: "regression" }, money],
    [{ what: "label", before: "leaves", after: "gives notice" }, money],
    [{ what: "action", before: "call", after: "write" }, money],
    [{ what: "unit", before: "crate", after: "box" }, money],
    [{ what: "class-added", label: "later" }, money],
    [{ what: "class-removed", label: "later" }, money],
    [{ what: "amount", label: "stays", action: "call", before: -1_200, after: 0 }, money],
    [{ what: "over", before: 400, after: 450 }, money],
    [{ what: "under", before: 400, after: 450 }, money],
    [{ what: "today" }, money],
  ),
  examplesOf(
    easedSentence,
    [{ what: "mistake", label: "leaves", action: "leave alone", before: 21_000, after: 13_000 }, money],
    [{ what: "over", before: 400, after: 100 }, money],
    [{ what: "under", before: 400, after: 0 }, money],
  ),
  examplesOf(cellOptions, [demand], [churn]),
  examplesOf(
    typedOf,
    [{}, 2],
    [{ kind: "classes", labels: ["a", "b", "c"], amounts: "5", unit: ["crate"], over: "4", stretch: "May" }, 2],
  ),
  examplesOf(
    typedMatrix,
    [churn, "EUR"],
    [triage, "JPY"],
    [demand, "EUR"],
    [{ ...demand, today: { over: 1.5, under: 0, cases: 90, rmse: 2.5, stretch: "May 2026" } }, "EUR"],
    [{ ...demand, today: { over: 1.5, under: 0, stretch: "" } }, "EUR"],
  ),
];
