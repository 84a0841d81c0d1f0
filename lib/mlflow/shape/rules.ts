// Experiments and runs as the tracking protocol shows them.
import type { Experiment } from "@/lib/experiments/queries";
import { experimentRoot, nameTag, noteTag, runIdOf, runRoot } from "@/lib/experiments/rules";
import type { Run, RunHead } from "@/lib/experiments/runs/queries";
import type { Json } from "../json/rules";
import { fullName } from "../rules";

type Fields = { readonly [name: string]: Json };

const stage = (deletedAt: Date | null) => (deletedAt ? "deleted" : "active");
const note = (text: string) => (text ? [{ key: noteTag, value: text }] : []);

export const experimentShape = (experiment: Experiment): Fields => ({
  experiment_id: String(experiment.serial),
  name: fullName(experiment),
  artifact_location: experimentRoot(experiment.serial),
  lifecycle_stage: stage(experiment.deletedAt),
  creation_time: experiment.createdAt.getTime(),
  last_update_time: experiment.changedAt.getTime(),
  tags: [...Object.entries(experiment.tags).map(([key, value]) => ({ key, value })), ...note(experiment.description)],
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
      tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
      dataset: { ...dataset, source_type: sourceType },
    })),
  },
});
