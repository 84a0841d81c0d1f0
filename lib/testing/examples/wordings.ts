// The same fact in five wordings, and what is said of values and troubles in them.
import { gates } from "@/db/enums";
import { type BeyondLimit, beyondLimit, type Drift, drift } from "@/lib/deployments/by-role.words";
import { gateLapsed, lapsedBriefly, wording, wordings } from "@/lib/lifecycle/by-role.words";
import { errorCost, type ModelValue, modelValue, paysBack } from "@/lib/value/by-role.words";
import { examplesOf, reading } from "../tables";

const pays = {
  what: "pays-back",
  share: 0.81,
  draws: 10_000,
  mean: 25_000_000,
  p10: -2_000_000,
  p90: 52_000_000,
} as const;
const answers: ModelValue = {
  ...{ what: "model-value", perCase: 103.2, interval: { low: 87, high: 119 }, cases: 2_000 },
  wrong: { falseAlarms: 80, missed: 60 },
};
const forecast = { what: "error-cost", perCase: 1_240, interval: { low: 1_100, high: 1_390 }, cases: 900 } as const;
const moved: Drift = {
  ...{ what: "drift", feature: "tenure", release: 3, since: "2026-05-03" },
  ...{ value: 0.31, limit: 0.1, psi: 0.4 },
};
const slow: BeyondLimit = {
  ...{ what: "beyond-limit", watches: "Answer time", unit: "ms", direction: "lower", release: 3, since: "2026-05-03" },
  ...{ value: 245, limit: 200 },
};
const lapsed = { what: "gate-lapsed", gate: "development", cause: "“Recall” is at 0.7, asked for 0.8" } as const;

export const wordingTables = [
  examplesOf(
    paysBack,
    [pays, reading],
    [{ ...pays, share: 0, mean: -100, p10: -500, p90: -100 }, reading],
    [{ ...pays, share: 1, draws: 1_000, p10: 5_000, p90: 5_000 }, reading],
  ),
  examplesOf(
    modelValue,
    [answers, reading],
    [{ ...answers, isCorrected: true }, reading],
    [{ ...answers, perCase: -0.4, interval: null, wrong: null }, reading],
    [{ ...answers, perCase: 0, cases: 1, wrong: { mistaken: 1 } }, reading],
    [{ ...answers, wrong: { mistaken: 140 } }, reading],
    [{ ...answers, wrong: { mistaken: 0 } }, reading],
    [{ ...answers, cases: 1_000, wrong: { falseAlarms: 1, missed: 1 } }, reading],
    [{ ...answers, cases: 50_000, wrong: { falseAlarms: 3, missed: 1 } }, reading],
    [{ ...answers, cases: 0, wrong: { falseAlarms: 0, missed: 0 } }, reading],
    [{ ...answers, perCase: 1e11, cases: 123_456_789 }, reading],
  ),
  examplesOf(
    errorCost,
    [forecast, reading],
    [{ ...forecast, perCase: 0.42, interval: null, isCorrected: true }, reading],
    [{ ...forecast, perCase: -1_240, cases: 1 }, reading],
  ),
  examplesOf(
    drift,
    [moved, reading],
    [{ ...moved, value: 0.1004, limit: 0.1, psi: 1e-5 }, reading],
    [{ ...moved, value: 0.004, limit: 0.001 }, reading],
  ),
  examplesOf(
    beyondLimit,
    [slow, reading],
    [{ ...slow, direction: "higher", watches: "Recall", unit: "", value: 0.7, limit: 0.8 }, reading],
    [{ ...slow, value: 200.04 }, reading],
    [{ ...slow, value: Number.POSITIVE_INFINITY }, reading],
  ),
  examplesOf(gateLapsed, [lapsed]),
  examplesOf(lapsedBriefly, ...gates.map((gate) => [{ ...lapsed, gate }] as const)),
  examplesOf(
    wording,
    ...[pays, answers, forecast, moved, slow, lapsed].map((fact) => [fact, "stakeholder", reading] as const),
    [pays, "ml_engineer", reading],
  ),
  examplesOf(wordings, [lapsed, "data_engineer", reading]),
];
