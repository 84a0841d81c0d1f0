// Events on estimates, budgets, costs and realised value.
import { z } from "zod";
import { evidenceGrades, inputPairs } from "@/db/enums";
import { event } from "@/lib/kernel/event";
import { choice, count, day, fields, list, money, number, share, text } from "@/lib/kernel/event-fields";
import { costKindWords, strengthWords } from "@/lib/value/words";

const range = <S extends z.ZodType>(figure: S) => fields({ least: figure, likely: figure, most: figure });
const inputs = fields({
  casesPerPeriod: range(number),
  gainPerCase: range(money),
  adoption: range(share),
  runningCost: range(money),
  investment: range(money),
  horizon: range(number),
});
const together = z.partialRecord(z.enum(inputPairs), choice(strengthWords));
const estimate = { number: count, inputs, together, discountRate: share };
const budget = { amount: money, startsOn: day, endsOn: day };
const cost = { amount: money, kind: choice(costKindWords), spentOn: day };
const realised = { amount: money, periodStart: day, periodEnd: day };
const grade = z.literal(evidenceGrades);
const arrivedValue = { arrived: money, until: day.nullable() };
const costsPlace = () => "value/costs";
const realisedPlace = () => "value/realised";
const estimatePlace = (of: { id: string; number?: number }) => (of.number ? `value/estimates/${of.number}` : "value");

export const estimateSubmitted = event("estimate.submitted", {
  words: "submitted an estimate",
  before: fields(estimate).optional(),
  after: {
    ...estimate,
    measured: list(text),
    note: text,
    paysBack: share.nullable(),
    mean: money.nullable(),
    p10: money.nullable(),
    p50: money.nullable(),
    p90: money.nullable(),
  },
  line: ["note"],
  place: estimatePlace,
  ends: { of: ["estimate.submitted"], about: "project" },
});

export const budgetSet = event("budget.set", {
  words: "set the budget",
  before: fields(budget).optional(),
  after: { ...budget, note: text },
  line: ["note"],
  place: () => "value/budget",
});

export const costRecorded = event("cost.recorded", {
  words: "recorded a cost",
  after: { ...cost, note: text },
  line: ["note"],
  place: costsPlace,
});

export const costsImported = event("costs.imported", {
  words: "imported costs",
  after: { count, total: money, byKind: list(fields({ kind: cost.kind, amount: money })) },
  place: costsPlace,
});

export const costStruck = event("cost.struck", {
  words: "struck out a cost",
  before: cost,
  after: { reason: text },
  line: ["reason"],
  place: costsPlace,
});

export const realisedValueRecorded = event("realised_value.recorded", {
  words: "recorded realised value",
  after: { ...realised, baseline: text, grade, evidence: text },
  line: ["evidence"],
  place: realisedPlace,
});

export const realisedValueStruck = event("realised_value.struck", {
  words: "struck out a realised value",
  before: { ...realised, grade },
  after: { reason: text },
  line: ["reason"],
  place: realisedPlace,
});

export const valueFellBelowPromise = event("value.fell_below_promise", {
  words: "saw less arrive than was promised",
  after: arrivedValue,
  place: realisedPlace,
});

export const valueMetPromiseAgain = event("value.met_promise_again", {
  words: "saw as much arrive as was promised again",
  after: arrivedValue,
  place: realisedPlace,
  ends: { of: ["value.fell_below_promise"], about: "project" },
});
