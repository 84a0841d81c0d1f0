// The results of a rule that remain after one is struck out, ordered by version and moment.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";

type NewestResult = {
  value: number;
  checkedAt: Date;
  versionId: string;
  /** Whether an incident, open or resolved, covers it or a later one. */
  isCovered: boolean;
};

/** The newest result that counts; null where none does. */
export async function readNewest(tx: Executor, ruleId: string): Promise<NewestResult | null> {
  const [row] = await tx.execute<
    Omit<NewestResult, "checkedAt"> & {
      checkedAt: string;
    }
  >(sql`
    select s.value, s.checked_at as "checkedAt", v.id as "versionId",
      exists (select 1 from incidents i join rule_results l on l.id = i.last_result_id
        join dataset_versions lv on lv.id = l.dataset_version_id
        where i.rule_id = s.rule_id and (lv.number, l.checked_at) >= (v.number, s.checked_at)) as "isCovered"
    from rule_results s join dataset_versions v on v.id = s.dataset_version_id
    where s.rule_id = ${ruleId} and s.struck_at is null
    order by v.number desc, s.checked_at desc limit 1`);
  return row ? { ...row, checkedAt: new Date(row.checkedAt) } : null;
}

export type Failures = { firstId: string; last: { id: string; value: number; version: number }; failures: number };

/** By the rule's present threshold: the failures from the first of its open incident on, or without one those since it last passed; null without any. */
export async function readFailures(
  tx: Executor,
  rule: { id: string; openId: string | null },
): Promise<Failures | null> {
  const edge = rule.openId
    ? sql`select v.number, s.checked_at from incidents i join rule_results s on s.id = i.first_result_id
        join dataset_versions v on v.id = s.dataset_version_id where i.id = ${rule.openId}`
    : sql`select number, checked_at from found where not fails order by number desc, checked_at desc limit 1`;
  const rows = await tx.execute<
    Failures["last"] & {
      firstId: string;
      failures: number;
    }
  >(sql`
    with found as (
      select s.id, s.value, s.checked_at, v.number,
        case r.direction when 'higher' then s.value < r.threshold else s.value > r.threshold end as fails
      from rule_results s join dataset_versions v on v.id = s.dataset_version_id join quality_rules r on r.id = s.rule_id
      where s.rule_id = ${rule.id} and s.struck_at is null)
    select f.id, f.value, f.number as version, first_value(f.id) over (order by f.number, f.checked_at) as "firstId",
      (count(*) over ())::int as failures
    from found f left join (${edge}) edge on true
    where f.fails and (edge.number is null or (f.number, f.checked_at) >= (edge.number, edge.checked_at))
    order by f.number desc, f.checked_at desc limit 1`);
  const [row] = rows;
  return row
    ? { firstId: row.firstId, last: { id: row.id, value: row.value, version: row.version }, failures: row.failures }
    : null;
}
