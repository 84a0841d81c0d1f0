// Examples: data, its checks, its incidents and what experts say of it.
import type { Examples } from "../asked";
import { daysFromNow, now } from "../house";

export const dataExamples: Examples = {
  "data#listDatasets": ({ text }) => [
    [],
    [{ sort: "name" }],
    [{ sort: "worst" }],
    [{ retired: "yes" }],
    [{ search: text("datasets", "name", "second") }],
  ],
  "data#getDataset": ({ id }) => [[id("datasets")]],
  "data#getDatasetId": ({ id, text }) => [[id("datasets")], [text("datasets", "name")]],
  "data/evidence#readDataEvidence": ({ projectId }) => [
    [[projectId], now],
    [[projectId], daysFromNow(20)],
    [[projectId], now, 1],
  ],
  "data/evidence#readDataStateChanges": ({ projectId }) => [
    [projectId, now],
    [projectId, daysFromNow(-20)],
  ],
  "data/evidence#readVersionChecks": ({ id }) => [[[id("datasetVersions")]]],
  "data/incidents#listIncidents": ({ id }) => [
    [],
    ...["new", "assigned", "resolved"].map((status) => [{ status }]),
    [{ severity: "critical" }],
    ...["me", "nobody"].map((assignee) => [{ assignee }]),
    [{ datasetId: id("datasets") }],
    [{ after: id("incidents", "first") }],
    [{ size: 1 }],
  ],
  "data/incidents#listMyIncidents": () => [[], [1]],
  "data/incidents#getIncident": ({ id }) => [[id("incidents")]],
  "data/incidents/failures#readFailures": ({ id }) => [
    [{ id: id("qualityRules"), openId: null }],
    [{ id: id("qualityRules"), openId: id("incidents") }],
  ],
  "data/incidents/failures#readNewest": ({ id }) => [[id("qualityRules")]],
  "data/quality#listRules": ({ id }) => [[id("datasets")]],
  "data/quality#getRule": ({ id }) => [[id("qualityRules")]],
  "data/quality/results#listResults": ({ id }) => [
    [id("qualityRules")],
    [id("qualityRules"), { after: id("ruleResults") }],
  ],
  "data/quality/results#listSeries": ({ id }) => [[id("qualityRules")], [id("qualityRules"), 1]],
  "data/quality/results#listVersionResults": ({ id }) => [[id("datasetVersions")]],
  "data/quality/results#readExistingValues": ({ id, row }) => [
    [[id("qualityRules")], [row("ruleResults").checkedAt, now]],
  ],
  "data/questions#listQuestions": ({ id }) => [
    [],
    [{ state: "open" }],
    [{ state: "answered" }],
    [{ datasetId: id("datasets", "first") }],
    [{ sampleId: id("samples", "wrong") }],
    [{ after: id("questions", "second") }],
    [{ size: 1 }],
  ],
  "data/samples#getBatch": ({ id }) => [[id("sampleBatches")]],
  "data/samples#listBatches": ({ id }) => [
    [],
    [{ state: "open" }],
    [{ state: "closed" }],
    [{ after: id("sampleBatches", "second") }],
    [{ size: 1 }],
  ],
  "data/samples#listBatchesOf": ({ id }) => [[id("datasets")], [id("datasets"), 1]],
  "data/samples/queue#findNextCase": ({ id, row }) => [
    [id("sampleBatches")],
    [id("sampleBatches"), [Number(row("samples", "first").number)]],
  ],
  "data/samples/queue#listOwnOpinions": ({ id }) => [[id("sampleBatches")], [id("sampleBatches"), 1]],
  "data/samples/results#listJudgedCases": ({ id }) => [
    [id("sampleBatches")],
    ...["wrong", "disputed", "unsure", "all"].map((show) => [id("sampleBatches"), { show }]),
    [id("sampleBatches"), { show: "all", size: 1 }],
  ],
  "data/samples/results#readJudgedCases": ({ id }) => [[id("sampleBatches")]],
  "data/samples/results#getJudgedCase": ({ id, number }) => [
    [id("sampleBatches"), number("samples")],
    [id("sampleBatches"), number("samples", "disputed")],
  ],
  "data/samples/mine#listMyWork": () => [[], [1]],
  "data/samples/mine#listMyRemarks": () => [[], [1]],
  "data/samples/mine#findJudgingPace": () => [[]],
  "data/questions/mine#listWaitingQuestions": () => [[], [1]],
  "data/validations#listValidations": ({ id, number }) => [
    [id("datasets")],
    [id("datasets"), { most: 1 }],
    [id("datasets"), { number: number("datasetVersions") }],
  ],
  "data/versions#getVersion": ({ id, number }) => [[id("datasets"), number("datasetVersions")]],
  "data/versions#listVersions": ({ id, number }) => [
    [id("datasets")],
    [id("datasets"), { before: number("datasetVersions") }],
  ],
  "data/versions#listVersionChoices": () => [[], [1]],
};
