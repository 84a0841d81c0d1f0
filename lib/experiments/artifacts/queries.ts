// The files of runs and of logged models: what there is, where its bytes lie, and how much a project may still keep.
import { and, asc, eq, inArray, or, type SQL, sql, sum } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { artifacts } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { env } from "@/lib/kernel/env";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import { inScope, type Scope } from "../queries";
import type { FileSet } from "./rules";
import type { Home } from "./schema";

export type Artifact = {
  /** What the storage knows its bytes by. */
  id: string;
  path: string;
  /** In bytes. */
  size: number;
  loggedAt: Date;
};

const columns = { id: artifacts.id, path: artifacts.path, size: artifacts.size, loggedAt: artifacts.loggedAt };

export const belongsTo = (home: Home): SQL =>
  "runId" in home ? eq(artifacts.runId, home.runId) : eq(artifacts.loggedModelId, home.loggedModelId);

/** This file, or this folder with all that is in it; everything where the path is empty. */
export const atOrBelow = (path: string): SQL | undefined =>
  path === "" ? undefined : sql`(${artifacts.path} = ${path} or starts_with(${artifacts.path}, ${`${path}/`}))`;

/** By path; empty where the scope does not hold the run or the model. */
export const listArtifacts = (scope: Scope, home: Home, { folder = "" } = {}): Promise<Artifact[]> =>
  scope.db
    .select(columns)
    .from(artifacts)
    .where(and(inScope(scope, artifacts.projectId), belongsTo(home), atOrBelow(folder)))
    .orderBy(asc(artifacts.path));

/** So many of a run, or of a model, are shown at once. */
const filesShown = 100;

/** The files of a run and of these models, by the id of the run or the model; what has none is not in it. */
export async function readFileSets(
  grant: Grant,
  { runId, loggedModelIds }: { runId: string; loggedModelIds: readonly string[] },
): Promise<Map<string, FileSet>> {
  const home = sql<string>`coalesce(${artifacts.loggedModelId}, ${artifacts.runId})`;
  const numbered = grant.db
    .select({
      ...columns,
      home: home.as("home"),
      count: sql<number>`count(*) over (partition by ${home})`.mapWith(Number).as("count"),
      bytes: sql<number>`sum(${artifacts.size}) over (partition by ${home})`.mapWith(Number).as("bytes"),
      place: sql<number>`row_number() over (partition by ${home} order by ${artifacts.path})`.as("place"),
    })
    .from(artifacts)
    .where(
      and(
        eq(artifacts.projectId, grant.project.id),
        or(eq(artifacts.runId, runId), inArray(artifacts.loggedModelId, [...loggedModelIds])),
      ),
    )
    .as("placed");
  const rows = await grant.db
    .select()
    .from(numbered)
    .where(sql`${numbered.place} <= ${filesShown}`)
    .orderBy(asc(numbered.path));
  const sets = new Map<string, FileSet>();
  for (const { id, path, size, home, count, bytes } of rows) {
    const set = sets.get(home) ?? { files: [], count, bytes };
    set.files.push({ id, path, size });
    sets.set(home, set);
  }
  return sets;
}

export async function findArtifact(scope: Scope, home: Home, path: string): Promise<Artifact | null> {
  const [artifact] = await scope.db
    .select(columns)
    .from(artifacts)
    .where(and(inScope(scope, artifacts.projectId), belongsTo(home), eq(artifacts.path, path)));
  return artifact ?? null;
}

/** @throws Refusal not_found, for the files of other projects too. */
export async function getArtifact(grant: Grant, id: string): Promise<Artifact> {
  const [artifact] = uuid.safeParse(id).success
    ? await grant.db
        .select(columns)
        .from(artifacts)
        .where(and(eq(artifacts.projectId, grant.project.id), eq(artifacts.id, id)))
    : [];
  if (!artifact) throw notFound("This file");
  return artifact;
}

export const megabyte = 1_000_000;

type Storage = { db: Executor; project: { id: string } };

/** How many bytes the files of the project take, those of deleted runs too, and how many they may. */
export async function readUsage({ db, project }: Storage): Promise<{ used: number; limit: number }> {
  const [row] = await db
    .select({ bytes: sum(artifacts.size).mapWith(Number) })
    .from(artifacts)
    .where(eq(artifacts.projectId, project.id));
  return { used: row?.bytes ?? 0, limit: env().QUINTET_PROJECT_QUOTA * megabyte };
}

/** How many bytes the project may still keep, below zero where the limit was lowered since. */
export async function readRoom(keeper: Storage): Promise<number> {
  const { used, limit } = await readUsage(keeper);
  return limit - used;
}
