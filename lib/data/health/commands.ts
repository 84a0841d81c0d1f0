// Keeps how a dataset stands on its row, whenever anything of it changes: thousands are then judged and sorted in one scan.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";

const always = sql`'9999-12-31'::timestamptz`;
const longAgo = sql`'1970-01-01'::timestamptz`;

/**
 * What turns with time is kept as the moment when it turns: a check that fails is unmet until it is too old, and out of date from
 * then on; so `standing` in queries.ts tells the state at any moment without looking at a rule.
 */
export async function keepHealth(tx: Executor, datasetId: string) {
  await tx.execute(sql`
    update datasets set broken_until = greatest(q.broken_until, case when v.deviations > 0 then ${always} end),
      unchecked = q.unchecked or (d.contract <> '[]'::jsonb and v.deviations is null) or (d.refresh_hours is not null and v.id is null),
      sound_until = least(q.sound_until, v.collected_at + d.refresh_hours * interval '1 hour')
    from datasets d
    left join dataset_versions v on v.dataset_id = d.id and v.current
    cross join lateral (
      select count(*) = 0 or bool_or(checked.until is null) as unchecked, min(checked.until) as sound_until,
        max(checked.until) filter (where checked.fails and checked.until <> ${longAgo}) as broken_until
      from (select
          case when r.latest_version_id <> v.id then ${longAgo} else r.latest_checked_at + r.max_age_days * interval '24 hours' end as until,
          case r.direction when 'higher' then r.latest_value < r.threshold else r.latest_value > r.threshold end as fails
        from quality_rules r where r.dataset_id = d.id and r.retired_at is null) checked) q
    where d.id = ${datasetId} and datasets.id = d.id`);
}
