// The protocol's endpoints that log to a run: every request is one transaction, and none leaves an event.
import { z } from "zod";
import { deleteTag, logBatch, logInputs, recordModelInfo } from "@/lib/experiments/points/commands";
import { uuidOfModel } from "@/lib/experiments/rules";
import type { Refusal } from "@/lib/kernel/errors";
import { type Asking, endpoint, performCommand, resolveLiveRun, resolveModel } from "./definition.endpoints";
import { invalidValue, missing, noModel } from "./rules";
import { double, int64, list, ofRun, requiredText, tag, text } from "./schema";

const metric = z.object({
  key: requiredText,
  value: double,
  timestamp: int64,
  step: int64.default(0n),
  model_id: text.optional(),
  dataset_name: text.optional(),
  dataset_digest: text.optional(),
});
const param = z.object({ key: requiredText, value: text.default("") });

type RunIds = { run_id?: string; run_uuid?: string };
type Batch = {
  metrics?: z.output<typeof metric>[];
  params?: z.output<typeof param>[];
  tags?: z.output<typeof tag>[];
};

async function logToRun(asking: Asking, which: RunIds, { metrics = [], params = [], tags = [] }: Batch) {
  const { id, runId, project } = await resolveLiveRun(asking, which);
  const points = metrics.map(pointOf);
  await performCommand(
    asking,
    logBatch,
    project,
    { runId: id, metrics: points, params, tags },
    {
      conflict: (refusal) => changedParam(refusal, runId),
    },
  );
  return {};
}

function pointOf({ key, value, step, timestamp: loggedAt, ...of }: z.output<typeof metric>) {
  const loggedModelId = of.model_id ? uuidOfModel(of.model_id) : undefined;
  if (loggedModelId === null) throw noModel(of.model_id ?? "");
  const model = loggedModelId && { loggedModelId, dataset: of.dataset_name ?? "", digest: of.dataset_digest ?? "" };
  return { key, value, step, loggedAt, model: model || undefined };
}

function changedParam({ details: { theirs } }: Refusal, runId: string) {
  return invalidValue(
    `Changing param values is not allowed. Param with key='${theirs?.key}' was already logged with value='${theirs?.logged}' for run ID='${runId}'. Attempted logging new value '${theirs?.given}'.`,
  );
}

export const loggingEndpoints = {
  "POST runs/log-metric": endpoint({
    writes: true,
    input: metric.extend(ofRun),
    answer: (asking, { run_id, run_uuid, ...one }) => logToRun(asking, { run_id, run_uuid }, { metrics: [one] }),
  }),

  "POST runs/log-parameter": endpoint({
    writes: true,
    input: param.extend(ofRun),
    answer: (asking, { run_id, run_uuid, ...one }) => logToRun(asking, { run_id, run_uuid }, { params: [one] }),
  }),

  "POST runs/set-tag": endpoint({
    writes: true,
    input: tag.extend(ofRun),
    answer: (asking, { run_id, run_uuid, ...one }) => logToRun(asking, { run_id, run_uuid }, { tags: [one] }),
  }),

  "POST runs/log-batch": endpoint({
    writes: true,
    input: z.object({ ...ofRun, metrics: list(metric), params: list(param), tags: list(tag) }),
    answer: (asking, { run_id, run_uuid, ...batch }) => logToRun(asking, { run_id, run_uuid }, batch),
  }),

  "POST runs/delete-tag": endpoint({
    writes: true,
    input: z.object({ ...ofRun, key: requiredText }),
    async answer(asking, { key, ...which }) {
      const { id, runId, project } = await resolveLiveRun(asking, which);
      await performCommand(
        asking,
        deleteTag,
        project,
        { runId: id, key },
        {
          not_found: () => missing(`No tag with name: ${key} in run with id ${runId}`),
        },
      );
      return {};
    },
  }),

  "POST runs/log-inputs": endpoint({
    writes: true,
    input: z.object({
      ...ofRun,
      datasets: list(
        z.object({
          tags: list(z.object({ key: requiredText, value: text.default("") })),
          dataset: z.object({
            name: requiredText,
            digest: requiredText,
            source_type: requiredText,
            source: requiredText,
            schema: text.optional(),
            profile: text.optional(),
          }),
        }),
      ),
      models: list(z.object({ model_id: requiredText })),
    }),
    async answer(asking, { datasets, models, ...which }) {
      const { id, project } = await resolveLiveRun(asking, which);
      const input = datasets.map(({ tags, dataset: { source_type: sourceType, schema, profile, ...dataset } }) => ({
        tags,
        dataset: { ...dataset, sourceType, schema: schema ?? null, profile: profile ?? null },
      }));
      const loggedModelIds = await Promise.all(
        models.map(async ({ model_id }) => (await resolveModel(asking, model_id)).id),
      );
      await performCommand(asking, logInputs, project, { runId: id, datasets: input, loggedModelIds });
      return {};
    },
  }),

  /** What older clients say of a model's files: kept in the tag in which they look for it. */
  "POST runs/log-model": endpoint({
    writes: true,
    input: z.object({ ...ofRun, model_json: requiredText }),
    async answer(asking, { model_json: model, ...which }) {
      const { id, project } = await resolveLiveRun(asking, which);
      await performCommand(asking, recordModelInfo, project, { runId: id, model });
      return {};
    },
  }),
} as const;
