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
const pairs = (held: Record<string, string>) => Object.entries(held).map(([key, value]) => ({ key, value }));
const note = (text: string) => (text ? [{ key: noteTag, value: text }] : []);

export const experimentShape = (experiment: Experiment): Fields => ({
  experiment_id: String(experiment.serial),
  name: fullName(experiment),
  artifact_location: experimentRoot(experiment.serial),
  lifecycle_stage: stage(experiment.deletedAt),
  creation_time: experiment.createdAt.getTime(),
  last_update_time: experiment.changedAt.getTime(),
  tags: [...pairs(experiment.tags), ...note(experiment.description)],
});

export const runInfoShape = (run: RunHead): Fields => ({
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

export const runShape = (run: Run): Fields => ({
  info: runInfoShape(run),
  data: {
    metrics: run.metrics.map(({ key, value, step, loggedAt }) => ({ key, value, timestamp: loggedAt, step })),
    params: run.params,
    tags: [...run.tags, { key: nameTag, value: run.name }, ...note(run.notes)],
  },
  inputs: {
    dataset_inputs: run.inputs.map(({ tags, sourceType, ...dataset }) => ({
      tags: pairs(tags),
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

export const loggedModelShape = (model: LoggedModel): Fields => ({
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
    tags: pairs(model.tags),
  },
  data: {
    params: pairs(model.params),
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
