// All projects that a person may see, by what they are worth: read from one row a project, never from history.
import { and, count, eq, gt, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { evidenceGrades, type Phase, type ProjectStatus, type Role, type Visibility } from "@/db/enums";
import { memberships, people, projects, valueSummaries } from "@/db/schema";
import type { Person, WorkspaceGrant } from "@/lib/access/grant";
import { filterConditions, visibleTo } from "@/lib/projects/queries";
import { type Cursor, formatCursor, parseCursor } from "@/lib/projects/rules";
import type { ByGrade } from "@/lib/value/realised.rules";
import { estimateMaxAgeDays } from "./rules";
import type { PortfolioFilter } from "./schema";

const pageSize = 25;

export type PortfolioRow = {
  id: string;
  key: string;
  name: string;
  owner: string;
  phase: Phase;
  status: ProjectStatus;
  visibility: Visibility;
  currency: string;
  paysBack: number | null;
  mean: number | null;
  p10: number | null;
  p50: number | null;
  p90: number | null;
  estimatedAt: Date | null;
  remainingCost: number | null;
  budget: number | null;
  spent: number;
  realised: ByGrade;
  realisedTotal: number;
  realisedUntil: string | null;
  /** Less has arrived than was promised. */
  belowPromise: boolean;
  /** The reader's own in it. */
  roles: Role[];
};

const noAmounts: ByGrade = [0, 0, 0, 0, 0, 0];
const columns = {
  id: projects.id,
  key: projects.key,
  name: projects.name,
  owner: people.name,
  phase: projects.phase,
  status: projects.status,
  visibility: projects.visibility,
  currency: projects.currency,
  paysBack: valueSummaries.paysBack,
  mean: valueSummaries.mean,
  p10: valueSummaries.p10,
  p50: valueSummaries.p50,
  p90: valueSummaries.p90,
  estimatedAt: valueSummaries.estimatedAt,
  remainingCost: valueSummaries.remainingCost,
  budget: valueSummaries.budget,
  spent: valueSummaries.spent,
  realised: valueSummaries.realised,
  realisedTotal: valueSummaries.realisedTotal,
  realisedUntil: valueSummaries.realisedUntil,
  belowPromise: valueSummaries.belowPromise,
};

/** The roles of a person in the project of a row. */
const rolesOf = ({ id }: Person) => sql<Role[]>`array(select ${memberships.role}::text from ${memberships}
  where ${memberships.projectId} = ${projects.id} and ${memberships.personId} = ${id} order by ${memberships.role})`;

type Filter = Partial<PortfolioFilter>;

/**
 * What is worth most comes first, by its expected value; what has no estimate comes last. Ranked and unranked are two reads:
 * each walks an index and stops at the page's end, which one sort over a left join cannot.
 */
export async function listPortfolio(
  grant: WorkspaceGrant,
  filter: Filter = {},
  size = pageSize,
): Promise<{ rows: PortfolioRow[]; next: string | null }> {
  const place = parseCursor(filter.after);
  const limit = size + 1;
  const ranked = place && place.by === null ? [] : await readRanked(grant, filter, place, limit);
  const remaining = limit - ranked.length;
  const unranked =
    remaining === 0 ? [] : await readUnranked(grant, filter, place?.by === null ? place : null, remaining);
  const all = [...ranked, ...unranked];
  const page = all.slice(0, size);
  const last = all.length > size ? page.at(-1) : undefined;
  return {
    rows: page.map((row) => ({
      ...row,
      spent: row.spent ?? 0,
      realised: row.realised ?? noAmounts,
      realisedTotal: row.realisedTotal ?? 0,
      belowPromise: row.belowPromise ?? false,
    })),
    next: last ? formatCursor({ by: last.mean === null ? null : String(last.mean), id: last.id }) : null,
  };
}

function readRanked(grant: WorkspaceGrant, filter: Filter, after: Cursor | null, limit: number) {
  const { mean, projectId } = valueSummaries;
  return grant.db
    .select({ ...columns, roles: rolesOf(grant.person) })
    .from(valueSummaries)
    .innerJoin(projects, eq(projects.id, projectId))
    .innerJoin(people, eq(people.id, projects.ownerId))
    .where(
      and(
        isNotNull(mean),
        after
          ? sql`(${mean} < ${after.by}::bigint or (${mean} = ${after.by}::bigint and ${projectId} > ${after.id}))`
          : undefined,
        matching(grant, filter),
      ),
    )
    .orderBy(sql`${mean} desc nulls last`, projectId)
    .limit(limit);
}

function readUnranked(grant: WorkspaceGrant, filter: Filter, after: Cursor | null, limit: number) {
  return grant.db
    .select({ ...columns, roles: rolesOf(grant.person) })
    .from(projects)
    .innerJoin(people, eq(people.id, projects.ownerId))
    .leftJoin(valueSummaries, eq(valueSummaries.projectId, projects.id))
    .where(and(isNull(valueSummaries.mean), after ? gt(projects.id, after.id) : undefined, matching(grant, filter)))
    .orderBy(projects.id)
    .limit(limit);
}

export type PortfolioTotals = {
  currency: string;
  projects: number;
  estimated: number;
  /** The sum over the estimated ones; its range is no sum of ends (see sum.rules.ts). */
  mean: number;
  budgeted: number;
  budget: number;
  /** Of projects that have a budget. */
  spent: number;
  realised: ByGrade;
  realisedTotal: number;
  needing: number;
  /** In line for money: expected to gain, and not stopped. */
  inLine: number;
  /** What the budgets of those still allow. */
  allowed: number;
};

/** One for each currency, that of most projects first; without its currency the filter counts here as in the list. */
export async function listTotals(grant: WorkspaceGrant, filter: Filter = {}): Promise<PortfolioTotals[]> {
  const of = valueSummaries;
  const sum = (figure: SQL | typeof of.mean | typeof of.spent) => sql`coalesce(sum(${figure}), 0)`.mapWith(Number);
  const inLine = sql`${of.fundingScore} is not null and ${projects.status} <> 'stopped'`;
  const whereRealised = sql`where ${of.realisedUntil} is not null`;
  const byGrade = evidenceGrades.map(
    (grade) => sql`coalesce(sum((${of.realised} ->> ${sql.raw(String(grade))})::bigint) filter (${whereRealised}), 0)`,
  );
  return grant.db
    .select({
      currency: projects.currency,
      projects: count(),
      estimated: count(of.mean),
      mean: sum(of.mean),
      budgeted: count(of.budget),
      budget: sum(of.budget),
      spent: sql`coalesce(sum(${of.spent}) filter (where ${of.budget} is not null), 0)`.mapWith(Number),
      realised: sql<ByGrade>`jsonb_build_array(${sql.join(byGrade, sql`, `)})`,
      realisedTotal: sum(of.realisedTotal),
      inLine: sql`count(*) filter (where ${inLine})`.mapWith(Number),
      allowed: sql`coalesce(sum(greatest(${of.budget} - ${of.spent}, 0)) filter (where ${inLine}), 0)`.mapWith(Number),
      needing: sql`count(*) filter (where ${needsDecision(grant.now)})`.mapWith(Number),
    })
    .from(projects)
    .leftJoin(of, eq(of.projectId, projects.id))
    .where(matching(grant, { ...filter, currency: undefined }))
    .groupBy(projects.currency)
    .orderBy(sql`count(*) desc`, projects.currency);
}

/** The condition for projects that the reader may see and that match the filter. */
export function matching(grant: WorkspaceGrant, { currency, needs, ...asked }: Filter): SQL | undefined {
  return and(
    visibleTo(grant.person),
    ...filterConditions(asked, grant.person.id),
    currency ? eq(projects.currency, currency) : undefined,
    needs ? needsDecision(grant.now) : undefined,
  );
}

/** `needsOf` of the rules, as a condition; their test holds one against the other. */
function needsDecision(now: Date): SQL {
  const { mean, estimatedAt, budget, spent, belowPromise } = valueSummaries;
  const oldest = new Date(now.getTime() - estimateMaxAgeDays * 24 * 60 * 60 * 1000).toISOString();
  return sql`(${projects.status} = 'active' and (${estimatedAt} is null or ${estimatedAt} < ${oldest} or ${mean} <= 0
    or ${spent} > ${budget} or ${belowPromise}))`;
}
