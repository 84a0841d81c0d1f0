// The outcomes of all estimated projects of one currency that a reader may see, for their sum.
import { and, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { estimates, projects, valueSummaries } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { visibleTo } from "@/lib/projects/queries";
import type { Bin } from "@/lib/value/distribution.rules";
import { shown } from "./queries";
import type { PortfolioFilter } from "./schema";
import { type PortfolioSum, sumOf } from "./sum.rules";

/** So many with the widest ranges are drawn one by one; what the others add is small, and known by mean and variance. */
const most = 300;

/** P10 to P90 of a normal distribution is so many standard deviations wide. */
const widthInDeviations = 2 * 1.2815515655446004;

/** Of one currency, narrowed as asked; null where no project is estimated. */
export const readSum = (
  grant: WorkspaceGrant,
  asked: Partial<PortfolioFilter> & { currency: string },
): Promise<PortfolioSum | null> => readSumOf(grant, shown(grant, asked));

/** Of those of these projects that the reader may see; they share a currency. */
export const readSumOfProjects = (grant: WorkspaceGrant, ids: readonly string[]): Promise<PortfolioSum | null> =>
  ids.length === 0
    ? Promise.resolve(null)
    : readSumOf(grant, and(inArray(projects.id, [...ids]), visibleTo(grant.person)));

async function readSumOf(grant: WorkspaceGrant, among: SQL | undefined): Promise<PortfolioSum | null> {
  const of = valueSummaries;
  const width = sql`(${of.p90} - ${of.p10})::float8`;
  const those = and(isNotNull(of.mean), among);
  const [widest, [all]] = await Promise.all([
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
      .where(those)
      .orderBy(desc(width), of.projectId)
      .limit(most),
    grant.db
      .select({
        mean: sql`coalesce(sum(${of.mean}), 0)::float8`.mapWith(Number),
        squares: sql`coalesce(sum(${width} * ${width}), 0)`.mapWith(Number),
      })
      .from(of)
      .innerJoin(projects, eq(projects.id, of.projectId))
      .innerJoin(estimates, and(eq(estimates.projectId, of.projectId), estimates.current))
      .where(those),
  ]);
  if (widest.length === 0 || !all) return null;
  const drawn = widest.length < most ? all : { mean: sum(widest, ({ mean }) => mean), squares: sum(widest, square) };
  const rest = { mean: all.mean - drawn.mean, variance: (all.squares - drawn.squares) / widthInDeviations ** 2 };
  return sumOf(
    widest.map(({ id, mean, bins }) => ({ id, mean, bins: bins ?? [] })),
    rest,
  );
}

const square = ({ width }: { width: number }) => width * width;
const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((total, one) => total + of(one), 0);
