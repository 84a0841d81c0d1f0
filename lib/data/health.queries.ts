// Judges data in SQL by the same rules as rules.ts, so that thousands of datasets are judged and sorted in the database.
import { type SQL, sql } from "drizzle-orm";
import { type EvidenceState, qualityDimensions } from "@/db/enums";
import { type Health, worstFirst } from "./rules";

const rank = (state: EvidenceState) => sql.raw(String(worstFirst.indexOf(state)));

/** The rank of a rule `r` whose dataset has the current version `v`. */
const ruleRank = (now: Date): SQL => sql`case
  when r.latest_checked_at is null then ${rank("missing")}
  when r.latest_version_id is distinct from v.id
    or r.latest_checked_at < ${now.toISOString()}::timestamptz - r.max_age_days * interval '24 hours' then ${rank("stale")}
  when case r.direction when 'higher' then r.latest_value >= r.threshold else r.latest_value <= r.threshold end then ${rank("met")}
  else ${rank("unmet")} end`;

/** The rank of a rule `r` by its latest check on any version; null without a check. */
export const knownRank = (now: Date): SQL => sql`case
  when r.latest_checked_at is null then null
  when r.latest_checked_at < ${now.toISOString()}::timestamptz - r.max_age_days * interval '24 hours' then ${rank("stale")}
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

/** The rank of a dataset `d`, from the columns that `updateHealth` maintains. */
export const datasetRank = (now: Date): SQL => sql`case
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

/** For few datasets `d`: joins the current version `v`, and a rank for each part. */
export const health = (now: Date): SQL => sql`
  left join dataset_versions v on v.dataset_id = d.id and v.current
  cross join lateral (
    select ${worstOfDimensions()}, min(state) as checked, min(state) filter (where severity = 'critical') as critical,
      count(*)::int as rules
    from (select r.dimension, r.severity, ${ruleRank(now)} as state from quality_rules r
      where r.dataset_id = d.id and r.retired_at is null) judged) q
  cross join lateral (select ${freshnessRank(now)} as freshness, ${contractRank} as contract) p`;

/** The worst of each part over all datasets in use of the projects in `projectIds`, a subquery; no row for a project without data. */
export const projectHealth = (now: Date, projectIds: SQL): SQL => {
  const at = sql`${now.toISOString()}::timestamptz`;
  const inProject = sql`from dataset_parts x where x.project_id = project.id and x.part = parts.part`;
  return sql`
  select project.id as project_id, counted.*, found.*, least(found.least, ${uncheckedRank}) as worst
  from projects project
  cross join lateral (
    select count(*)::int as datasets, (count(*) filter (where d.broken_until >= ${at}))::int as broken
    from datasets d where d.project_id = project.id and d.retired_at is null) counted
  cross join lateral (
    select min(state) as least, ${sql.join(parts.map(worstOfPart), sql`, `)}
    from (select parts.part, case
        when exists (select ${inProject} and x.broken_until >= ${at}) then ${rank("unmet")}
        when exists (select ${inProject} and x.unchecked) then ${rank("missing")}
        when exists (select ${inProject} and x.sound_until < ${at}) then ${rank("stale")}
        when (select true ${inProject} order by x.broken_until limit 1) then ${rank("met")} end as state
      from (values ${sql.raw(parts.map((part) => `('${part}')`).join(", "))}) as parts (part)) judged) found
  where project.id in (${projectIds}) and counted.datasets > 0`;
};

const parts = [...qualityDimensions, "freshness", "contract"] as const;
const worstOfPart = (part: string): SQL => sql.raw(`min(state) filter (where part = '${part}') as ${part}`);

/** Datasets without a rule have no row among the parts. */
const uncheckedRank = sql`case when exists (select from datasets d where d.project_id = project.id and d.unchecked
  and d.retired_at is null) then ${rank("missing")} end`;

type Ranks = Record<(typeof qualityDimensions)[number] | "freshness" | "contract", number | null>;

/** The columns that `health` joins; `d.worst` is the `datasetRank`. */
export const healthColumns: SQL = sql.join(
  [...qualityDimensions.map((dimension) => sql.raw(`q.${dimension}`)), sql`p.freshness, p.contract, d.worst, q.rules`],
  sql`, `,
);
export type HealthRow = Ranks & { worst: number; rules: number };

export const stateAt = (index: number | null): EvidenceState | null =>
  index === null ? null : (worstFirst[index] ?? null);

export function healthOf(row: Ranks): Health {
  const cells = Object.fromEntries(qualityDimensions.map((dimension) => [dimension, stateAt(row[dimension])]));
  return { cells: cells as Health["cells"], freshness: stateAt(row.freshness), contract: stateAt(row.contract) };
}
