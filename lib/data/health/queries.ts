// How data stand, told in SQL: the same as rules.ts says, so that thousands of datasets are judged and sorted where they lie.
import { type SQL, sql } from "drizzle-orm";
import { type EvidenceState, qualityDimensions } from "@/db/enums";
import { type Health, worstFirst } from "../rules";

const rank = (state: EvidenceState) => sql.raw(String(worstFirst.indexOf(state)));

/** Of a rule `r` whose dataset has the current version `v`. */
export const ruleRank = (now: Date): SQL => sql`case
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

/** To stand behind `from datasets d`: joins the current version `v`, and `h` with a rank for each part and the worst of them. */
export const health = (now: Date): SQL => sql`
  left join dataset_versions v on v.dataset_id = d.id and v.current
  cross join lateral (
    select ${sql.join(
      qualityDimensions.map((dimension) =>
        sql.raw(`min(state) filter (where dimension = '${dimension}') as ${dimension}`),
      ),
      sql`, `,
    )}, min(state) as checked, min(state) filter (where severity = 'critical') as critical, count(*)::int as rules
    from (select r.dimension, r.severity, ${ruleRank(now)} as state from quality_rules r
      where r.dataset_id = d.id and r.retired_at is null) judged) q
  cross join lateral (select ${freshnessRank(now)} as freshness, ${contractRank} as contract) p
  cross join lateral (select least(coalesce(q.checked, ${rank("missing")}), p.freshness, p.contract) as worst) h`;

type Ranks = Record<(typeof qualityDimensions)[number] | "freshness" | "contract", number | null>;

/** What `health` joined, as a row carries it. */
export const healthColumns: SQL = sql.join(
  [...qualityDimensions.map((dimension) => sql.raw(`q.${dimension}`)), sql`p.freshness, p.contract, h.worst, q.rules`],
  sql`, `,
);
export type HealthRow = Ranks & { worst: number; rules: number };

export const stateAt = (place: number | null): EvidenceState | null =>
  place === null ? null : (worstFirst[place] ?? null);

export function healthOf(row: Ranks): Health {
  const cells = Object.fromEntries(qualityDimensions.map((dimension) => [dimension, stateAt(row[dimension])]));
  return { cells: cells as Health["cells"], freshness: stateAt(row.freshness), contract: stateAt(row.contract) };
}
