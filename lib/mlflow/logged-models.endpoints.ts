// The protocol's endpoints on logged models.
import { z } from "zod";
import * as commands from "@/lib/experiments/logged-models/commands";
import { readLoggedModels } from "@/lib/experiments/logged-models/queries";
import { findLoggedModels } from "@/lib/experiments/logged-models/search.queries";
import { findExperiment, listExperimentIds } from "@/lib/experiments/queries";
import { type Asking, endpoint, performCommand, resolveLiveRun, resolveModel } from "./definition.endpoints";
import { loggedModelFields } from "./response.rules";
import { invalidValue, missing, noModel } from "./rules";
import { experimentId, int64, list, modelStatus, ofRun, requiredText, tag, text, upTo, yesOrNo } from "./schema";

const ById = z.object({ model_id: requiredText });
const pair = z.object({ key: requiredText, value: text.default("") });

async function respondWithModel(asking: Asking, id: string, modelId: string) {
  const [model] = await readLoggedModels(asking.scope, [id]);
  if (!model) throw noModel(modelId);
  return { model: loggedModelFields(model) };
}

export const loggedModelEndpoints = {
  "POST logged-models": endpoint({
    writes: true,
    input: z.object({
      experiment_id: experimentId,
      name: text.optional(),
      model_type: text.default(""),
      source_run_id: text.optional(),
      params: list(pair),
      tags: list(tag),
    }),
    async answer(asking, { experiment_id: serial, name, model_type: modelType, source_run_id: runId, params, tags }) {
      const experiment = await findExperiment(asking.scope, { serial });
      if (!experiment) throw missing(`No Experiment with id=${serial} exists`);
      if (experiment.deletedAt) {
        throw invalidValue(`The experiment ${serial} must be in the 'active' state. Current state is deleted.`);
      }
      const source = runId ? await resolveLiveRun(asking, { run_id: runId }) : null;
      const input = {
        experimentId: experiment.id,
        name: name ?? null,
        modelType,
        sourceRunId: source?.id ?? null,
        params,
        tags,
      };
      const { id } = await performCommand(asking, commands.createLoggedModel, experiment.project, input);
      return respondWithModel(asking, id, id);
    },
  }),

  "GET logged-models/{model_id}": endpoint({
    input: ById.extend({ allow_deleted: yesOrNo.default(false) }),
    async answer(asking, { model_id: modelId, allow_deleted: includeDeleted }) {
      const { id } = await resolveModel(asking, modelId, { includeDeleted });
      return respondWithModel(asking, id, modelId);
    },
  }),

  "PATCH logged-models/{model_id}": endpoint({
    writes: true,
    input: ById.extend({ status: modelStatus }),
    async answer(asking, { model_id: modelId, status }) {
      const { id, project } = await resolveModel(asking, modelId);
      await performCommand(asking, commands.finalizeLoggedModel, project, { loggedModelId: id, status });
      return respondWithModel(asking, id, modelId);
    },
  }),

  "DELETE logged-models/{model_id}": endpoint({
    writes: true,
    input: ById,
    async answer(asking, { model_id: modelId }) {
      const { id, project } = await resolveModel(asking, modelId, { includeDeleted: true });
      await performCommand(asking, commands.deleteLoggedModel, project, { loggedModelId: id });
      return {};
    },
  }),

  "POST logged-models/{model_id}/params": endpoint({
    writes: true,
    input: ById.extend({ params: list(pair) }),
    async answer(asking, { model_id: modelId, params }) {
      const { id, project } = await resolveModel(asking, modelId);
      await performCommand(asking, commands.logModelParams, project, { loggedModelId: id, params });
      return {};
    },
  }),

  "PATCH logged-models/{model_id}/tags": endpoint({
    writes: true,
    input: ById.extend({ tags: list(tag) }),
    async answer(asking, { model_id: modelId, tags }) {
      const { id, project } = await resolveModel(asking, modelId);
      await performCommand(asking, commands.tagLoggedModel, project, { loggedModelId: id, tags });
      return {};
    },
  }),

  "DELETE logged-models/{model_id}/tags/{tag_key*}": endpoint({
    writes: true,
    input: ById.extend({ tag_key: requiredText }),
    async answer(asking, { model_id: modelId, tag_key: key }) {
      const { id, project } = await resolveModel(asking, modelId);
      const input = { loggedModelId: id, key };
      await performCommand(asking, commands.deleteModelTag, project, input, {
        not_found: () => missing(`No tag with key '${key}' found for model with ID '${modelId}'.`),
      });
      return {};
    },
  }),

  "POST logged-models/search": endpoint({
    input: z.object({
      experiment_ids: list(experimentId),
      filter: text.optional(),
      datasets: list(z.object({ dataset_name: requiredText, dataset_digest: text.optional() })),
      max_results: upTo(1_000).default(100),
      order_by: list(
        z.object({
          field_name: requiredText,
          ascending: yesOrNo.default(true),
          dataset_name: text.optional(),
          dataset_digest: text.optional(),
        }),
      ),
      page_token: text.optional(),
    }),
    async answer({ scope }, query) {
      const { ids, next } = await findLoggedModels(scope, {
        experimentIds: await listExperimentIds(scope, query.experiment_ids),
        filter: query.filter,
        datasets: query.datasets.map(({ dataset_name: name, dataset_digest: digest }) => ({ name, digest })),
        orderBy: query.order_by.map(
          ({ field_name: name, ascending, dataset_name: dataset, dataset_digest: digest }) => ({
            ...{ name, dataset, digest },
            descending: !ascending,
          }),
        ),
        size: query.max_results,
        after: query.page_token,
      });
      const models = await readLoggedModels(scope, ids);
      return { models: models.map(loggedModelFields), next_page_token: next };
    },
  }),

  "POST runs/outputs": endpoint({
    writes: true,
    input: z.object({ ...ofRun, models: list(z.object({ model_id: requiredText, step: int64.default(0n) })) }),
    async answer(asking, { models, ...which }) {
      const { id, project } = await resolveLiveRun(asking, which);
      const outputs = await Promise.all(
        models.map(async ({ model_id, step }) => ({ loggedModelId: (await resolveModel(asking, model_id)).id, step })),
      );
      await performCommand(asking, commands.logOutputs, project, { runId: id, models: outputs });
      return {};
    },
  }),
} as const;
