// What a project promised when it went live for users.
import { eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { estimates, promises, valueSummaries } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { type ExpectedGains, type PromiseByNow, type Promised, promiseByNow } from "./rules";

/** The columns of a promise, for whoever joins `promises` and, on the left, the estimate that promised. */
export const promisedColumns = {
  shares: promises.shares,
  estimate: estimates.number,
  gains: sql<ExpectedGains | null>`${estimates.result} -> 'gains'`,
};

type Row = { shares: Promised["shares"]; estimate: number | null; gains: ExpectedGains | null };

export const promisedOf = ({ shares, estimate, gains }: Row): Promised => ({
  shares,
  estimate: estimate === null || gains === null ? null : { number: estimate, gains },
});

/** Of one project, inside a transaction; null where nothing was live for users yet. */
export async function readPromised(db: Executor, projectId: string): Promise<Promised | null> {
  const [row] = await db
    .select(promisedColumns)
    .from(promises)
    .leftJoin(estimates, eq(estimates.id, promises.estimateId))
    .where(eq(promises.projectId, projectId));
  return row ? promisedOf(row) : null;
}

export const findPromised = ({ db, project }: Grant): Promise<Promised | null> => readPromised(db, project.id);

/** What was promised by now and what has arrived; null where nothing was promised, or nothing is live yet. */
export async function findPromiseByNow(grant: Grant): Promise<PromiseByNow | null> {
  const [row] = await grant.db
    .select({ ...promisedColumns, total: valueSummaries.realisedTotal, until: valueSummaries.realisedUntil })
    .from(promises)
    .leftJoin(estimates, eq(estimates.id, promises.estimateId))
    .leftJoin(valueSummaries, eq(valueSummaries.projectId, promises.projectId))
    .where(eq(promises.projectId, grant.project.id));
  if (!row) return null;
  return promiseByNow(promisedOf(row), { total: row.total ?? 0, until: row.until }, grant.today);
}
