// Runs with all that they logged but their histories.
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { RunModelSide, RunSource, RunStatus } from "@/db/enums";
import {
  datasets,
  datasetVersions,
  experiments,
  loggedDatasets,
  people,
  projects,
  runInputs,
  runMetrics,
  runModels,
  runParams,
  runs,
  runTags,
} from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound, precondition } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import { inScope, type Scope } from "../queries";
import type { Pair } from "./rules";

/** What a run says of a metric: the latest value by step, moment and value; lowest and highest leave out what is no number. */
export type RunMetric = {
  key: string;
  /** NaN where that was logged. */
  value: number;
  step: bigint;
  /** Milliseconds since 1970. */
  loggedAt: bigint;
  lowest: number | null;
  highest: number | null;
  points: number;
};

/** A dataset as the client named it. */
export type RunInput = {
  name: string;
  digest: string;
  sourceType: string;
  source: string;
  schema: string | null;
  profile: string | null;
  tags: Record<string, string>;
};

export type RunHead = {
  id: string;
  /** The key of its project. */
  project: string;
  experimentId: string;
  experimentSerial: number;
  experiment: string;
  name: string;
  status: RunStatus;
  source: RunSource;
  startedAt: Date;
  endedAt: Date | null;
  algorithm: string;
  notes: string;
  /** The project's own data that it was trained on, where that is known. */
  datasetVersionId: string | null;
  datasetId: string | null;
  dataset: string | null;
  datasetVersion: number | null;
  userId: string;
  loggedById: string;
  loggedBy: string;
  deletedAt: Date | null;
  version: number;
};

/** A logged model that the run read or made. */
export type RunModel = { id: string; side: RunModelSide; step: bigint };

export type Run = RunHead & {
  metrics: RunMetric[];
  params: Pair[];
  tags: Pair[];
  inputs: RunInput[];
  models: RunModel[];
};

const columns = {
  id: runs.id,
  project: projects.key,
  experimentId: runs.experimentId,
  experimentSerial: experiments.serial,
  experiment: experiments.name,
  name: runs.name,
  status: runs.status,
  source: runs.source,
  startedAt: runs.startedAt,
  endedAt: runs.endedAt,
  algorithm: runs.algorithm,
  notes: runs.notes,
  datasetVersionId: runs.datasetVersionId,
  datasetId: datasets.id,
  dataset: datasets.name,
  datasetVersion: datasetVersions.number,
  userId: runs.userId,
  loggedById: runs.loggedById,
  loggedBy: people.name,
  deletedAt: runs.deletedAt,
  version: runs.version,
};

/** One parameter however many ids there are. */
const anyOf = (ids: readonly string[]): SQL => sql`any(string_to_array(${ids.join(",")}, ',')::uuid[])`;

/** With their data, in the order of the ids; those that the scope does not hold are left out. */
export async function readRuns(scope: Scope, ids: readonly string[]): Promise<Run[]> {
  const { db } = scope;
  const these = anyOf(ids);
  const [heads, metrics, pairs, inputs] = await Promise.all([
    db
      .select(columns)
      .from(runs)
      .innerJoin(experiments, eq(experiments.id, runs.experimentId))
      .innerJoin(projects, eq(projects.id, runs.projectId))
      .innerJoin(people, eq(people.id, runs.loggedById))
      .leftJoin(datasetVersions, eq(datasetVersions.id, runs.datasetVersionId))
      .leftJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
      .where(and(inScope(scope, runs.projectId), sql`${runs.id} = ${these}`)),
    db.select().from(runMetrics).where(sql`${runMetrics.runId} = ${these}`).orderBy(asc(runMetrics.key)),
    db.execute<{ kind: "param" | "tag" | RunModelSide; runId: string; key: string; value: string }>(sql`
      select 'param' as kind, run_id as "runId", key, value from ${runParams} where run_id = ${these}
      union all select 'tag', run_id, key, value from ${runTags} where run_id = ${these}
      union all select side::text, run_id, logged_model_id::text, step::text from ${runModels} where run_id = ${these}
      order by key`),
    db
      .select({ runId: runInputs.runId, tags: runInputs.tags, dataset: loggedDatasets })
      .from(runInputs)
      .innerJoin(loggedDatasets, eq(loggedDatasets.id, runInputs.loggedDatasetId))
      .where(sql`${runInputs.runId} = ${these}`)
      .orderBy(asc(loggedDatasets.name), asc(loggedDatasets.digest)),
  ]);
  const runsById = new Map<string, Run>(
    heads.map((head) => [head.id, { ...head, metrics: [], params: [], tags: [], inputs: [], models: [] }]),
  );
  for (const { id: _, runId, isNan, value, ...metric } of metrics) {
    runsById.get(runId)?.metrics.push({ ...metric, value: isNan ? Number.NaN : value });
  }
  for (const { kind, runId, key, value } of pairs) {
    const run = runsById.get(runId);
    if (kind === "param") run?.params.push({ key, value });
    else if (kind === "tag") run?.tags.push({ key, value });
    else run?.models.push({ id: key, side: kind, step: BigInt(value) });
  }
  for (const { runId, tags, dataset } of inputs) {
    const { id: _, experimentId: __, ...datasetFields } = dataset;
    runsById.get(runId)?.inputs.push({ ...datasetFields, tags });
  }
  return ids.flatMap((id) => runsById.get(id) ?? []);
}

/** @throws Refusal not_found, for the runs of other projects too. */
export async function getRun(scope: Scope, runId: string): Promise<Run> {
  const [run] = uuid.safeParse(runId).success ? await readRuns(scope, [runId]) : [];
  if (!run) throw notFound("This run");
  return run;
}

/** Which project a run belongs to: what a door needs before it can ask for a grant. Null where the scope does not hold it. */
export async function findHomeOfRun(scope: Scope, runId: string) {
  const [home] = await scope.db
    .select({ project: projects.key, experimentSerial: experiments.serial, deletedAt: runs.deletedAt })
    .from(runs)
    .innerJoin(experiments, eq(experiments.id, runs.experimentId))
    .innerJoin(projects, eq(projects.id, runs.projectId))
    .where(and(eq(runs.id, runId), inScope(scope, runs.projectId)));
  return home ?? null;
}

export type LockedRun = typeof runs.$inferSelect;

/** Held until the end of the transaction, so that whoever else writes to this run waits. @throws Refusal not_found */
export async function lockRun(tx: Executor, grant: Grant, runId: string): Promise<LockedRun> {
  const [run] = await tx
    .select()
    .from(runs)
    .where(and(eq(runs.id, runId), eq(runs.projectId, grant.project.id)))
    .for("no key update");
  if (!run) throw notFound("This run");
  return run;
}

/** The same for one that may still change. @throws Refusal precondition where it is deleted */
export async function getLiveRun(tx: Executor, grant: Grant, runId: string): Promise<LockedRun> {
  const run = await lockRun(tx, grant, runId);
  if (run.deletedAt) throw precondition("This run is deleted: restore it first.");
  return run;
}

/** Whether this is a version of the project's own data. */
export async function isOwnData({ db, project }: Pick<Grant, "db" | "project">, datasetVersionId: string) {
  const ownDatasets = db.select({ id: datasets.id }).from(datasets).where(eq(datasets.projectId, project.id));
  const count = await db.$count(
    datasetVersions,
    and(eq(datasetVersions.id, datasetVersionId), inArray(datasetVersions.datasetId, ownDatasets)),
  );
  return count > 0;
}
