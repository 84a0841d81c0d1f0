// What is said of estimates, of budgets and of what is worth learning.

import {
  burnSentence,
  countedFrom,
  money as fullMoney,
  inputFigure,
  inputRange,
  outcomesSentence,
  paybackSentence,
  shortMoney,
  shortRange,
  togetherWords,
} from "@/components/value/figure-words";
import {
  chanceWords,
  learningSentence,
  movedSentence,
  moverWords,
  worthWords,
} from "@/components/value/learning-words";
import { valueInputs } from "@/db/enums";
import { typedInputs } from "@/lib/value/estimate.rules";
import { examplesOf, money } from "../tables";

const { locale } = money;
const sure = (share: number) => ({ share, low: share, high: share });
const outcomes = { mean: 25_000_000, p10: -2_000_000, p90: 52_000_000, paysBack: sure(0.81) };
const year = (at: number, paidBack: number) => ({ year: at, paidBack, mean: 0, p10: 0, p50: 0, p90: 0 });
const burn = {
  amount: 26_000_000,
  spent: 9_000_000,
  planned: 8_000_000,
  forecast: 28_500_000,
  left: 17_000_000,
  timeShare: 0.3,
};
const unspent = { ...{ spentShare: 0.3, ahead: 0, outside: 0 }, ...burn };
const nothing = Object.fromEntries(valueInputs.map((input) => [input, 0]));
const inputs = {
  casesPerPeriod: 0,
  gainPerCase: 0,
  adoption: 0,
  runningCost: 0,
  investment: 0,
  horizon: 0,
  ...nothing,
};
const learning = { everything: 4_000_000, inputs, pair: null };
const both = { inputs: ["casesPerPeriod", "gainPerCase"] as const, worth: 3_500_000 };
const point = (least: number, likely: number, most: number) => ({ least, likely, most });
const estimate = {
  casesPerPeriod: point(8_000, 10_000, 12_000),
  gainPerCase: point(2_500, 4_000, 4_000),
  adoption: point(0.3, 0.55, 0.8),
  runningCost: point(2_000_000, 2_000_000, 2_000_000),
  investment: point(0, 9_000_000, 16_000_000),
  horizon: point(1, 2.5, 4),
};
const figures = (mean: number, p10: number, p90: number, paysBack = 0.8) => ({ mean, p10, p90, paysBack });
const before = figures(25_000_000, 0, 50_000_000);
const change = (mean: number) => figures(mean, 0, 0, 0);

export const valueTables = [
  examplesOf(typedInputs, [estimate, "EUR"], [estimate, "JPY"]),
  examplesOf(fullMoney, [0, money], [-123_456, money]),
  examplesOf(shortMoney, [0, money], [-123_456, money], [1e15, money]),
  examplesOf(shortRange, [0, 0, money], [-123_456, 1_234_567, money]),
  examplesOf(
    outcomesSentence,
    [outcomes, money],
    [{ ...outcomes, mean: -100, p10: -200_000, p90: -100, paysBack: sure(0) }, money],
    [{ ...outcomes, p10: 5_000, p90: 5_000, paysBack: sure(1) }, money],
  ),
  examplesOf(
    paybackSentence,
    [[]],
    [[year(0, 0), year(1, 0.6)]],
    [[year(0, 0), year(1, 0.4), year(2, 0.5), year(3, 0.9)]],
    [[year(0, 0), year(1, 0.1)]],
    [[year(0, 0), year(1, 0.1), year(2, 0.49)]],
    [[year(0, 0.7), year(1, 0.9)]],
  ),
  examplesOf(
    burnSentence,
    [unspent, money],
    [{ ...unspent, left: -100, spent: 26_000_100 }, money],
    [{ ...unspent, spent: 0, left: 26_000_000 }, money],
    [{ ...unspent, forecast: null }, money],
    [{ ...unspent, timeShare: 1 }, money],
    [{ ...unspent, amount: 0, spent: 0, planned: 0, left: 0 }, money],
  ),
  examplesOf(
    countedFrom,
    [null, locale],
    [{ day: "2026-03-01", because: "live" }, locale],
    [{ day: "2026-03-01", because: "recorded" }, locale],
  ),
  examplesOf(
    togetherWords,
    [{}],
    [{ casesAndGain: "none" }],
    [{ casesAndGain: "some" }],
    [{ casesAndGain: "strongly", adoptionAndHorizon: "some" }],
  ),
  examplesOf(
    inputFigure,
    ...valueInputs.map((input) => [input, 1, money] as const),
    ["horizon", 2.5, money],
    ["adoption", 0.125, money],
    ["casesPerPeriod", 1_234_567, money],
    ["gainPerCase", -40, money],
  ),
  examplesOf(inputRange, ...valueInputs.map((input) => [input, estimate[input], money] as const)),
  examplesOf(
    learningSentence,
    [{ ...learning, everything: 0 }, money],
    [learning, money],
    [{ ...learning, pair: both }, money],
    [{ ...learning, pair: { ...both, worth: 100 } }, money],
    ...valueInputs.map((input) => [{ ...learning, inputs: { ...inputs, [input]: 3_400_000 } }, money] as const),
    [{ ...learning, inputs: { ...inputs, gainPerCase: 3_000_000, casesPerPeriod: 1_000_000 } }, money],
    [
      {
        ...learning,
        inputs: { ...inputs, gainPerCase: 3_000_000, casesPerPeriod: 1_000_000 },
        pair: { ...both, worth: 3_900_000 },
      },
      money,
    ],
    [{ ...learning, inputs: { ...inputs, gainPerCase: 2_000_000, casesPerPeriod: 1_000_000 }, pair: both }, money],
    ...(["horizon", "adoption"] as const).map(
      (least) =>
        [
          {
            ...learning,
            inputs: {
              ...inputs,
              ...Object.fromEntries(valueInputs.map((input) => [input, input === least ? 0 : 900_000])),
            },
          },
          money,
        ] as const,
    ),
    [{ ...learning, inputs: Object.assign({}, ...valueInputs.map((input) => ({ [input]: 200_000 }))) }, money],
  ),
  examplesOf(
    worthWords,
    [0, { everything: 0 }],
    [1, { everything: 1_000 }],
    [50, { everything: 1_000 }],
    [200, { everything: 1_000 }],
    [500, { everything: 1_000 }],
  ),
  examplesOf(moverWords, ["discountRate"], ["together"], ...valueInputs.map((input) => [input] as const)),
  examplesOf(chanceWords, [0], [0.004], [0.01], [-0.01], [0.12], [-1]),
  examplesOf(
    movedSentence,
    [{ from: before, to: before, by: [] }, [], money],
    [{ from: before, to: before, by: [] }, ["gainPerCase"], money],
    [{ from: before, to: before, by: [] }, ["gainPerCase", "adoption"], money],
    [
      {
        from: before,
        to: figures(30_000_000, 10_000_000, 50_000_000),
        by: [{ mover: "gainPerCase", change: change(5_000_000) }],
      },
      ["gainPerCase"],
      money,
    ],
    [
      {
        from: before,
        to: figures(-5_000_000, -60_000_000, 40_000_000, 0.4),
        by: [
          { mover: "adoption", change: change(1_000_000) },
          { mover: "discountRate", change: change(-31_000_000) },
        ],
      },
      ["adoption"],
      money,
    ],
    [{ from: figures(5, 5, 5), to: before, by: [{ mover: "together", change: change(0) }] }, [], money],
  ),
];
