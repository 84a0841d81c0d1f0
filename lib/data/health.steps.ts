// Maintains a dataset's health columns and its parts whenever anything of it changes, so that thousands can be judged by an index.
import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";

const always = sql`'9999-12-31'::timestamptz`;
const longAgo = sql`'1970-01-01'::timestamptz`;

/** Serialised per dataset; a "no key" lock doesn't block inserts that reference the dataset, which avoids deadlocks. */
export async function updateHealth(tx: Executor, datasetId: string) {
  await tx.execute(sql`select id from datasets where id = ${datasetId} for no key update`);
  await tx.execute(healthUpdate(sql`${datasetId}`));
}

/**
 * States that change with time are stored as the moment of their change: a failing check is unmet until it is too old, and out of date
 * from then on; so `datasetRank` in health.queries.ts gives the state at any moment without reading a rule.
 * @param datasetIds an id, or a subquery of many
 */
export const healthUpdate = (datasetIds: SQL) => sql`
  with d as (
    select d.id, d.project_id, d.refresh_hours, d.contract, d.retired_at, v.id as version_id, v.deviations,
      v.collected_at + d.refresh_hours * interval '1 hour' as refresh_at
    from datasets d left join dataset_versions v on v.dataset_id = d.id and v.current where d.id in (${datasetIds})),
  checked as (
    select d.id, r.dimension, r.severity,
      case when r.latest_version_id <> d.version_id then ${longAgo}
        else r.latest_checked_at + r.max_age_days * interval '24 hours' end as until,
      case r.direction when 'higher' then r.latest_value < r.threshold else r.latest_value > r.threshold end as fails
    from d join quality_rules r on r.dataset_id = d.id where r.retired_at is null),
  parts as (
    select id, dimension::text as part, true as is_rule, max(until) filter (where fails and until <> ${longAgo}) as broken_until,
      max(until) filter (where fails and until <> ${longAgo} and severity = 'critical') as critical_until,
      bool_or(until is null) as unchecked, min(until) as sound_until
    from checked group by id, dimension
    union all select id, 'freshness', false, null, null, version_id is null, refresh_at from d where refresh_hours is not null
    union all select id, 'contract', false, case when deviations > 0 then ${always} end,
      case when deviations > 0 then ${always} end, deviations is null, null from d where contract <> '[]'::jsonb),
  whole as (
    select d.id, max(broken_until) as broken_until, max(critical_until) as breached_until, min(sound_until) as sound_until,
      coalesce(bool_or(unchecked), true) or not bool_or(is_rule) as unchecked,
      case when bool_and(broken_until is null and not unchecked) filter (where is_rule)
        then min(sound_until) filter (where is_rule) end as checks_hold_until
    from d left join parts on parts.id = d.id group by d.id),
  kept as (
    update datasets set broken_until = whole.broken_until, breached_until = whole.breached_until, unchecked = whole.unchecked,
      sound_until = whole.sound_until, checks_hold_until = whole.checks_hold_until, fresh_until = d.refresh_at
    from whole join d on d.id = whole.id where datasets.id = whole.id),
  gone as (
    delete from dataset_parts p using d where p.dataset_id = d.id
      and (d.retired_at is not null or not exists (select from parts where parts.id = d.id and parts.part = p.part)))
  insert into dataset_parts (dataset_id, part, project_id, broken_until, critical_until, unchecked, sound_until)
  select d.id, part, d.project_id, broken_until, critical_until, unchecked, sound_until
  from parts join d on d.id = parts.id where d.retired_at is null
  on conflict (dataset_id, part) do update set broken_until = excluded.broken_until, critical_until = excluded.critical_until,
    unchecked = excluded.unchecked, sound_until = excluded.sound_until`;

/** Stores the latest validation of any of a dataset's versions on the dataset's row. */
export async function updateValidation(tx: Executor, datasetId: string) {
  await tx.execute(sql`select id from datasets where id = ${datasetId} for no key update`);
  await tx.execute(sql`
    update datasets set validation_id = said.id, validated = said.verdict <> 'not_usable'
    from (select w.id, w.verdict from dataset_versions v join dataset_validations w on w.dataset_version_id = v.id
      where v.dataset_id = ${datasetId} order by w.validated_at desc, w.id desc limit 1) said
    where datasets.id = ${datasetId}`);
}
