// What the live projects that a reader may see promised by now, and what has arrived of it.
import { and, eq, isNotNull } from "drizzle-orm";
import { estimates, projects, promises, valueSummaries } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { promisedColumns, promisedOf } from "@/lib/value/promise/queries";
import { promiseByNow } from "@/lib/value/promise/rules";
import type { LivePromise } from "./promises.rules";
import { matching } from "./queries";
import type { PortfolioFilter } from "./schema";

/** As many as a file of the portfolio has lines: a sum that leaves some out would be wrong. */
const mostProjects = 100_000;

/** By the id of the project; those that promised nothing, or are not live for users, are not in it. */
export async function listPromises(
  grant: WorkspaceGrant,
  filter: Partial<PortfolioFilter> = {},
): Promise<Map<string, LivePromise>> {
  const today = grant.today;
  const rows = await grant.db
    .select({
      ...promisedColumns,
      id: projects.id,
      key: projects.key,
      name: projects.name,
      status: projects.status,
      currency: projects.currency,
      paysBack: valueSummaries.paysBack,
      total: valueSummaries.realisedTotal,
      until: valueSummaries.realisedUntil,
    })
    .from(promises)
    .innerJoin(projects, eq(projects.id, promises.projectId))
    .leftJoin(estimates, eq(estimates.id, promises.estimateId))
    .leftJoin(valueSummaries, eq(valueSummaries.projectId, promises.projectId))
    .where(and(isNotNull(promises.estimateId), matching(grant, filter)))
    .limit(mostProjects);
  return new Map(
    rows.flatMap(({ id, key, name, status, currency, paysBack, total, until, ...row }) => {
      const promise = promiseByNow(promisedOf(row), { total: total ?? 0, until }, today);
      return promise ? [[id, { ...promise, key, name, currency, paysBack, active: status === "active" }] as const] : [];
    }),
  );
}
