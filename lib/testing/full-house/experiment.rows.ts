// What was tried in a house, what came of it, and what it is worth on the hold-outs.
import type { runOutcomes } from "@/db/schema";
import { type House, now } from "./house";
import type { Given } from "./rows";

export function experimentRows(house: House): Given {
  const id = house.id.bind(house);
  const hexId = (run: string) => id("runs", run).replaceAll("-", "");
  const logged = { source: "mlflow", status: "finished" } as const;
  const beside = { experimentId: id("experiments", "first") };
  const mark = (table: string, variant: string, property: string) => `${house.name}.${table}.${variant}.${property}`;
  const metric = (variant: string) => `${house.name}.metrics.${variant}.name`;
  const counted: Partial<typeof runOutcomes.$inferInsert> = {
    source: "api",
    shape: "counts",
    labels: ["no", "yes"],
    values: null,
    cases: 200,
  };
  const priced = { basis: "counts" as const, against: [], misfit: null };
  return {
    experiments: { first: {}, second: { name: "Of this name in every house" }, ended: {} },
    runs: {
      first: { ...logged, startedAt: house.day(-9) },
      child: { ...logged, ...beside, startedAt: house.day(-8) },
      level: { ...logged, ...beside, startedAt: house.day(-3) },
      begun: { ...logged, ...beside, startedAt: now, status: "running" },
      grandchild: { ...logged, ...beside, startedAt: house.day(-7), status: "running" },
      second: { ...logged, startedAt: house.day(-6) },
      ended: { ...logged, startedAt: house.day(-5) },
      under: { ...logged, startedAt: house.day(-4) },
    },
    runTags: {
      first: {},
      second: {},
      ended: {},
      child: { runId: id("runs", "child"), key: "mlflow.parentRunId", value: hexId("first") },
      grandchild: { runId: id("runs", "grandchild"), key: "mlflow.parentRunId", value: hexId("child") },
      lost: { runId: id("runs", "ended"), key: "mlflow.parentRunId", value: hexId("first") },
    },
    runMetrics: {
      first: { key: metric("first"), points: 1 },
      child: { runId: id("runs", "child"), key: metric("first"), points: 1 },
      second: { key: metric("second"), points: 1 },
      common: { runId: id("runs", "second"), key: "common", points: 1 },
      alike: { runId: id("runs", "first"), key: "common", points: 1 },
      ended: { key: metric("first"), points: 1 },
      under: { key: metric("under"), points: 1 },
    },
    runInputs: {
      first: { contexts: ["train"] },
      scored: { runId: id("runs", "first"), loggedDatasetId: id("loggedDatasets", "second"), contexts: ["eval"] },
      second: { contexts: ["train"] },
      learned: { runId: id("runs", "child"), loggedDatasetId: id("loggedDatasets", "first"), contexts: ["train"] },
      alike: { runId: id("runs", "level"), loggedDatasetId: id("loggedDatasets", "alike"), contexts: ["train"] },
    },
    loggedDatasets: {
      first: { profile: '{"num_rows": 200}' },
      second: {},
      ended: {},
      alike: { ...beside, name: mark("evaluationSets", "alike", "name"), profile: '{"num_rows": 200}' },
    },
    loggedModels: { first: { status: "ready" }, second: { status: "ready" }, ended: {}, under: {} },
    runModels: { first: { side: "output" }, second: { side: "input" }, ended: { side: "output" } },
    artifacts: {
      first: { loggedModelId: null },
      second: { loggedModelId: null },
      ended: { loggedModelId: null },
      model: { runId: null },
      lost: { runId: null, loggedModelId: id("loggedModels", "ended") },
    },
    modelVersions: {
      first: { proposedAt: house.day(-2), worstErrorsId: id("sampleBatches", "first") },
      second: { proposedAt: house.day(-3) },
      ended: { status: "withdrawn", proposedAt: house.day(-1) },
    },
    holdouts: { first: { decides: true, caseCount: 200 }, second: {}, ended: {} },
    evaluationSets: {
      first: {},
      second: {},
      unnamed: { holdoutId: null },
      alike: { holdoutId: id("holdouts", "first"), digest: "00000000" },
      learned: {
        holdoutId: id("holdouts", "second"),
        name: mark("loggedDatasets", "first", "name"),
        digest: mark("loggedDatasets", "first", "digest"),
      },
    },
    holdoutRuns: {
      first: {},
      child: { holdoutId: id("holdouts", "first"), runId: id("runs", "child") },
      lost: { holdoutId: id("holdouts", "first"), runId: id("runs", "ended") },
      second: {},
    },
    runOutcomes: {
      first: {
        ...counted,
        counts: [
          [90, 10],
          [20, 80],
        ],
      },
      child: {
        ...counted,
        runId: id("runs", "child"),
        holdoutId: id("holdouts", "second"),
        evaluationSetId: id("evaluationSets", "learned"),
        counts: [
          [80, 20],
          [30, 70],
        ],
      },
      second: {
        ...counted,
        counts: [
          [70, 30],
          [40, 60],
        ],
      },
      level: {
        ...counted,
        runId: id("runs", "level"),
        evaluationSetId: id("evaluationSets", "alike"),
        counts: [
          [80, 20],
          [30, 70],
        ],
      },
      lost: {
        ...counted,
        runId: id("runs", "ended"),
        counts: [
          [60, 40],
          [50, 50],
        ],
      },
      unnamed: {
        ...counted,
        runId: id("runs", "under"),
        holdoutId: null,
        evaluationSetId: id("evaluationSets", "unnamed"),
        counts: [
          [9, 1],
          [1, 9],
        ],
      },
    },
    runWorths: {
      first: { ...priced, standing: "leads", outcomesDigest: mark("runOutcomes", "first", "digest") },
      level: { ...priced, runId: id("runs", "level"), standing: "level" },
      child: { ...priced, runId: id("runs", "child"), standing: "level" },
      second: { ...priced, standing: "leads" },
      lost: { ...priced, runId: id("runs", "ended"), standing: "behind" },
    },
  };
}
