// The hold-outs of a project: who named them, how many runs were ever scored on them, and on which one candidates are judged.
import { and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { evaluationSets, holdoutRuns, holdouts, people } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { readSimilarTrainingData } from "../outcomes/leakage.queries";
import { listOutcomes } from "../outcomes/queries";
import { type UnrankedRun, unrankedOf } from "./rules";

export type Holdout = {
  id: string;
  name: string;
  version: number;
  /** The project's best candidate is the best on this one. */
  decides: boolean;
  caseCount: number | null;
  /** Cases of each class, the rarest first; null where no classes are known. */
  classCounts: number[] | null;
  /** Every run that was ever scored on it, deleted ones too. */
  runs: number;
  /** The data that counts as this one, as programs call it ("Departures (e7a0f8bd)"), or its cases one by one. */
  data: { id: string; name: string }[];
  namedBy: string;
  namedAt: Date;
  retiredAt: Date | null;
  retiredBy: string | null;
};

/** The one that candidates are judged on first, the retired ones last. */
export const listHoldouts = (grant: Grant): Promise<Holdout[]> => readHoldouts(grant);

/** @throws Refusal not_found, for those of other projects too */
export async function getHoldout(grant: Grant, holdoutId: string): Promise<Holdout> {
  const [holdout] = await readHoldouts(grant, eq(holdouts.id, holdoutId));
  if (!holdout) throw notFound("This hold-out");
  return holdout;
}

const namer = alias(people, "namer");
const retirer = alias(people, "retirer");

function readHoldouts(grant: Grant, condition?: SQL): Promise<Holdout[]> {
  return grant.db
    .select({
      id: holdouts.id,
      name: holdouts.name,
      version: holdouts.version,
      decides: holdouts.decides,
      caseCount: holdouts.caseCount,
      classCounts: holdouts.classCounts,
      runs: sql<number>`(select count(*)::int from ${holdoutRuns} n where n.holdout_id = ${holdouts.id})`,
      data: sql<Holdout["data"]>`coalesce((select json_agg(json_build_object('id', s.id, 'name',
          case when s.digest is null then 'Cases that were sent one by one' else s.name || ' (' || s.digest || ')' end) order by s.name, s.digest)
        from ${evaluationSets} s where s.holdout_id = ${holdouts.id} and s.identity not like 'name:%'), '[]')`,
      namedBy: namer.name,
      namedAt: holdouts.namedAt,
      retiredAt: holdouts.retiredAt,
      retiredBy: retirer.name,
    })
    .from(holdouts)
    .innerJoin(namer, eq(namer.id, holdouts.namedById))
    .leftJoin(retirer, eq(retirer.id, holdouts.retiredById))
    .where(and(eq(holdouts.projectId, grant.project.id), condition))
    .orderBy(desc(holdouts.decides), sql`${holdouts.retiredAt} is not null`, desc(holdouts.namedAt), asc(holdouts.id));
}

/** By hold-out: every run that was ever scored on it, deleted ones too. */
export async function countRunsOfHoldouts({
  db,
  project,
}: Pick<Grant, "db" | "project">): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: holdoutRuns.holdoutId, runs: count() })
    .from(holdoutRuns)
    .innerJoin(holdouts, eq(holdouts.id, holdoutRuns.holdoutId))
    .where(eq(holdouts.projectId, project.id))
    .groupBy(holdoutRuns.holdoutId);
  return new Map(rows.map(({ id, runs }) => [id, runs]));
}

/** Runs that are compared with no other, the newest first; deleted ones are left out. */
export async function listUnranked(grant: Grant): Promise<UnrankedRun[]> {
  const all = await listOutcomes(grant);
  const open = unrankedOf(all).filter(({ reason }) => reason === "no-holdout");
  return unrankedOf(
    all,
    await readSimilarTrainingData(
      grant.db,
      open.map(({ runId }) => runId),
    ),
  );
}
