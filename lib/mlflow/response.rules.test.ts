// Everything shown in its own field: of what is shown no two values are alike, and what is not set is left out.
import { expect, test } from "vitest";
import type { LoggedModel } from "@/lib/experiments/logged-models/queries";
import type { Experiment } from "@/lib/experiments/queries";
import type { Run } from "@/lib/experiments/runs/queries";
import { writeJson } from "./json.rules";
import { experimentFields, loggedModelFields, runFields } from "./response.rules";

const id = (digit: number) => `0000000${digit}-0000-7000-8000-000000000000`;
const hex = (digit: number) => `0000000${digit}000070008000000000000000`;
const at = (ms: number) => new Date(ms);
const parsed = (shape: Parameters<typeof writeJson>[0]): unknown => JSON.parse(writeJson(shape));

const experiment: Experiment = {
  ...{ id: id(1), serial: 12, project: "CHURN", name: "baseline", description: "About it", tags: { team: "blue" } },
  ...{ createdById: id(2), createdBy: "Ada", createdAt: at(1), changedAt: at(2), deletedAt: null, version: 1 },
};

test("an experiment", () => {
  expect(parsed(experimentFields(experiment))).toEqual({
    ...{ experiment_id: "12", name: "CHURN/baseline", artifact_location: "mlflow-artifacts:/12" },
    ...{ lifecycle_stage: "active", creation_time: 1, last_update_time: 2 },
    tags: [
      { key: "team", value: "blue" },
      { key: "mlflow.note.content", value: "About it" },
    ],
  });
  const bare = parsed(experimentFields({ ...experiment, description: "", tags: {}, deletedAt: at(3) }));
  expect(bare).toMatchObject({ lifecycle_stage: "deleted" });
  expect(bare).not.toHaveProperty("tags");
});

const run: Run = {
  ...{ id: id(3), project: "CHURN", experimentId: id(1), experimentSerial: 12, experiment: "baseline", name: "first" },
  ...{ status: "finished", source: "mlflow", startedAt: at(4), endedAt: at(5), algorithm: "tree", notes: "Good" },
  ...{ datasetVersionId: null, datasetId: null, dataset: null, datasetVersion: null, userId: "ada" },
  ...{ loggedById: id(2), loggedBy: "Ada", deletedAt: null, version: 1 },
  metrics: [{ key: "auc", value: 0.5, step: 6n, loggedAt: 7n, lowest: 0.1, highest: 0.9, points: 3 }],
  params: [{ key: "depth", value: "8" }],
  tags: [{ key: "team", value: "blue" }],
  inputs: [
    {
      name: "rows",
      digest: "d1",
      sourceType: "s3",
      source: "bucket",
      schema: "s",
      profile: "p",
      tags: { context: "train" },
    },
  ],
  models: [
    { id: id(4), side: "input", step: 8n },
    { id: id(5), side: "output", step: 9n },
  ],
};

test("a run", () => {
  expect(parsed(runFields(run))).toEqual({
    info: {
      ...{
        run_uuid: hex(3),
        run_id: hex(3),
        run_name: "first",
        experiment_id: "12",
        user_id: "ada",
        status: "FINISHED",
      },
      ...{
        start_time: 4,
        end_time: 5,
        artifact_uri: `mlflow-artifacts:/12/${hex(3)}/artifacts`,
        lifecycle_stage: "active",
      },
    },
    data: {
      metrics: [{ key: "auc", value: 0.5, timestamp: 7, step: 6 }],
      params: [{ key: "depth", value: "8" }],
      tags: [
        { key: "team", value: "blue" },
        { key: "mlflow.runName", value: "first" },
        { key: "mlflow.note.content", value: "Good" },
      ],
    },
    inputs: {
      dataset_inputs: [
        {
          tags: [{ key: "context", value: "train" }],
          dataset: { name: "rows", digest: "d1", source_type: "s3", source: "bucket", schema: "s", profile: "p" },
        },
      ],
      model_inputs: [{ model_id: `m-${hex(4)}` }],
    },
    outputs: { model_outputs: [{ model_id: `m-${hex(5)}`, step: 9 }] },
  });
  const going: Run = { ...run, status: "running", endedAt: null, notes: "" };
  expect(parsed(runFields({ ...going, metrics: [], params: [], inputs: [], models: [] }))).toEqual({
    info: expect.not.objectContaining({ end_time: expect.anything() }),
    data: { tags: [run.tags[0], { key: "mlflow.runName", value: "first" }] },
    inputs: {},
    outputs: {},
  });
});

const model: LoggedModel = {
  ...{ id: id(6), project: "CHURN", experimentId: id(1), experimentSerial: 12, name: "tree", modelType: "sklearn" },
  ...{ sourceRunId: id(3), status: "ready", params: { depth: "8" }, tags: { team: "blue" }, loggedById: id(2) },
  ...{ loggedBy: "Ada", createdAt: at(10), changedAt: at(11), deletedAt: null },
  metrics: [{ key: "auc", value: 0.5, step: 13n, loggedAt: 14n, runId: id(3), dataset: "rows", digest: "d1" }],
};

test("a logged model", () => {
  expect(parsed(loggedModelFields(model))).toEqual({
    info: {
      ...{ experiment_id: "12", model_id: `m-${hex(6)}`, name: "tree", model_type: "sklearn", source_run_id: hex(3) },
      artifact_uri: `mlflow-artifacts:/12/models/m-${hex(6)}/artifacts`,
      ...{ creation_timestamp_ms: 10, last_updated_timestamp_ms: 11, status: "LOGGED_MODEL_READY" },
      tags: [{ key: "team", value: "blue" }],
    },
    data: {
      params: [{ key: "depth", value: "8" }],
      metrics: [
        {
          ...{ key: "auc", value: 0.5, timestamp: 14, step: 13, model_id: `m-${hex(6)}`, run_id: hex(3) },
          ...{ dataset_name: "rows", dataset_digest: "d1" },
        },
      ],
    },
  });
  const metrics = model.metrics.map((metric) => ({ ...metric, dataset: "", digest: "" }));
  const bare = parsed(loggedModelFields({ ...model, modelType: "", sourceRunId: null, metrics, status: "failed" }));
  expect(bare).toMatchObject({ info: { status: "LOGGED_MODEL_UPLOAD_FAILED" } });
  for (const name of [
    "info.model_type",
    "info.source_run_id",
    "data.metrics.0.dataset_name",
    "data.metrics.0.dataset_digest",
  ]) {
    expect(bare).not.toHaveProperty(name);
  }
});
