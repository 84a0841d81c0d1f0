// The files of runs and of logged models: what there is, where its bytes lie, and how much a project may still keep.
import { and, asc, eq, inArray, or, type SQL, sql, sum } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { artifacts } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { env } from "@/lib/kernel/env";
import { notFound } from "@/lib/kernel/errors";
import { uuid } from "@/lib/kernel/fields";
import { type Scope, within } from "../queries";
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

export const ofHome = (home: Home): SQL =>
  "runId" in home ? eq(artifacts.runId, home.runId) : eq(artifacts.loggedModelId, home.loggedModelId);

/** This file, or this folder with all that is in it; everything where the path is empty. */
export const atOrBelow = (path: string): SQL | undefined =>
  path === "" ? undefined : sql`(${artifacts.path} = ${path} or starts_with(${artifacts.path}, ${`${path}/`}))`;

/** By path; empty where the scope does not hold the run or the model. */
export const listArtifacts = (scope: Scope, home: Home, { folder = "" } = {}): Promise<Artifact[]> =>
  scope.db
    .select(columns)
    .from(artifacts)
    .where(and(within(scope, artifacts.projectId), ofHome(home), atOrBelow(folder)))
    .orderBy(asc(artifacts.path));

/** So many of a run, or of a model, are shown at once. */
const filesShown = 100;

/** The files of a run and of these models, by the id of the run or the model; what has none is not in it. */
export async function readFileSets(
  grant: Grant,
  { runId, loggedModelIds }: { runId: string; loggedModelIds: readonly string[] },
): Promise<Map<string, FileSet>> {
  const home = sql<string>`coalesce(${artifacts.loggedModelId}, ${artifacts.runId})`;
  const placed = grant.db
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
    .from(placed)
    .where(sql`${placed.place} <= ${filesShown}`)
    .orderBy(asc(placed.path));
  const sets = new Map<string, FileSet>();
  for (const { id, path, size, home, count, bytes } of rows) {
    const set = sets.get(home) ?? { shown: [], count, bytes };
    set.shown.push({ id, path, size });
    sets.set(home, set);
  }
  return sets;
}

export async function findArtifact(scope: Scope, home: Home, path: string): Promise<Artifact | null> {
  const [found] = await scope.db
    .select(columns)
    .from(artifacts)
    .where(and(within(scope, artifacts.projectId), ofHome(home), eq(artifacts.path, path)));
  return found ?? null;
}

/** @throws Refusal not_found, for the files of other projects too. */
export async function getArtifact(grant: Grant, id: string): Promise<Artifact> {
  const [found] = uuid.safeParse(id).success
    ? await grant.db
        .select(columns)
        .from(artifacts)
        .where(and(eq(artifacts.projectId, grant.project.id), eq(artifacts.id, id)))
    : [];
  if (!found) throw notFound("This file");
  return found;
}

export const megabyte = 1_000_000;

type Keeper = { db: Executor; project: { id: string } };

/** How many bytes the files of the project take, those of deleted runs too, and how many they may. */
export async function readTaken({ db, project }: Keeper): Promise<{ taken: number; most: number }> {
  const [held] = await db
    .select({ bytes: sum(artifacts.size).mapWith(Number) })
    .from(artifacts)
    .where(eq(artifacts.projectId, project.id));
  return { taken: held?.bytes ?? 0, most: env().QUINTET_PROJECT_QUOTA * megabyte };
}

/** How many bytes the project may still keep, below zero where the limit was lowered since. */
export async function readRoom(keeper: Keeper): Promise<number> {
  const { taken, most } = await readTaken(keeper);
  return most - taken;
}
