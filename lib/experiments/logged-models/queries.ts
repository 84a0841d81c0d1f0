// Logged models with all that was said of them, and those of a run.
import { and, asc, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { LoggedModelStatus } from "@/db/enums";
import { experiments, loggedModelMetrics, loggedModels, people, projects, runModels } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { inScope, type Scope } from "../queries";

/** A point that was said of a model; the dataset's name and digest are empty where none was named. */
export type ModelMetric = {
  key: string;
  /** NaN where that was logged. */
  value: number;
  step: bigint;
  /** Milliseconds since 1970. */
  loggedAt: bigint;
  runId: string;
  dataset: string;
  digest: string;
};

export type LoggedModel = {
  id: string;
  /** The key of its project. */
  project: string;
  experimentId: string;
  experimentSerial: number;
  name: string;
  modelType: string;
  sourceRunId: string | null;
  status: LoggedModelStatus;
  params: Record<string, string>;
  tags: Record<string, string>;
  loggedById: string;
  loggedBy: string;
  createdAt: Date;
  changedAt: Date;
  deletedAt: Date | null;
  metrics: ModelMetric[];
};

const columns = {
  id: loggedModels.id,
  project: projects.key,
  experimentId: loggedModels.experimentId,
  experimentSerial: experiments.serial,
  name: loggedModels.name,
  modelType: loggedModels.modelType,
  sourceRunId: loggedModels.sourceRunId,
  status: loggedModels.status,
  params: loggedModels.params,
  tags: loggedModels.tags,
  loggedById: loggedModels.loggedById,
  loggedBy: people.name,
  createdAt: loggedModels.createdAt,
  changedAt: loggedModels.changedAt,
  deletedAt: loggedModels.deletedAt,
};

/** The latest so many of a model: a training may log one each step. */
const metricsShown = 5_000;

/** In the order of the ids; those that the scope does not hold are left out. */
export async function readLoggedModels(scope: Scope, ids: readonly string[]): Promise<LoggedModel[]> {
  const these = sql`any(string_to_array(${ids.join(",")}, ',')::uuid[])`;
  const ranked = scope.db
    .select({
      ...metricColumns,
      rank: sql<number>`row_number() over (partition by ${loggedModelMetrics.loggedModelId}
        order by ${loggedModelMetrics.loggedAt} desc, ${loggedModelMetrics.step} desc)`.as("rank"),
    })
    .from(loggedModelMetrics)
    .where(sql`${loggedModelMetrics.loggedModelId} = ${these}`)
    .as("ranked");
  const [heads, metrics] = await Promise.all([
    scope.db
      .select(columns)
      .from(loggedModels)
      .innerJoin(experiments, eq(experiments.id, loggedModels.experimentId))
      .innerJoin(projects, eq(projects.id, loggedModels.projectId))
      .innerJoin(people, eq(people.id, loggedModels.loggedById))
      .where(and(inScope(scope, loggedModels.projectId), sql`${loggedModels.id} = ${these}`)),
    scope.db
      .select()
      .from(ranked)
      .where(sql`${ranked.rank} <= ${metricsShown}`)
      .orderBy(asc(ranked.key), asc(ranked.loggedAt), asc(ranked.step)),
  ]);
  const modelsById = new Map<string, LoggedModel>(heads.map((head) => [head.id, { ...head, metrics: [] }]));
  for (const { loggedModelId, isNan, value, rank: _, ...metric } of metrics) {
    modelsById.get(loggedModelId)?.metrics.push({ ...metric, value: isNan ? Number.NaN : value });
  }
  return ids.flatMap((id) => modelsById.get(id) ?? []);
}

const metricColumns = {
  loggedModelId: loggedModelMetrics.loggedModelId,
  key: loggedModelMetrics.key,
  loggedAt: loggedModelMetrics.loggedAt,
  step: loggedModelMetrics.step,
  runId: loggedModelMetrics.runId,
  dataset: loggedModelMetrics.dataset,
  digest: loggedModelMetrics.digest,
  value: loggedModelMetrics.value,
  isNan: loggedModelMetrics.isNan,
};

/** Which project a model belongs to, deleted ones too: what a door needs before it can ask for a grant. Null where the scope does not hold it. */
export async function findHomeOfModel(scope: Scope, id: string) {
  const [home] = await scope.db
    .select({ project: projects.key, experimentSerial: experiments.serial, deletedAt: loggedModels.deletedAt })
    .from(loggedModels)
    .innerJoin(experiments, eq(experiments.id, loggedModels.experimentId))
    .innerJoin(projects, eq(projects.id, loggedModels.projectId))
    .where(and(eq(loggedModels.id, id), inScope(scope, loggedModels.projectId)));
  return home ?? null;
}

export type LockedModel = typeof loggedModels.$inferSelect;

/** Held until the end of the transaction. @throws Refusal not_found, for the models of other projects too. */
export async function lockLoggedModel(tx: Executor, grant: Grant, id: string): Promise<LockedModel> {
  const [model] = await tx
    .select()
    .from(loggedModels)
    .where(and(eq(loggedModels.id, id), eq(loggedModels.projectId, grant.project.id)))
    .for("no key update");
  if (!model) throw notFound("This model");
  return model;
}

/** @throws Refusal not_found where it is deleted, as the tracking protocol says */
export async function getLiveModel(tx: Executor, grant: Grant, id: string): Promise<LockedModel> {
  const model = await lockLoggedModel(tx, grant, id);
  if (model.deletedAt) throw notFound("This model");
  return model;
}

export type ModelOfRun = Pick<LoggedModel, "id" | "name" | "modelType" | "status" | "createdAt">;

/** What a run made, the newest first, at most 50. */
export async function listModelsOfRun(grant: Grant, runId: string): Promise<ModelOfRun[]> {
  const { id, name, modelType, status, createdAt } = columns;
  const isOutput = sql`exists (select 1 from ${runModels} where ${runModels.loggedModelId} = ${loggedModels.id}
    and ${runModels.runId} = ${runId} and ${runModels.side} = 'output')`;
  return grant.db
    .select({ id, name, modelType, status, createdAt })
    .from(loggedModels)
    .where(
      and(
        eq(loggedModels.projectId, grant.project.id),
        isNull(loggedModels.deletedAt),
        or(eq(loggedModels.sourceRunId, runId), isOutput),
      ),
    )
    .orderBy(desc(loggedModels.createdAt), desc(loggedModels.id))
    .limit(50);
}

/** How many of these are models of the project that are not deleted. */
export async function countLiveModels(tx: Executor, grant: Grant, ids: readonly string[]): Promise<number> {
  const these: SQL = sql`${loggedModels.id} = any(string_to_array(${ids.join(",")}, ',')::uuid[])`;
  return tx.$count(
    loggedModels,
    and(these, eq(loggedModels.projectId, grant.project.id), isNull(loggedModels.deletedAt)),
  );
}
