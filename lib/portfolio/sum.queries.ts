// Reads the outcomes of all estimated projects of one currency that a reader may see, and sums them.
import { and, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { estimates, projects, valueSummaries } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { visibleTo } from "@/lib/projects/queries";
import type { Bin } from "@/lib/value/distribution.rules";
import { matching } from "./queries";
import type { PortfolioFilter } from "./schema";
import { type PortfolioSum, sumOf } from "./sum.rules";

/** So many with the widest ranges are drawn one by one; what the others add is small, and known by mean and variance. */
const mostDrawn = 300;

/** P10 to P90 of a normal distribution is so many standard deviations wide. */
const widthInDeviations = 2 * 1.2815515655446004;

/** Of one currency, narrowed as asked; null where no project is estimated. */
export const readSum = (
  grant: WorkspaceGrant,
  filter: Partial<PortfolioFilter> & { currency: string },
): Promise<PortfolioSum | null> => readSumOf(grant, matching(grant, filter));

/** Of those of these projects that the reader may see; they share a currency. */
export const readSumOfProjects = (grant: WorkspaceGrant, ids: readonly string[]): Promise<PortfolioSum | null> =>
  ids.length === 0
    ? Promise.resolve(null)
    : readSumOf(grant, and(inArray(projects.id, [...ids]), visibleTo(grant.person)));

async function readSumOf(grant: WorkspaceGrant, filter: SQL | undefined): Promise<PortfolioSum | null> {
  const of = valueSummaries;
  const width = sql`(${of.p90} - ${of.p10})::float8`;
  const estimated = and(isNotNull(of.mean), filter);
  const [widest, [totals]] = await Promise.all([
    grant.db
      .select({
        id: projects.id,
        mean: sql<number>`${of.mean}`.mapWith(Number),
        width: width.mapWith(Number),
        bins: sql<Bin[] | null>`${estimates.result} -> 'histogram'`,
      })
      .from(of)
      .innerJoin(projects, eq(projects.id, of.projectId))
      .innerJoin(estimates, and(eq(estimates.projectId, of.projectId), estimates.current))
      .where(estimated)
      .orderBy(desc(width), of.projectId)
      .limit(mostDrawn),
    grant.db
      .select({
        mean: sql`coalesce(sum(${of.mean}), 0)::float8`.mapWith(Number),
        squares: sql`coalesce(sum(${width} * ${width}), 0)`.mapWith(Number),
      })
      .from(of)
      .innerJoin(projects, eq(projects.id, of.projectId))
      .innerJoin(estimates, and(eq(estimates.projectId, of.projectId), estimates.current))
      .where(estimated),
  ]);
  if (widest.length === 0 || !totals) return null;
  const drawn =
    widest.length < mostDrawn ? totals : { mean: sum(widest, ({ mean }) => mean), squares: sum(widest, square) };
  const rest = { mean: totals.mean - drawn.mean, variance: (totals.squares - drawn.squares) / widthInDeviations ** 2 };
  return sumOf(
    widest.map(({ id, mean, bins }) => ({ id, mean, bins: bins ?? [] })),
    rest,
  );
}

const square = ({ width }: { width: number }) => width * width;
const sum = <T>(list: readonly T[], valueFrom: (one: T) => number) =>
  list.reduce((total, one) => total + valueFrom(one), 0);
