// The protocol's endpoints on runs: create, update, delete, read and search.
import { z } from "zod";
import type { Scope } from "@/lib/experiments/queries";
import { findExperiment, listExperimentIds } from "@/lib/experiments/queries";
import { nameTag } from "@/lib/experiments/rules";
import * as commands from "@/lib/experiments/runs/commands";
import { getRun, readRuns } from "@/lib/experiments/runs/queries";
import { findRuns } from "@/lib/experiments/runs/search.queries";
import { endpoint, performCommand, resolveLiveRun, resolveRun } from "./definition.endpoints";
import { writeJson } from "./json.rules";
import { runFields, runInfoFields } from "./response.rules";
import { invalidValue, missing } from "./rules";
import { experimentId, list, moment, ofRun, status, tag, text, upTo, view } from "./schema";

export const runEndpoints = {
  "POST runs/create": endpoint({
    writes: true,
    input: z.object({
      experiment_id: experimentId,
      user_id: text.default(""),
      run_name: text.optional(),
      start_time: moment.optional(),
      tags: list(tag),
    }),
    async answer(asking, { experiment_id: serial, user_id: userId, run_name: given, start_time: startedAt, tags }) {
      const experiment = await findExperiment(asking.scope, { serial });
      const hint =
        serial === 0 ? '. Choose one first: mlflow.set_experiment("KEY/name"), with the key of your project' : "";
      if (!experiment) throw missing(`No Experiment with id=${serial} exists${hint}`);
      if (experiment.deletedAt) {
        throw invalidValue(`The experiment ${serial} must be in the 'active' state. Current state is deleted.`);
      }
      const nameInTag = tags.find(({ key }) => key === nameTag)?.value;
      if (given && nameInTag && given !== nameInTag) {
        throw invalidValue(
          `Both 'run_name' argument and 'mlflow.runName' tag are specified, but with different values (run_name='${given}', mlflow.runName='${nameInTag}').`,
        );
      }
      const input = { experimentId: experiment.id, name: given || null, userId, startedAt: startedAt ?? null, tags };
      const { id } = await performCommand(asking, commands.createRun, experiment.project, input);
      return { run: runFields(await getRun(asking.scope, id)) };
    },
  }),

  "POST runs/update": endpoint({
    writes: true,
    input: z.object({ ...ofRun, status: status.optional(), end_time: moment.optional(), run_name: text.optional() }),
    async answer(asking, { status, end_time: endedAt, run_name: name, ...which }) {
      const { id, project } = await resolveLiveRun(asking, which);
      const input = { runId: id, status: status ?? null, endedAt: endedAt ?? null, name: name || null };
      await performCommand(asking, commands.updateRun, project, input);
      return { run_info: runInfoFields(await getRun(asking.scope, id)) };
    },
  }),

  "POST runs/delete": endpoint({
    writes: true,
    input: z.object(ofRun),
    async answer(asking, which) {
      const { id, project } = await resolveRun(asking, which);
      await performCommand(asking, commands.deleteRun, project, { runId: id });
      return {};
    },
  }),

  "POST runs/restore": endpoint({
    writes: true,
    input: z.object(ofRun),
    async answer(asking, which) {
      const { id, project } = await resolveRun(asking, which);
      await performCommand(asking, commands.restoreRun, project, { runId: id });
      return {};
    },
  }),

  "GET runs/get": endpoint({
    input: z.object(ofRun),
    async answer(asking, which) {
      const { id } = await resolveRun(asking, which);
      return { run: runFields(await getRun(asking.scope, id)) };
    },
  }),

  "POST runs/search": endpoint({
    input: z.object({
      experiment_ids: list(experimentId),
      filter: text.optional(),
      run_view_type: view,
      max_results: upTo(50_000).default(1_000),
      order_by: list(text),
      page_token: text.optional(),
    }),
    async answer({ scope }, query) {
      const { ids, next } = await findRuns(scope, {
        experimentIds: await listExperimentIds(scope, query.experiment_ids),
        filter: query.filter,
        orderBy: query.order_by,
        view: query.run_view_type,
        size: query.max_results,
        after: query.page_token,
      });
      return streamRuns(scope, ids, next);
    },
  }),
} as const;

/** Found at once, read and sent by the hundred: a page may hold fifty thousand. */
async function* streamRuns(scope: Scope, ids: readonly string[], next: string | null) {
  yield "{";
  for (let at = 0; at < ids.length; at += 100) {
    const runs = await readRuns(scope, ids.slice(at, at + 100));
    yield `${at === 0 ? '"runs":[' : ","}${runs.map((run) => writeJson(runFields(run))).join(",")}`;
  }
  if (ids.length > 0) yield "]";
  yield next ? `,"next_page_token":${writeJson(next)}}` : "}";
}
