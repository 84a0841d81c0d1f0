// What is wrong with what came in: lines of files, and measurements, results, windows, references and cases one by one.
import {
  parseResults,
  previewOf as previewResults,
  resolveInputs as settleResults,
} from "@/lib/data/quality/results/rules";
import { flawsOf } from "@/lib/deployments/references/rules";
import { validateWindows } from "@/lib/deployments/windows/rules";
import { resolveCases } from "@/lib/experiments/outcomes/cases.rules";
import { resolveMeasurements as settleMeasurements } from "@/lib/requirements/measurements/rules";
import { examplesOf, place } from "../tables";

const { timeZone } = place;
const now = new Date("2026-11-29T12:00:00Z");
const soon = "2026-11-29T13:06:00+01:00";
const late = "2026-11-29T13:04:00+01:00";
const day = "2026-05-03";

const measured = { metric: "Recall", measuredAt: day, value: 80, note: "", about: "" };
const recall = { id: "m", name: "Recall", unit: "%", direction: "higher", baseline: null, target: 80 } as const;
const rule = { id: "r", statement: "No gaps", direction: "higher", threshold: 98, unit: "%" } as const;
const result = { rule: "no gaps", version: null, checkedAt: day, value: 98.5, note: "" };
const results = {
  ...{ rules: [rule], timeZone, now, existingValue: () => undefined },
  versions: [
    { id: "v1", number: 1, current: false },
    { id: "v2", number: 2, current: true },
  ],
};
const reference = { id: "t", feature: "tenure", bins: ["0", "1"], counts: [5, 5] };
const windowsAbout = { references: [reference], timeZone, now };
const window = { startedAt: "2026-05-03T00:00Z", endedAt: "2026-05-04T00:00Z", cases: 10, values: { recall: 0.8 } };
const histogram = (counts: unknown) => ({ ...window, histograms: { tenure: counts } });
const given = (feature: string, bins: string[], counts: number[]) => ({ feature, bins, counts });
const settledResults = settleResults([result, { ...result, version: 1, value: 3 }], results).resolved;

export const flawTables = [
  examplesOf(
    settleMeasurements,
    [[], { metrics: [], timeZone, now, existingValue: () => undefined, subjectOf: () => "unknown" }],
    [
      [
        measured,
        { ...measured, metric: "recall" },
        { ...measured, metric: "F1" },
        { ...measured, measuredAt: "yesterday" },
        { ...measured, measuredAt: soon },
        { ...measured, measuredAt: late },
        { ...measured, value: { bare: 0.85 } },
        { ...measured, about: "run 7" },
        { ...measured, measuredAt: "2026-05-04" },
      ],
      {
        ...{ metrics: [recall], timeZone, now },
        existingValue: (_id, at) => (at.getTime() === new Date("2026-05-03T22:00:00Z").getTime() ? 0.7 : undefined),
        subjectOf: (about) => (about ? `There is no ${about}.` : { runId: null, releaseId: null }),
      },
    ],
  ),
  examplesOf(
    settleResults,
    [[], results],
    [
      [
        result,
        result,
        { ...result, value: 99 },
        { ...result, rule: "No holes" },
        { ...result, value: { bare: 0.985 } },
        { ...result, version: 3 },
        { ...result, version: 1, checkedAt: "2026-05-02", value: 90 },
        { ...result, checkedAt: "soon" },
        { ...result, checkedAt: soon },
        { ...result, checkedAt: late },
      ],
      results,
    ],
    [[result], { ...results, versions: [] }],
    [[result, { ...result, value: 97, checkedAt: "2026-05-04" }], { ...results, existingValue: () => 97 }],
  ),
  examplesOf(previewResults, [[]], [settledResults], [settledResults, 1]),
  examplesOf(parseResults, [[]], [[{ rule: "no gaps", checkedAt: day, value: 98.5 }, { rule: "", value: "much" }, 7]]),
  examplesOf(
    validateWindows,
    [[], windowsAbout],
    [
      [
        window,
        7,
        { ...window, cases: -1 },
        { ...window, startedAt: "then" },
        { ...window, endedAt: "then" },
        { ...window, endedAt: window.startedAt },
        { ...window, endedAt: soon },
        { ...window, histograms: { age: [1] } },
        histogram([1, 2, 3]),
        histogram([1]),
        histogram([]),
        histogram([1.5, 2]),
        histogram({ 1: 4, north: 2, south: 0 }),
      ],
      windowsAbout,
    ],
  ),
  examplesOf(
    flawsOf,
    [[], new Set()],
    [
      [
        given("tenure", ["0", "1"], [1, 2]),
        given("tenure", ["0", "1"], [1, 2]),
        given("age", ["0", "1"], [1, 2]),
        given("one", ["0"], [1]),
        given("twice", ["0", "0"], [1, 2]),
        given("short", ["0", "1"], [1]),
        given("empty", ["0", "1"], [0, 0]),
      ],
      new Set(["age"]),
    ],
  ),
  examplesOf(
    resolveCases,
    [[], "EUR"],
    [
      [
        { case: "b", actual: "yes", score: 0.8 },
        { case: "a", actual: 0, score: 0.2 },
      ],
      "EUR",
    ],
    [
      [
        { case: "b", actual: "late", predicted: "on time" },
        { case: "a", actual: "late", predicted: "late" },
      ],
      "EUR",
    ],
    [
      [
        { case: "b", actual: "1.0", predicted: "no" },
        { case: "a", actual: "0", predicted: "1" },
      ],
      "EUR",
    ],
    [
      [
        { case: "b", actual: "12.5", forecast: 11 },
        { case: "a", actual: 3, forecast: 4 },
      ],
      "EUR",
    ],
    [
      [
        { case: "b", money: "12.50" },
        { case: "a", money: -3 },
      ],
      "EUR",
    ],
    [
      [
        { case: "b", money: "12.505" },
        { case: "a", money: "much" },
      ],
      "EUR",
    ],
    [
      [
        { case: "a", actual: "1", score: 0.5 },
        { case: "a", actual: "1", score: 0.5 },
        { case: "b", actual: "1" },
        { case: "c", actual: "1", score: 0.5, predicted: "1" },
        { case: "d", actual: "1", predicted: "1" },
        { case: "e", score: 0.5 },
        { case: "f", actual: "maybe", score: 0.5 },
        { case: "g", actual: "1", score: 1.5 },
        { case: "h", actual: "1", score: 0.5, weight: 2 },
        7,
      ],
      "EUR",
    ],
    [[{ case: "a", actual: "high", forecast: 5 }], "EUR"],
    [Array.from({ length: 25 }, (_, at) => ({ case: `c${at}` })), "EUR"],
  ),
];
