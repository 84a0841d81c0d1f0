// The protocol's experiments. Each belongs to a project, whose key stands before its name.
import { z } from "zod";
import * as commands from "@/lib/experiments/commands";
import { type Experiment, findExperiment, searchExperiments } from "@/lib/experiments/queries";
import type { Refusal } from "@/lib/kernel/errors";
import { type Asking, endpoint, performCommand } from "./definition.endpoints";
import { experimentFields } from "./response.rules";
import { fullName, invalidValue, missing, ProtocolRefusal, splitName } from "./rules";
import { experimentId, list, requiredText, tag, text, upTo, view } from "./schema";

const ById = z.object({ experiment_id: experimentId });

async function findVisible(asking: Asking, serial: number): Promise<Experiment> {
  const experiment = await findExperiment(asking.scope, { serial });
  if (!experiment) throw missing(`No Experiment with id=${serial} exists`);
  return experiment;
}

async function findLive(asking: Asking, serial: number): Promise<Experiment> {
  const experiment = await findVisible(asking, serial);
  if (!experiment.deletedAt) return experiment;
  throw invalidValue(`The experiment ${serial} must be in the 'active' state. Current state is deleted.`);
}

/** Clients look for the first sentence; `deleted` is the number of a namesake that is in no list. */
function alreadyExists(name: string, { details: { theirs } }: Refusal) {
  const message = `Experiment(name=${name}) already exists.`;
  const hint = theirs?.deleted
    ? ` It is deleted, and its name stays taken: restore it with MlflowClient().restore_experiment("${theirs.deleted}"), or take another name.`
    : "";
  return new ProtocolRefusal("RESOURCE_ALREADY_EXISTS", message + hint);
}

export const experimentEndpoints = {
  "POST experiments/create": endpoint({
    writes: true,
    input: z.object({ name: requiredText, artifact_location: text.optional(), tags: list(tag) }),
    async answer(asking, { name: fullyNamed, artifact_location: elsewhere, tags }) {
      const { project, name } = splitName(fullyNamed);
      if (elsewhere) throw invalidValue("Quintet itself keeps what an experiment makes: leave artifact_location out.");
      const input = { name, description: "", tags };
      const created = await performCommand(asking, commands.createExperiment, project, input, {
        conflict: (refusal) => alreadyExists(fullName({ project, name }), refusal),
        not_found: () => missing(`There is no project ${project} that you may see.`),
      });
      return { experiment_id: String(created.serial) };
    },
  }),

  "GET experiments/get": endpoint({
    input: ById,
    answer: async (asking, input) => ({ experiment: experimentFields(await findVisible(asking, input.experiment_id)) }),
  }),

  "GET experiments/get-by-name": endpoint({
    input: z.object({ experiment_name: requiredText }),
    async answer({ scope }, { experiment_name: name }) {
      const experiment = await findExperiment(scope, splitName(name));
      if (!experiment) throw missing(`Could not find experiment with name '${name.slice(0, 500)}'`);
      return { experiment: experimentFields(experiment) };
    },
  }),

  "POST experiments/update": endpoint({
    writes: true,
    input: ById.extend({ new_name: requiredText }),
    async answer(asking, { experiment_id: serial, new_name: fullyNamed }) {
      const { id, version, description, project } = await findLive(asking, serial);
      const newName = splitName(fullyNamed);
      if (newName.project !== project) {
        throw invalidValue(`An experiment stays in its project: its new name begins with "${project}/".`);
      }
      const input = { experimentId: id, version, description, name: newName.name };
      await performCommand(asking, commands.editExperiment, project, input, {
        conflict: (refusal) => alreadyExists(fullName(newName), refusal),
      });
      return {};
    },
  }),

  "POST experiments/delete": endpoint({
    writes: true,
    input: ById,
    async answer(asking, { experiment_id: serial }) {
      const { id, project, deletedAt } = await findVisible(asking, serial);
      if (deletedAt) throw missing(`No Experiment with id=${serial} exists`);
      await performCommand(asking, commands.deleteExperiment, project, { experimentId: id });
      return {};
    },
  }),

  "POST experiments/restore": endpoint({
    writes: true,
    input: ById,
    async answer(asking, { experiment_id: serial }) {
      const { id, project, deletedAt } = await findVisible(asking, serial);
      if (!deletedAt) throw missing(`No deleted Experiment with id=${serial} exists`);
      await performCommand(asking, commands.restoreExperiment, project, { experimentId: id });
      return {};
    },
  }),

  "POST experiments/set-experiment-tag": endpoint({
    writes: true,
    input: ById.extend(tag.shape),
    async answer(asking, { experiment_id: serial, key, value }) {
      const { id, project } = await findLive(asking, serial);
      await performCommand(asking, commands.setExperimentTag, project, { experimentId: id, key, value });
      return {};
    },
  }),

  "POST experiments/delete-experiment-tag": endpoint({
    writes: true,
    input: ById.extend({ key: requiredText }),
    async answer(asking, { experiment_id: serial, key }) {
      const { id, project } = await findLive(asking, serial);
      const input = { experimentId: id, key, value: null };
      await performCommand(asking, commands.setExperimentTag, project, input, {
        not_found: () => missing(`No tag with name: ${key} in experiment with id ${serial}`),
      });
      return {};
    },
  }),
} as const;

const search = endpoint({
  input: z.object({
    max_results: upTo(50_000),
    page_token: text.optional(),
    filter: text.optional(),
    order_by: list(text),
    view_type: view,
  }),
  async answer({ scope }, { max_results: size, page_token: after, filter, order_by: orderBy, view_type: view }) {
    const results = await searchExperiments(scope, { size, after, filter, orderBy, view });
    return { experiments: results.experiments.map(experimentFields), next_page_token: results.next };
  },
});

export const experimentSearches = { "POST experiments/search": search, "GET experiments/search": search } as const;
