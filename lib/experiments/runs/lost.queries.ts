// A run that was begun and whose answer was lost: found when it is asked for again.
import { and, asc, between, eq, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { events, runInputs, runMetrics, runParams, runs } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { runStarted } from "../events";
import type { Pair } from "./rules";

type LostRunQuery = {
  experimentId: string;
  name: string | null;
  userId: string;
  notes: string;
  startedAt: Date;
  tags: readonly Pair[];
  now: Date;
};

/** An answer that was lost is asked for again for so long; and sooner than this two that ask alike are two trainings that began in one millisecond. */
const window = { fromSeconds: 2, toSeconds: 15 * 60 };

/**
 * The run that a client began and was not told of, because the server stopped or the connection broke: begun by the same person with the same words and the same
 * millisecond, and nothing was logged into it since. Programs send no key by which a request could be known again.
 */
export async function findLostRun(tx: Executor, grant: Grant, query: LostRunQuery): Promise<string | null> {
  const { experimentId, name, notes, userId, startedAt, now } = query;
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
  const tags = JSON.stringify(query.tags.map(({ key, value }) => [key, value]));
  const [run] = await tx
    .select({ id: runs.id })
    .from(runs)
    .innerJoin(events, and(sql`${events.subject} = ${runs.id}::text`, eq(events.kind, runStarted.kind)))
    .where(
      and(
        eq(runs.experimentId, experimentId),
        eq(runs.startedAt, startedAt),
        eq(runs.loggedById, grant.person.id),
        eq(runs.userId, userId),
        eq(runs.notes, notes),
        name === null ? undefined : eq(runs.name, name),
        eq(runs.status, "running"),
        eq(runs.version, 1),
        isNull(runs.deletedAt),
        between(events.at, ago(window.toSeconds), ago(window.fromSeconds)),
        sql`not exists (select from ${runMetrics} where ${runMetrics.runId} = ${runs.id})`,
        sql`not exists (select from ${runParams} where ${runParams.runId} = ${runs.id})`,
        sql`not exists (select from ${runInputs} where ${runInputs.runId} = ${runs.id})`,
        sql`array(select t.key || chr(10) || t.value from run_tags t where t.run_id = ${runs.id} order by 1)
          = array(select distinct g->>0 || chr(10) || (g->>1) from jsonb_array_elements(${tags}::jsonb) g order by 1)`,
      ),
    )
    .orderBy(asc(runs.id))
    .limit(1)
    .for("no key update", { of: runs });
  return run?.id ?? null;
}
