// The protocol's experiments. Each belongs to a project, whose key stands before its name.
import { z } from "zod";
import * as commands from "@/lib/experiments/commands";
import { type Experiment, findExperiment, searchExperiments } from "@/lib/experiments/queries";
import type { Refusal } from "@/lib/kernel/errors";
import { type Asking, endpoint, performed } from "./definition.endpoints";
import { fullName, invalidValue, missing, ProtocolRefusal, splitName } from "./rules";
import { experimentId, list, requiredText, tag, text, upTo, view } from "./schema";
import { experimentShape } from "./shape.rules";

const ById = z.object({ experiment_id: experimentId });

async function seen(asking: Asking, serial: number): Promise<Experiment> {
  const found = await findExperiment(asking.scope, { serial });
  if (!found) throw missing(`No Experiment with id=${serial} exists`);
  return found;
}

async function live(asking: Asking, serial: number): Promise<Experiment> {
  const found = await seen(asking, serial);
  if (!found.deletedAt) return found;
  throw invalidValue(`The experiment ${serial} must be in the 'active' state. Current state is deleted.`);
}

/** Clients look for the first sentence; `deleted` is the number of a namesake that is in no list. */
function exists(name: string, { details: { theirs } }: Refusal) {
  const said = `Experiment(name=${name}) already exists.`;
  const more = theirs?.deleted
    ? ` It is deleted, and its name stays taken: restore it with MlflowClient().restore_experiment("${theirs.deleted}"), or take another name.`
    : "";
  return new ProtocolRefusal("RESOURCE_ALREADY_EXISTS", said + more);
}

export const experimentEndpoints = {
  "POST experiments/create": endpoint({
    writes: true,
    input: z.object({ name: requiredText, artifact_location: text.optional(), tags: list(tag) }),
    async answer(asking, { name: given, artifact_location: elsewhere, tags }) {
      const { project, name } = splitName(given);
      if (elsewhere) throw invalidValue("Quintet itself keeps what an experiment makes: leave artifact_location out.");
      const input = { name, description: "", tags };
      const made = await performed(asking, commands.createExperiment, project, input, {
        conflict: (refusal) => exists(fullName({ project, name }), refusal),
        not_found: () => missing(`There is no project ${project} that you may see.`),
      });
      return { experiment_id: String(made.serial) };
    },
  }),

  "GET experiments/get": endpoint({
    input: ById,
    answer: async (asking, input) => ({ experiment: experimentShape(await seen(asking, input.experiment_id)) }),
  }),

  "GET experiments/get-by-name": endpoint({
    input: z.object({ experiment_name: requiredText }),
    async answer({ scope }, { experiment_name: name }) {
      const found = await findExperiment(scope, splitName(name));
      if (!found) throw missing(`Could not find experiment with name '${name.slice(0, 500)}'`);
      return { experiment: experimentShape(found) };
    },
  }),

  "POST experiments/update": endpoint({
    writes: true,
    input: ById.extend({ new_name: requiredText }),
    async answer(asking, { experiment_id: serial, new_name: given }) {
      const { id, version, description, project } = await live(asking, serial);
      const wanted = splitName(given);
      if (wanted.project !== project) {
        throw invalidValue(`An experiment stays in its project: its new name begins with "${project}/".`);
      }
      const input = { experimentId: id, version, description, name: wanted.name };
      await performed(asking, commands.editExperiment, project, input, {
        conflict: (refusal) => exists(fullName(wanted), refusal),
      });
      return {};
    },
  }),

  "POST experiments/delete": endpoint({
    writes: true,
    input: ById,
    async answer(asking, { experiment_id: serial }) {
      const { id, project, deletedAt } = await seen(asking, serial);
      if (deletedAt) throw missing(`No Experiment with id=${serial} exists`);
      await performed(asking, commands.deleteExperiment, project, { experimentId: id });
      return {};
    },
  }),

  "POST experiments/restore": endpoint({
    writes: true,
    input: ById,
    async answer(asking, { experiment_id: serial }) {
      const { id, project, deletedAt } = await seen(asking, serial);
      if (!deletedAt) throw missing(`No deleted Experiment with id=${serial} exists`);
      await performed(asking, commands.restoreExperiment, project, { experimentId: id });
      return {};
    },
  }),

  "POST experiments/set-experiment-tag": endpoint({
    writes: true,
    input: ById.extend(tag.shape),
    async answer(asking, { experiment_id: serial, key, value }) {
      const { id, project } = await live(asking, serial);
      await performed(asking, commands.setExperimentTag, project, { experimentId: id, key, value });
      return {};
    },
  }),

  "POST experiments/delete-experiment-tag": endpoint({
    writes: true,
    input: ById.extend({ key: requiredText }),
    async answer(asking, { experiment_id: serial, key }) {
      const { id, project } = await live(asking, serial);
      const input = { experimentId: id, key, value: null };
      await performed(asking, commands.setExperimentTag, project, input, {
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
    const found = await searchExperiments(scope, { size, after, filter, orderBy, view });
    return { experiments: found.experiments.map(experimentShape), next_page_token: found.next };
  },
});

export const experimentSearches = { "POST experiments/search": search, "GET experiments/search": search } as const;
