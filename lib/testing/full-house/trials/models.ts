// Trials: runs, models, and what is in use.
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { alerts, loggedModels, monitors } from "@/db/schema";
import { now } from "../house";
import type { Trials, Tried } from "../trial";
import { onlyInformed } from "./gates";

const moments = { startedAt: "2026-03-02T07:00:00Z", endedAt: "2026-03-02T08:00:00Z" };
const prepared = ({ number }: Tried) => ({ release: number("releases", "second") });
const outcomes = [
  { case: "a", actual: 0, score: 0.2 },
  { case: "b", actual: 1, score: 0.9 },
];

export const modelTrials: Trials = {
  "deployments/alerts handOverAlert": {
    before: ({ db, id }) =>
      db
        .update(alerts)
        .set({ ownerId: id("people", "member"), status: "acknowledged" })
        .where(eq(alerts.id, id("alerts"))),
    input: ({ id }) => ({ personId: id("people", "colleague") }),
  },
  "deployments editRelease": { input: prepared },
  "deployments/measurements sendMeasurements": {
    input: ({ text }) => ({
      measurements: [{ metric: text("metrics", "name"), value: 0.7, measuredAt: "2026-03-01T09:00:00Z" }],
    }),
  },
  "deployments/measurements importMeasurements": {
    input: ({ text }) => ({
      csv: `metric,measured_at,value\n${text("metrics", "name")},2026-03-01,0.7\n`,
      confirmed: "on",
    }),
  },
  "deployments/monitors watchDrift": {
    before: ({ db, id }) =>
      db
        .update(monitors)
        .set({ retiredAt: now })
        .where(eq(monitors.id, id("monitors", "drift"))),
    input: ({ number, text }) => ({ release: number("releases"), watches: text("referenceHistograms", "feature") }),
  },
  "deployments/monitors editMonitor": { input: () => ({ direction: "lower", threshold: 5 }) },
  "deployments/references sendReferences": {
    input: (tried) => ({
      ...prepared(tried),
      references: [{ feature: "age", bins: ["low", "high"], counts: [90, 10] }],
    }),
  },
  "deployments/references importReferences": {
    input: (tried) => ({ ...prepared(tried), csv: "feature,bin,count\nage,low,90\nage,high,10\n", confirmed: "on" }),
  },
  "deployments/windows sendWindows": {
    input: ({ text }) => ({ windows: [{ ...moments, cases: 100, values: { [text("metrics", "name")]: 3 } }] }),
  },
  "deployments/windows recordWindow": {
    input: ({ text }) => ({ ...moments, cases: 100, metrics: [text("metrics", "name")], figures: ["3"] }),
  },
  "experiments/artifacts announceArtifact": { input: () => ({ id: v7() }) },
  "experiments/artifacts storeArtifact": { input: () => ({ id: v7(), path: "new/file.txt", size: 3 }) },
  "experiments restoreExperiment": { input: ({ id }) => ({ experimentId: id("experiments", "ended") }) },
  "experiments/holdouts assignRuns": {
    input: ({ id }) => ({ runs: [id("runs", "under")], holdout: "The branch's" }),
  },
  "experiments/holdouts detachData": { input: ({ id }) => ({ dataId: id("evaluationSets") }) },
  "experiments/logged-models createLoggedModel": {
    input: ({ id }) => ({ name: "new model", sourceRunId: id("runs"), params: [], tags: [] }),
  },
  "experiments/logged-models deleteModelTag": {
    before: ({ db, id }) =>
      db
        .update(loggedModels)
        .set({ tags: { stage: "new" } })
        .where(eq(loggedModels.id, id("loggedModels"))),
    input: () => ({ key: "stage" }),
  },
  "experiments/outcomes sendOutcomes": { input: ({ id }) => ({ run: id("runs"), outcomes }) },
  "experiments/outcomes importOutcomes": {
    input: () => ({ csv: "case,actual,score\na,1,0.9\nb,0,0.1\n", confirmed: "on" }),
  },
  "experiments/outcomes recordCounts": { input: () => ({ labels: ["no", "yes"], counts: [9, 1, 1, 9] }) },
  "experiments/points deleteTag": { input: ({ text }) => ({ key: text("runTags", "key") }) },
  "experiments/points recordModelInfo": { input: () => ({ model: '{"artifact_path": "model"}' }) },
  "experiments/points logInputs": {
    input: () => ({
      datasets: [
        {
          dataset: { name: "claims", digest: "1", sourceType: "local", source: "file", schema: null, profile: null },
          tags: [{ key: "mlflow.data.context", value: "train" }],
        },
      ],
    }),
  },
  "experiments/runs createRun": { input: () => ({ startedAt: now }) },
  "experiments/runs recordRun": { input: () => ({ name: "by hand" }) },
  "experiments/runs updateRun": { input: () => ({ status: "finished", endedAt: now }) },
  "experiments/runs importRuns": { input: () => ({ csv: "name,metric.f1\nfrom a file,0.8\n", confirmed: "on" }) },
  "lifecycle/going-live deployRelease": { before: onlyInformed, input: prepared },
};
