// What a training logs while it runs: every request one transaction, and none of them an event.
import { z } from "zod";
import type { Refusal } from "@/lib/errors";
import { deleteTag, logBatch, logInputs } from "@/lib/experiments/points/commands";
import { getRun } from "@/lib/experiments/runs/queries";
import { type Asking, endpoint, liveRun, performed } from "../asking/endpoints";
import { invalidValue, missing } from "../rules";
import { double, int64, list, ofRun, requiredText, tag, text } from "../schema";

const metric = z.object({ key: requiredText, value: double, timestamp: int64, step: int64.default(0n) });
const param = z.object({ key: requiredText, value: text.default("") });

type Which = { run_id?: string; run_uuid?: string };
type Batch = {
  metrics?: z.output<typeof metric>[];
  params?: z.output<typeof param>[];
  tags?: z.output<typeof tag>[];
};

async function logged(asking: Asking, which: Which, { metrics = [], params = [], tags = [] }: Batch) {
  const { id, runId, project } = await liveRun(asking, which);
  const points = metrics.map(({ timestamp: loggedAt, ...point }) => ({ ...point, loggedAt }));
  await performed(
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

function changedParam({ details: { theirs } }: Refusal, runId: string) {
  return invalidValue(
    `Changing param values is not allowed. Param with key='${theirs?.key}' was already logged with value='${theirs?.logged}' for run ID='${runId}'. Attempted logging new value '${theirs?.given}'.`,
  );
}

export const loggingEndpoints = {
  "POST runs/log-metric": endpoint({
    writes: true,
    input: metric.extend(ofRun),
    answer: (asking, { run_id, run_uuid, ...one }) => logged(asking, { run_id, run_uuid }, { metrics: [one] }),
  }),

  "POST runs/log-parameter": endpoint({
    writes: true,
    input: param.extend(ofRun),
    answer: (asking, { run_id, run_uuid, ...one }) => logged(asking, { run_id, run_uuid }, { params: [one] }),
  }),

  "POST runs/set-tag": endpoint({
    writes: true,
    input: tag.extend(ofRun),
    answer: (asking, { run_id, run_uuid, ...one }) => logged(asking, { run_id, run_uuid }, { tags: [one] }),
  }),

  "POST runs/log-batch": endpoint({
    writes: true,
    input: z.object({ ...ofRun, metrics: list(metric), params: list(param), tags: list(tag) }),
    answer: (asking, { run_id, run_uuid, ...batch }) => logged(asking, { run_id, run_uuid }, batch),
  }),

  "POST runs/delete-tag": endpoint({
    writes: true,
    input: z.object({ ...ofRun, key: requiredText }),
    async answer(asking, { key, ...which }) {
      const { id, runId, project } = await liveRun(asking, which);
      await performed(
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
    }),
    async answer(asking, { datasets, ...which }) {
      const { id, project } = await liveRun(asking, which);
      const input = datasets.map(({ tags, dataset: { source_type: sourceType, schema, profile, ...dataset } }) => ({
        tags,
        dataset: { ...dataset, sourceType, schema: schema ?? null, profile: profile ?? null },
      }));
      await performed(asking, logInputs, project, { runId: id, datasets: input });
      return {};
    },
  }),

  /** What older clients say of a model's files: kept in the tag in which they look for it. */
  "POST runs/log-model": endpoint({
    writes: true,
    input: z.object({ ...ofRun, model_json: requiredText }),
    async answer(asking, { model_json: given, ...which }) {
      const { id } = await liveRun(asking, which);
      const { tags } = await getRun(asking.scope, id);
      const before = tags.find(({ key }) => key === modelsTag)?.value;
      const models = [...asList(before ?? "[]"), asObject(given)];
      return logged(asking, which, { tags: [{ key: modelsTag, value: JSON.stringify(models) }] });
    },
  }),

  /** Models as outputs name models of their own kind, which are not kept here: a run that may be written to is all that is asked. */
  "POST runs/outputs": endpoint({
    writes: true,
    input: z.object(ofRun),
    async answer(asking, which) {
      await liveRun(asking, which);
      return {};
    },
  }),
} as const;

const modelsTag = "mlflow.log-model.history";

function asList(text: string): unknown[] {
  try {
    const held: unknown = JSON.parse(text);
    return Array.isArray(held) ? held : [];
  } catch {
    return [];
  }
}

function asObject(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidValue("Malformed model info. \n 'model_json' is not valid JSON.");
  }
}
