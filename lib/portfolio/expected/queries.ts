// What the projects of a page were expected to have gained by the end of what was measured of each.
import { and, inArray, sql } from "drizzle-orm";
import { estimates, phaseChanges } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { dayOf } from "@/lib/days";
import type { Band } from "@/lib/value/distribution/rules";
import { type ExpectedGains, expectedBy } from "@/lib/value/realised/rules";
import type { PortfolioRow } from "../queries";

/**
 * By the id of the project; only what was measured and estimated is in it. Counted as on the project's own page: from the day of its
 * first deployment, before that from its estimate. Expects rows that the reader may see.
 */
export async function listExpected(
  grant: WorkspaceGrant,
  rows: readonly Pick<PortfolioRow, "id" | "realisedUntil">[],
): Promise<Map<string, Band>> {
  const until = new Map(rows.flatMap(({ id, realisedUntil }) => (realisedUntil ? [[id, realisedUntil] as const] : [])));
  if (until.size === 0) return new Map();
  const found = await grant.db
    .select({
      id: estimates.projectId,
      gains: sql<ExpectedGains>`${estimates.result} -> 'gains'`,
      submittedAt: estimates.submittedAt,
      liveSince: sql<string | null>`(select min(${phaseChanges.changedAt}) from ${phaseChanges}
        where ${phaseChanges.projectId} = ${estimates.projectId} and ${phaseChanges.to} = 'deployment')`,
    })
    .from(estimates)
    .where(and(estimates.current, inArray(estimates.projectId, [...until.keys()])));
  return new Map(
    found.flatMap(({ id, gains, submittedAt, liveSince }) => {
      const from = dayOf(liveSince ? new Date(liveSince) : submittedAt, grant.timeZone);
      const expected = expectedBy(gains, { from, until: until.get(id) ?? from });
      return expected ? [[id, expected] as const] : [];
    }),
  );
}
