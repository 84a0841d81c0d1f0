// How data stand, told in SQL: the same as rules.ts says, so that thousands of datasets are judged and sorted where they lie.
import { type SQL, sql } from "drizzle-orm";
import { type EvidenceState, qualityDimensions } from "@/db/enums";
import { type Health, worstFirst } from "../rules";

const rank = (state: EvidenceState) => sql.raw(String(worstFirst.indexOf(state)));

/** Of a rule `r` whose dataset has the current version `v`. */
const ruleRank = (now: Date): SQL => sql`case
  when r.latest_checked_at is null then ${rank("missing")}
  when r.latest_version_id is distinct from v.id
    or r.latest_checked_at < ${now.toISOString()}::timestamptz - r.max_age_days * interval '24 hours' then ${rank("stale")}
  when case r.direction when 'higher' then r.latest_value >= r.threshold else r.latest_value <= r.threshold end then ${rank("met")}
  else ${rank("unmet")} end`;

const freshnessRank = (now: Date): SQL => sql`case
  when d.refresh_hours is null then null
  when v.id is null then ${rank("missing")}
  when v.collected_at < ${now.toISOString()}::timestamptz - d.refresh_hours * interval '1 hour' then ${rank("stale")}
  else ${rank("met")} end`;

const contractRank = sql`case
  when d.contract = '[]'::jsonb then null
  when v.deviations is null then ${rank("missing")}
  when v.deviations > 0 then ${rank("unmet")}
  else ${rank("met")} end`;

/** How a dataset `d` stands, told from its own row as `keepHealth` left it. */
export const standing = (now: Date): SQL => sql`case
  when d.broken_until >= ${now.toISOString()}::timestamptz then ${rank("unmet")}
  when d.unchecked then ${rank("missing")}
  when d.sound_until < ${now.toISOString()}::timestamptz then ${rank("stale")}
  else ${rank("met")} end`;

const worstOfDimensions = (): SQL =>
  sql.join(
    qualityDimensions.map((dimension) =>
      sql.raw(`min(state) filter (where dimension = '${dimension}') as ${dimension}`),
    ),
    sql`, `,
  );

/** To stand behind few datasets `d`: joins the current version `v`, and a rank for each part. */
export const health = (now: Date): SQL => sql`
  left join dataset_versions v on v.dataset_id = d.id and v.current
  cross join lateral (
    select ${worstOfDimensions()}, min(state) as checked, min(state) filter (where severity = 'critical') as critical,
      count(*)::int as rules
    from (select r.dimension, r.severity, ${ruleRank(now)} as state from quality_rules r
      where r.dataset_id = d.id and r.retired_at is null) judged) q
  cross join lateral (select ${freshnessRank(now)} as freshness, ${contractRank} as contract) p`;

/** The worst of each part over all datasets of a project, for projects with many: from `projectIds`, a subquery. */
export const projectHealth = (now: Date, projectIds: SQL): SQL => sql`
  select stood.*, ${sql.raw(qualityDimensions.map((dimension) => `found.${dimension}`).join(", "))}
  from (select d.project_id, min(${standing(now)}) as worst, count(*)::int as datasets,
      (count(*) filter (where ${standing(now)} = ${rank("unmet")}))::int as broken,
      min(${freshnessRank(now)}) as freshness, min(${contractRank}) as contract
    from datasets d left join dataset_versions v on v.dataset_id = d.id and v.current
    where d.project_id in (${projectIds}) and d.retired_at is null group by d.project_id) stood
  left join (select project_id, ${worstOfDimensions()}
    from (select d.project_id, r.dimension, ${ruleRank(now)} as state from quality_rules r
      join datasets d on d.id = r.dataset_id left join dataset_versions v on v.dataset_id = d.id and v.current
      where d.project_id in (${projectIds}) and d.retired_at is null and r.retired_at is null) judged
    group by project_id) found on found.project_id = stood.project_id`;

type Ranks = Record<(typeof qualityDimensions)[number] | "freshness" | "contract", number | null>;

/** What `health` joined, as a row carries it; `d.worst` is the `standing`, which sorted the datasets. */
export const healthColumns: SQL = sql.join(
  [...qualityDimensions.map((dimension) => sql.raw(`q.${dimension}`)), sql`p.freshness, p.contract, d.worst, q.rules`],
  sql`, `,
);
export type HealthRow = Ranks & { worst: number; rules: number };

export const stateAt = (place: number | null): EvidenceState | null =>
  place === null ? null : (worstFirst[place] ?? null);

export function healthOf(row: Ranks): Health {
  const cells = Object.fromEntries(qualityDimensions.map((dimension) => [dimension, stateAt(row[dimension])]));
  return { cells: cells as Health["cells"], freshness: stateAt(row.freshness), contract: stateAt(row.contract) };
}
