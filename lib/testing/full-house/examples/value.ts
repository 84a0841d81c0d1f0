// Examples: what is hoped for, spent and got, and what runs are worth.
import type { Examples } from "../asked";

export const valueExamples: Examples = {
  "value/base-rate#readTerms": ({ projectId }) => [[projectId]],
  "value/base-rate#listBaseRates": () => [[], [1]],
  "value/base-rate/observed#findObservedBaseRate": ({ row }) => [
    [{ kind: "binary", ...Object(row("moneyMatrices", "first").terms) }],
    [null],
  ],
  "value/budget#listBudgets": () => [[], [1]],
  "value/budget#listCosts": ({ id }) => [[], [{ kind: "people" }], [{ after: id("costs", "second") }], [{ size: 1 }]],
  "value/candidate#readWorth": ({ id }) => [
    [],
    [{ of: [id("runs", "ended")] }],
    [{ among: [id("runs", "first"), id("runs", "child")] }],
  ],
  "value/estimate#getEstimate": ({ number }) => [[number("estimates", "older")], [number("estimates", "first")]],
  "value/estimate#listEstimates": () => [[], [1]],
  "value/matrix#getMatrix": ({ number }) => [[number("moneyMatrices", "older")], [number("moneyMatrices", "first")]],
  "value/matrix#listMatrices": () => [[], [1]],
  "value/matrix#readCurrentMatrix": ({ projectId }) => [[projectId]],
  "value/matrix/mine#listWaitingRemarks": () => [[], [1]],
  "value/matrix/mine#listMyMatrixRemarks": () => [[], [1]],
  "value/matrix/remarks#listRemarks": () => [[], [1]],
  "value/promise#readPromised": ({ projectId }) => [[projectId]],
  "value/realised#listRealised": ({ id }) => [
    [],
    [{ grade: 3 }],
    [{ after: id("realisedValues", "second") }],
    [{ size: 1 }],
  ],
  "value/sources#listSources": ({ id }) => [[[id("estimates", "first")]], [[id("estimates", "older")]]],
  "value/worth#listDueRuns": ({ projectId, id }) => [
    [projectId, { matrix: { id: id("moneyMatrices", "first") }, baseRate: { id: id("baseRates", "first") } }],
  ],
  "value/worth#readRunWorths": ({ id }) => [[[id("runs", "first"), id("runs", "ended")]]],
};
