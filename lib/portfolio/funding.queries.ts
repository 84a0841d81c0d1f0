// Projects in the order in which they are to be funded, read by index and never more than a page can show.
import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import { projects, valueSummaries } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { fundingOrder, type InLine } from "./funding.rules";
import { matching } from "./queries";
import type { PortfolioFilter } from "./schema";

export type FundingRow = {
  id: string;
  key: string;
  name: string;
  mean: number;
  paysBack: number;
  remainingCost: number;
};

export const mostInLine = 100;

/** Of one currency; stopped projects have had their decision. */
export async function listFunding(
  grant: WorkspaceGrant,
  filter: Partial<PortfolioFilter> & { currency: string },
): Promise<InLine<FundingRow>[]> {
  const of = valueSummaries;
  const rows = await grant.db
    .select({
      id: projects.id,
      key: projects.key,
      name: projects.name,
      mean: of.mean,
      paysBack: of.paysBack,
      remainingCost: of.remainingCost,
    })
    .from(of)
    .innerJoin(projects, eq(projects.id, of.projectId))
    .where(and(isNotNull(of.fundingScore), ne(projects.status, "stopped"), matching(grant, filter)))
    .orderBy(desc(of.fundingScore), of.projectId)
    .limit(mostInLine);
  return fundingOrder(
    rows.flatMap(({ mean, paysBack, remainingCost, ...row }) =>
      mean === null || paysBack === null || remainingCost === null ? [] : [{ ...row, mean, paysBack, remainingCost }],
    ),
  );
}
