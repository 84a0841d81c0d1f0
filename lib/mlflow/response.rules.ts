// Experiments, runs and logged models as the tracking protocol shows them.
import type { LoggedModelStatus } from "@/db/enums";
import type { LoggedModel } from "@/lib/experiments/logged-models/queries";
import type { Experiment } from "@/lib/experiments/queries";
import { experimentRoot, modelIdOf, modelRoot, nameTag, noteTag, runIdOf, runRoot } from "@/lib/experiments/rules";
import type { Run, RunHead } from "@/lib/experiments/runs/queries";
import type { Json } from "./json.rules";
import { fullName } from "./rules";

type Fields = { readonly [name: string]: Json };

const stage = (deletedAt: Date | null) => (deletedAt ? "deleted" : "active");
const keyValues = (record: Record<string, string>) => Object.entries(record).map(([key, value]) => ({ key, value }));
const noteTags = (text: string) => (text ? [{ key: noteTag, value: text }] : []);

export const experimentFields = (experiment: Experiment): Fields => ({
  experiment_id: String(experiment.serial),
  name: fullName(experiment),
  artifact_location: experimentRoot(experiment.serial),
  lifecycle_stage: stage(experiment.deletedAt),
  creation_time: experiment.createdAt.getTime(),
  last_update_time: experiment.changedAt.getTime(),
  tags: [...keyValues(experiment.tags), ...noteTags(experiment.description)],
});

export const runInfoFields = (run: RunHead): Fields => ({
  run_uuid: runIdOf(run.id),
  run_id: runIdOf(run.id),
  run_name: run.name,
  experiment_id: String(run.experimentSerial),
  user_id: run.userId,
  status: run.status.toUpperCase(),
  start_time: run.startedAt.getTime(),
  end_time: run.endedAt?.getTime(),
  artifact_uri: runRoot(run.experimentSerial, run.id),
  lifecycle_stage: stage(run.deletedAt),
});

export const runFields = (run: Run): Fields => ({
  info: runInfoFields(run),
  data: {
    metrics: run.metrics.map(({ key, value, step, loggedAt }) => ({ key, value, timestamp: loggedAt, step })),
    params: run.params,
    tags: [...run.tags, { key: nameTag, value: run.name }, ...noteTags(run.notes)],
  },
  inputs: {
    dataset_inputs: run.inputs.map(({ tags, sourceType, ...dataset }) => ({
      tags: keyValues(tags),
      dataset: { ...dataset, source_type: sourceType },
    })),
    model_inputs: run.models.filter(({ side }) => side === "input").map(({ id }) => ({ model_id: modelIdOf(id) })),
  },
  outputs: {
    model_outputs: run.models
      .filter(({ side }) => side === "output")
      .map(({ id, step }) => ({ model_id: modelIdOf(id), step })),
  },
});

const modelStatuses = {
  pending: "LOGGED_MODEL_PENDING",
  ready: "LOGGED_MODEL_READY",
  failed: "LOGGED_MODEL_UPLOAD_FAILED",
} as const satisfies Record<LoggedModelStatus, string>;

export const loggedModelFields = (model: LoggedModel): Fields => ({
  info: {
    experiment_id: String(model.experimentSerial),
    model_id: modelIdOf(model.id),
    name: model.name,
    artifact_uri: modelRoot(model.experimentSerial, model.id),
    creation_timestamp_ms: model.createdAt.getTime(),
    last_updated_timestamp_ms: model.changedAt.getTime(),
    model_type: model.modelType || undefined,
    source_run_id: model.sourceRunId ? runIdOf(model.sourceRunId) : undefined,
    status: modelStatuses[model.status],
    tags: keyValues(model.tags),
  },
  data: {
    params: keyValues(model.params),
    metrics: model.metrics.map(({ key, value, step, loggedAt, runId, dataset, digest }) => ({
      key,
      value,
      timestamp: loggedAt,
      step,
      model_id: modelIdOf(model.id),
      run_id: runIdOf(runId),
      dataset_name: dataset || undefined,
      dataset_digest: digest || undefined,
    })),
  },
});
