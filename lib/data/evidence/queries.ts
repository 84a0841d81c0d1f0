// What gates are told of the data: each dataset with its worst state, and whether an expert has validated the version that counts.
import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { EvidenceState, ValidationVerdict } from "@/db/enums";
import { type HealthRow, health, healthColumns, standing, stateAt } from "../health/queries";
import { worstFirst } from "../rules";

export type DatasetEvidence = {
  id: string;
  name: string;
  /** Its current version; null where none is registered yet. */
  versionId: string | null;
  versionNumber: number | null;
  rules: number;
  /** The worst of all its rules; a dataset without one lacks evidence. */
  checks: EvidenceState;
  /** The worst of its critical rules, which alone shut a gate; null where none is critical. */
  critical: EvidenceState | null;
  freshness: EvidenceState | null;
  contract: EvidenceState | null;
  /** An expert's latest word on any of its versions; whether a later one still keeps its rules, the rules say. */
  validation: { verdict: ValidationVerdict; versionNumber: number; validatedAt: Date; validatedBy: string } | null;
};

export type DataEvidence = {
  /** All that are in use. */
  datasets: number;
  /** So many of them hold as far as all rules, freshness and contract say. */
  sound: number;
  /** Critical incidents that are open. */
  criticalIncidents: number;
  /** Validated ones first and then the worst first, so that both "one that is ready" and "all hold" are seen in the first few. */
  shown: DatasetEvidence[];
};

type Row = HealthRow & {
  projectId: string;
  id: string;
  name: string;
  versionId: string | null;
  versionNumber: number | null;
  checked: number | null;
  critical: number | null;
  verdict: ValidationVerdict | null;
  validatedNumber: number;
  validatedAt: string;
  validatedBy: string;
  datasets: number;
  sound: number;
  criticalIncidents: number;
};

/** By project; one without data has none. At most `most` datasets of each are shown, half of them the validated, half the worst. */
export async function readDataEvidence(
  db: Executor,
  projectIds: readonly string[],
  now: Date,
  most = 20,
): Promise<Map<string, DataEvidence>> {
  if (projectIds.length === 0) return new Map();
  const ids: SQL = sql.join(
    projectIds.map((projectId) => sql`${projectId}::uuid`),
    sql`, `,
  );
  // All datasets are sorted by a few small columns; the rest is read of those that are shown.
  const rows = (await db.execute(sql`
    with said as (
      select distinct on (v.dataset_id) v.dataset_id, dv.id, dv.verdict
      from datasets d join dataset_versions v on v.dataset_id = d.id join dataset_validations dv on dv.dataset_version_id = v.id
      where d.project_id in (${ids}) order by v.dataset_id, dv.validated_at desc, dv.id desc),
    stood as materialized (
      select d.id, d.project_id, ${standing(now)} as worst, said.id as said_id, coalesce(said.verdict <> 'not_usable', false) as validated
      from datasets d left join said on said.dataset_id = d.id where d.project_id in (${ids}) and d.retired_at is null)
    select ${healthColumns}, d.project_id as "projectId", d.id, d.name, v.id as "versionId", v.number as "versionNumber",
      q.checked, q.critical, d.verdict, d."validatedNumber", d."validatedAt", d."validatedBy", tally.*
    from projects project
    cross join lateral (
      select count(*)::int as datasets, (count(*) filter (where worst = ${worstFirst.indexOf("met")}))::int as sound,
        (select count(*)::int from incidents i where i.project_id = project.id and i.status <> 'resolved'
          and i.severity = 'critical') as "criticalIncidents"
      from stood where project_id = project.id) tally
    cross join lateral (
      select d.*, chosen.worst, chosen.validated, dv.verdict, dv.validated_at as "validatedAt", seen.number as "validatedNumber",
        person.name as "validatedBy"
      from ((select * from stood where project_id = project.id order by validated desc, worst desc, id limit ${Math.ceil(most / 2)})
        union (select * from stood where project_id = project.id order by worst, id limit ${Math.floor(most / 2)})) chosen
      join datasets d on d.id = chosen.id left join dataset_validations dv on dv.id = chosen.said_id
      left join dataset_versions seen on seen.id = dv.dataset_version_id left join people person on person.id = dv.validated_by_id) d
    ${health(now)}
    where project.id in (${ids}) order by project.id, d.validated desc, d.worst, d.id`)) as unknown as Row[];
  const found = new Map<string, DataEvidence>();
  for (const row of rows) {
    const { datasets, sound, criticalIncidents } = row;
    const held = found.get(row.projectId) ?? { datasets, sound, criticalIncidents, shown: [] };
    held.shown.push(evidenceOf(row));
    found.set(row.projectId, held);
  }
  return found;
}

function evidenceOf(row: Row): DatasetEvidence {
  const { id, name, versionId, versionNumber, rules, verdict, validatedNumber, validatedAt, validatedBy } = row;
  return {
    ...{ id, name, versionId, versionNumber, rules },
    checks: stateAt(row.checked) ?? "missing",
    critical: stateAt(row.critical),
    freshness: stateAt(row.freshness),
    contract: stateAt(row.contract),
    validation: verdict && { verdict, versionNumber: validatedNumber, validatedAt: new Date(validatedAt), validatedBy },
  };
}

/** Of the versions that models were trained on: the worst of the rules' latest results on that very version, whether or not it is current. */
export async function readVersionChecks(
  db: Executor,
  versionIds: readonly string[],
): Promise<Map<string, { state: EvidenceState; dataset: string; number: number }>> {
  if (versionIds.length === 0) return new Map();
  const ids = sql.join(
    versionIds.map((versionId) => sql`${versionId}::uuid`),
    sql`, `,
  );
  const rows = (await db.execute(sql`
    select v.id, d.name as dataset, v.number, count(r.id)::int as rules, count(found.value)::int as checked,
      (count(*) filter (where case r.direction when 'higher' then found.value < r.threshold else found.value > r.threshold end))::int as failing
    from dataset_versions v join datasets d on d.id = v.dataset_id
    left join quality_rules r on r.dataset_id = d.id and r.retired_at is null
    left join lateral (select s.value from rule_results s where s.rule_id = r.id and s.dataset_version_id = v.id and s.struck_at is null
      order by s.checked_at desc limit 1) found on true
    where v.id in (${ids}) group by v.id, d.name, v.number`)) as unknown as {
    id: string;
    dataset: string;
    number: number;
    rules: number;
    checked: number;
    failing: number;
  }[];
  return new Map(
    rows.map(({ id, dataset, number, rules, checked, failing }) => [
      id,
      { dataset, number, state: failing > 0 ? "unmet" : rules === 0 || checked < rules ? "missing" : "met" },
    ]),
  );
}

/** The next moments after `now` at which a dataset of the project could change though nobody does anything: a result or a version grows too old. */
export async function readDataTurns(db: Executor, projectId: string, now: Date): Promise<Date[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const [row] = await db.execute<{ checks: string | null; versions: string | null }>(sql`
    select
      (select min(turn)::text from (select r.latest_checked_at + r.max_age_days * interval '24 hours' as turn
        from quality_rules r join datasets d on d.id = r.dataset_id
        where d.project_id = ${projectId} and d.retired_at is null and r.retired_at is null) t where turn >= ${at}) as checks,
      (select min(turn)::text from (select v.collected_at + d.refresh_hours * interval '1 hour' as turn
        from dataset_versions v join datasets d on d.id = v.dataset_id
        where d.project_id = ${projectId} and d.retired_at is null and v.current) t where turn >= ${at}) as versions`);
  // Exactly the promise still counts; Postgres knows microseconds, a Date milliseconds.
  return [row?.checks, row?.versions].flatMap((turn) => (turn ? [new Date(new Date(turn).getTime() + 1)] : []));
}
