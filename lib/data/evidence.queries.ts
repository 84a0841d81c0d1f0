// Evidence about data for gates: each dataset's worst state, and its validation by an expert.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { EvidenceState, ValidationVerdict } from "@/db/enums";
import { among } from "@/lib/kernel/slices";
import { datasetRank, type HealthRow, health, healthColumns, knownRank, stateAt } from "./health.queries";

export type DatasetEvidence = {
  id: string;
  name: string;
  /** Its current version; null where none is registered yet. */
  versionId: string | null;
  versionNumber: number | null;
  rules: number;
  /** The worst of all its rules; a dataset without one lacks evidence. */
  checks: EvidenceState;
  /** The worst of its critical rules, the only ones that block a gate; null where none is critical. */
  critical: EvidenceState | null;
  /** Of the rules with a result, by the latest one on any version; `uncheckedSince`: since when there is a rule without a result. */
  known: { rules: number; checks: EvidenceState | null; critical: EvidenceState | null; uncheckedSince: Date | null };
  /** Rows of its current version; null where unknown. */
  rows: number | null;
  /** A refresh interval is promised. */
  refreshed: boolean;
  freshness: EvidenceState | null;
  contract: EvidenceState | null;
  /** The latest validation of any of its versions. */
  validation: { verdict: ValidationVerdict; versionNumber: number; validatedAt: Date; validatedBy: string } | null;
};

type Row = HealthRow & {
  projectId: string;
  id: string;
  name: string;
  versionId: string | null;
  versionNumber: number | null;
  checked: number | null;
  critical: number | null;
  knownRules: number;
  known: number | null;
  knownCritical: number | null;
  uncheckedSince: string | null;
  rowCount: string | null;
  refreshed: boolean;
  verdict: ValidationVerdict | null;
  validatedNumber: number;
  validatedAt: string;
  validatedBy: string;
};

/** How many validated datasets are searched for the nearest to being ready, where too few are ready. */
const validatedScanLimit = 200;

/**
 * By project, the few datasets that decide the gates' criteria: those that are ready (else the nearest to it), and those that are breached
 * or out of date, up to half of `most` of each. Each is found by an index, so that thousands cost no more than ten.
 */
export async function readDataEvidence(
  db: Executor,
  projectIds: readonly string[],
  now: Date,
  most = 20,
): Promise<Map<string, DatasetEvidence[]>> {
  if (projectIds.length === 0) return new Map();
  const [at, half] = [sql`${now.toISOString()}::timestamptz`, Math.ceil(most / 2)];
  const inUse = sql`from datasets d where d.project_id = project.id and d.retired_at is null`;
  // each part runs only as far as the earlier ones left room: the first is enough where many are ready
  const nearest = sql.join(
    [
      sql`(select d.id ${inUse} and d.validated and d.checks_hold_until >= ${at} order by d.id limit ${half})`,
      sql`(select d.id from (select d.* ${inUse} and d.validated order by d.id limit ${validatedScanLimit}) d
        where (d.checks_hold_until >= ${at}) is not true order by ${datasetRank(now)} desc, d.id limit ${half})`,
      sql`(select d.id ${inUse} and not d.validated order by d.id limit ${half})`,
    ],
    sql` union all `,
  );
  const rows = await db.execute<Row>(sql`
    select ${healthColumns}, project.id as "projectId", d.id, d.name, v.id as "versionId", v.number as "versionNumber",
      q.checked, q.critical, k.known, k."knownCritical", k."knownRules", k."uncheckedSince"::text,
      v.rows::text as "rowCount", d.refresh_hours is not null as refreshed, w.verdict, seen.number as "validatedNumber", w.validated_at as "validatedAt", who.name as "validatedBy"
    from projects project
    cross join lateral (
      (select * from (${nearest}) nearest limit ${half})
      union (select d.id ${inUse} and d.breached_until >= ${at} order by d.breached_until desc, d.id desc limit ${half})
      union (select d.id ${inUse} and d.fresh_until < ${at} order by d.fresh_until, d.id limit ${half})) chosen
    join lateral (select d.*, ${datasetRank(now)} as worst from datasets d where d.id = chosen.id) d on true
    left join dataset_validations w on w.id = d.validation_id
    left join dataset_versions seen on seen.id = w.dataset_version_id
    left join people who on who.id = w.validated_by_id
    ${health(now)}
    cross join lateral (
      select min(state) as known, min(state) filter (where severity = 'critical') as "knownCritical",
        (count(*) filter (where latest_checked_at is not null))::int as "knownRules",
        min(created_at) filter (where latest_checked_at is null) as "uncheckedSince"
      from (select r.severity, r.latest_checked_at, r.created_at, ${knownRank(now)} as state from quality_rules r
        where r.dataset_id = d.id and r.retired_at is null) told) k
    where ${among(sql`project.id`, projectIds)} order by project.id, d.id`);
  const rowsByProject = Map.groupBy(rows, ({ projectId }) => projectId);
  return new Map([...rowsByProject].map(([projectId, projectRows]) => [projectId, projectRows.map(evidenceOf)]));
}

function evidenceOf(row: Row): DatasetEvidence {
  const { id, name, versionId, versionNumber, rules, verdict, validatedNumber, validatedAt, validatedBy } = row;
  return {
    id,
    name,
    versionId,
    versionNumber,
    rules,
    checks: stateAt(row.checked) ?? "missing",
    critical: stateAt(row.critical),
    known: {
      rules: row.knownRules,
      checks: stateAt(row.known),
      critical: stateAt(row.knownCritical),
      uncheckedSince: row.uncheckedSince === null ? null : new Date(row.uncheckedSince),
    },
    rows: row.rowCount === null ? null : Number(row.rowCount),
    refreshed: row.refreshed,
    freshness: stateAt(row.freshness),
    contract: stateAt(row.contract),
    validation: verdict && { verdict, versionNumber: validatedNumber, validatedAt: new Date(validatedAt), validatedBy },
  };
}

export type VersionChecks = {
  dataset: string;
  number: number;
  /** `state`: of all rules; `known`: of those that were checked on this version, null where none was. */
  state: EvidenceState;
  known: EvidenceState | null;
  /** Since when there is a rule that was not checked on it. */
  uncheckedSince: Date | null;
};

/** For versions that models were trained on: the worst of the rules' latest results on that version, current or not. */
export async function readVersionChecks(
  db: Executor,
  versionIds: readonly string[],
): Promise<Map<string, VersionChecks>> {
  if (versionIds.length === 0) return new Map();
  const ids = sql.join(
    versionIds.map((versionId) => sql`${versionId}::uuid`),
    sql`, `,
  );
  const rows = await db.execute<{
    id: string;
    dataset: string;
    number: number;
    rules: number;
    checked: number;
    failing: number;
    uncheckedSince: string | null;
  }>(sql`
    select v.id, d.name as dataset, v.number, count(r.id)::int as rules, count(found.value)::int as checked,
      (min(r.created_at) filter (where found.value is null))::text as "uncheckedSince",
      (count(*) filter (where case r.direction when 'higher' then found.value < r.threshold else found.value > r.threshold end))::int as failing
    from dataset_versions v join datasets d on d.id = v.dataset_id
    left join quality_rules r on r.dataset_id = d.id and r.retired_at is null
    left join lateral (select s.value from rule_results s where s.rule_id = r.id and s.dataset_version_id = v.id and s.struck_at is null
      order by s.checked_at desc limit 1) found on true
    where v.id in (${ids}) group by v.id, d.name, v.number`);
  return new Map(
    rows.map(({ id, dataset, number, rules, checked, failing, uncheckedSince }) => {
      const known = knownState(checked, failing);
      const state = known === "met" && checked < rules ? "missing" : (known ?? "missing");
      const since = uncheckedSince === null ? null : new Date(uncheckedSince);
      return [id, { dataset, number, state, known, uncheckedSince: since }];
    }),
  );
}

function knownState(checked: number, failing: number): EvidenceState | null {
  if (checked === 0) return null;
  return failing > 0 ? "unmet" : "met";
}

/** The next moments after `now` at which a state changes by time alone: a result or a version becomes too old. */
export async function readDataStateChanges(db: Executor, projectId: string, now: Date): Promise<Date[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const [row] = await db.execute<{ checks: string | null; versions: string | null }>(sql`
    select
      (select min(turn)::text from (select r.latest_checked_at + r.max_age_days * interval '24 hours' as turn
        from quality_rules r join datasets d on d.id = r.dataset_id
        where d.project_id = ${projectId} and d.retired_at is null and r.retired_at is null) t where turn >= ${at}) as checks,
      (select min(turn)::text from (select v.collected_at + d.refresh_hours * interval '1 hour' as turn
        from dataset_versions v join datasets d on d.id = v.dataset_id
        where d.project_id = ${projectId} and d.retired_at is null and v.current) t where turn >= ${at}) as versions`);
  // exactly at the limit still counts; Postgres has microseconds, a Date milliseconds
  return [row?.checks, row?.versions].flatMap((turn) => (turn ? [new Date(new Date(turn).getTime() + 1)] : []));
}
