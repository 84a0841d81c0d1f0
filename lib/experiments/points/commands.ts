// Telemetry of runs: a batch is one transaction and leaves no event; the run left one when it began and leaves one when it ends.
import { and, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { runModels, runs, runTags } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound, precondition } from "@/lib/kernel/errors";
import { countLiveModels } from "../logged-models/queries";
import { scoringContextPattern } from "../outcomes/metrics.rules";
import { hasOutcomeMetrics, hasOutcomes, updateOutcomesFromMetrics } from "../outcomes/recording.steps";
import { algorithmTag, nameTag, noteTag } from "../rules";
import { writeModelPoints, writeParams, writePoints, writeTags } from "../run-data.steps";
import { getLiveRun } from "../runs/queries";
import { DeleteTag, LogBatch, LogInputs, RecordModelInfo } from "./schema";

/** All of it or nothing; points that came before are left out, so that a batch may be sent again. */
export const logBatch = command({
  capability: "run.log",
  withoutLock: true,
  input: LogBatch,
  async run({ tx, grant, input: { runId, metrics, params, tags }, now }) {
    const run = await getLiveRun(tx, grant, runId);
    const withRunId = <T>(rows: readonly T[]) => rows.map((row) => ({ runId, ...row }));
    const [clash] = await writeParams(tx, withRunId(params));
    if (clash) throw conflict(`The parameter “${clash.key}” of this run is “${clash.logged}” already.`, clash);
    await writePoints(tx, withRunId(metrics));
    const modelPoints = metrics.flatMap(({ model, ...point }) => (model ? { runId, ...point, ...model } : []));
    await requireModels(
      tx,
      grant,
      modelPoints.map(({ loggedModelId }) => loggedModelId),
    );
    await writeModelPoints(tx, modelPoints);
    const outcomesChanged =
      hasOutcomeMetrics({ metrics, params }) && (await updateOutcomesFromMetrics(tx, [runId], now));
    const { fields, otherTags } = splitFieldTags(tags, run);
    await writeTags(tx, withRunId(otherTags));
    if (Object.keys(fields).length > 0) await tx.update(runs).set(fields).where(eq(runs.id, runId));
    return outcomesChanged ? { event: null, affectsGates: true } : { event: null };
  },
});

export const deleteTag = command({
  capability: "run.log",
  withoutLock: true,
  input: DeleteTag,
  async run({ tx, grant, input: { runId, key } }) {
    const run = await getLiveRun(tx, grant, runId);
    if (key === nameTag) throw precondition("A run keeps a name: give it another instead.");
    if (key === noteTag && run.notes) {
      await tx.update(runs).set({ notes: "" }).where(eq(runs.id, runId));
      return { event: null };
    }
    const deleted = await tx
      .delete(runTags)
      .where(and(eq(runTags.runId, runId), eq(runTags.key, key)))
      .returning({ key: runTags.key });
    if (deleted.length === 0) throw notFound("This tag");
    return { event: null };
  },
});

/** Of a model's files, in the words of older clients: one more in the list that a tag holds. The run is held, so that of many at once none is lost. */
export const recordModelInfo = command({
  capability: "run.log",
  withoutLock: true,
  input: RecordModelInfo,
  async run({ tx, grant, input: { runId, model } }) {
    await getLiveRun(tx, grant, runId);
    const modelInfo = parseJson(model);
    if (modelInfo === undefined) throw invalid({ model: "Malformed model info. \n 'model_json' is not valid JSON." });
    const [stored] = await tx
      .select({ value: runTags.value })
      .from(runTags)
      .where(and(eq(runTags.runId, runId), eq(runTags.key, modelsTag)));
    const history = parseJson(stored?.value ?? "[]");
    const models = Array.isArray(history) ? history : [];
    const text = JSON.stringify(modelInfo);
    if (models.some((earlier) => JSON.stringify(earlier) === text)) return { event: null };
    const value = JSON.stringify([...models, modelInfo]);
    if (value.length > maxHistoryLength) throw invalid({ model: "This run tells of as many models as it can." });
    await writeTags(tx, [{ runId, key: modelsTag, value }]);
    return { event: null };
  },
});

const modelsTag = "mlflow.log-model.history";
/** Characters; read with the run each time. */
const maxHistoryLength = 250_000;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A dataset that was logged before, by name and digest, stays as it is; one of the project's own is recognised by both. */
export const logInputs = command({
  capability: "run.log",
  withoutLock: true,
  input: LogInputs,
  async run({ tx, grant, input: { runId, datasets, loggedModelIds }, now }) {
    const run = await getLiveRun(tx, grant, runId);
    await requireModels(tx, grant, loggedModelIds);
    if (loggedModelIds.length > 0) {
      const inputs = loggedModelIds.map((loggedModelId) => ({
        runId,
        loggedModelId,
        side: "input" as const,
        step: 0n,
      }));
      await tx.insert(runModels).values(inputs).onConflictDoNothing();
    }
    const datasetRows = datasets.map(({ dataset, tags }, at) => ({
      ...{ id: v7(), at },
      ...dataset,
      tags: Object.fromEntries(tags.map(({ key, value }) => [key, value])),
    }));
    const rows = sql`jsonb_to_recordset(${JSON.stringify(datasetRows)}::jsonb) as g (id uuid, at int, name text, digest text,
      "sourceType" text, source text, schema text, profile text, tags jsonb)`;
    await tx.execute(sql`
      insert into logged_datasets (id, experiment_id, name, digest, source_type, source, schema, profile)
      select g.id, ${run.experimentId}::uuid, g.name, g.digest, g."sourceType", g.source, g.schema, g.profile from ${rows}
      on conflict do nothing`);
    await tx.execute(sql`
      insert into run_inputs (run_id, logged_dataset_id, tags, contexts)
      select ${runId}::uuid, d.id, (array_agg(g.tags order by g.at))[1],
        coalesce(array_agg(distinct lower(trim(g.tags->>${contextTag}))) filter (where trim(g.tags->>${contextTag}) <> ''), '{}')
      from ${rows} join logged_datasets d
        on d.experiment_id = ${run.experimentId}::uuid and d.name = g.name and d.digest = g.digest
      group by d.id
      on conflict (run_id, logged_dataset_id) do update
        set contexts = array(select distinct c from unnest(run_inputs.contexts || excluded.contexts) c)
        where not run_inputs.contexts @> excluded.contexts`);
    if (!run.datasetVersionId) await recogniseData(tx, grant, runId);
    // whether its outcomes count rests on what it learned from
    const affectsGates = (await updateOutcomesFromMetrics(tx, [runId], now)) || (await hasOutcomes(tx, runId));
    return affectsGates ? { event: null, affectsGates } : { event: null };
  },
});

const contextTag = "mlflow.data.context";

/** What it was only scored on is not what it learned from. */
async function recogniseData(tx: Executor, grant: Grant, runId: string) {
  await tx.execute(sql`
    update runs set dataset_version_id = known.id
    from (select v.id from run_inputs i join logged_datasets l on l.id = i.logged_dataset_id
      join datasets d on d.project_id = ${grant.project.id}::uuid and lower(d.name) = lower(l.name)
      join dataset_versions v on v.dataset_id = d.id and v.digest = l.digest
      where i.run_id = ${runId}::uuid
        and (i.contexts = '{}' or exists (select from unnest(i.contexts) c where c !~* ${scoringContextPattern})) order by v.number desc limit 1) as known
    where runs.id = ${runId}::uuid`);
}

/** @throws Refusal not_found where one of them is no model of the project */
async function requireModels(tx: Executor, grant: Grant, loggedModelIds: readonly string[]) {
  const ids = [...new Set(loggedModelIds)];
  if (ids.length > 0 && (await countLiveModels(tx, grant, ids)) < ids.length) throw notFound("One of these models");
}

type Tag = { key: string; value: string };

/** Tags that are fields of a run, apart from those that are not. */
function splitFieldTags(tags: readonly Tag[], run: { algorithm: string }) {
  const fields: { name?: string; notes?: string; algorithm?: string } = {};
  for (const { key, value } of tags) {
    if (key === nameTag && value) fields.name = value;
    if (key === noteTag) fields.notes = value;
    if (key === algorithmTag && !run.algorithm) fields.algorithm = value;
  }
  return { fields, otherTags: tags.filter(({ key }) => key !== nameTag && key !== noteTag) };
}
