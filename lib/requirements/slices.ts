// Slices of a project's requirements and key metrics.
import { sql } from "drizzle-orm";
import type {
  Audience,
  CheckVerdict,
  Direction,
  RequirementCategory,
  RequirementPriority,
  RequirementStatus,
} from "@/db/enums";
import { type AsJson, slice } from "@/lib/kernel/slices";

type MetricSlice = {
  id: string;
  version: number;
  name: string;
  audience: Audience;
  direction: Direction;
  baseline: number | null;
  target: number | null;
  maxAgeDays: number;
  loggedAs: string[];
  loggedFactor: number;
  createdAt: Date;
  /** Of what is in use, the newest first. */
  recent: { id: string; value: number; measuredAt: Date }[];
};
export type StoredMetric = AsJson<MetricSlice>;

type RequirementSlice = {
  id: string;
  version: number;
  category: RequirementCategory;
  priority: RequirementPriority;
  status: RequirementStatus;
  agreedAt: Date | null;
  metricId: string | null;
  maxAgeDays: number;
  check: { id: string; verdict: CheckVerdict; checkedOn: string; recordedAt: Date } | null;
};
export type StoredRequirement = AsJson<RequirementSlice>;

/** Nearly always enough of a metric's newest figures to judge it. */
export const newestFigures = 4;

/** Those that are not retired. */
export const metricsOf = slice<
  MetricSlice[]
>(sql`coalesce((select json_agg(json_build_object('id', m.id, 'version', m.version, 'name', m.name,
    'audience', m.audience, 'direction', m.direction, 'baseline', m.baseline, 'target', m.target, 'maxAgeDays', m.max_age_days,
    'loggedAs', m.logged_as, 'loggedFactor', m.logged_factor, 'createdAt', m.created_at,
    'recent', (select coalesce(json_agg(json_build_object('id', n.id, 'value', n.value, 'measuredAt', n.measured_at)
        order by n.measured_at desc, n.id desc), '[]')
      from (select s.id, s.value, s.measured_at from measurements s where s.metric_id = m.id and s.struck_at is null
        and s.run_id is null and s.release_id is null order by s.measured_at desc, s.id desc limit ${sql.raw(String(newestFigures))}) n)))
  from metrics m where m.project_id = p.id and m.retired_at is null), '[]')`);

/** Those that are not retired, each with its newest check. */
export const requirementsOf = slice<
  RequirementSlice[]
>(sql`coalesce((select json_agg(json_build_object('id', r.id, 'version', r.version,
    'category', r.category, 'priority', r.priority, 'status', r.status, 'agreedAt', r.agreed_at, 'metricId', r.metric_id,
    'maxAgeDays', r.max_age_days,
    'check', (select json_build_object('id', k.id, 'verdict', k.verdict, 'checkedOn', k.checked_on, 'recordedAt', k.recorded_at)
      from requirement_checks k where k.requirement_id = r.id order by k.checked_on desc, k.id desc limit 1)))
  from requirements r where r.project_id = p.id and r.status <> 'retired'), '[]')`);

/** The categories that don't apply, and why. */
export const exemptionsOf = slice<{ category: RequirementCategory; reason: string }[]>(
  sql`coalesce((select json_agg(json_build_object('category', x.category, 'reason', x.reason))
    from category_exemptions x where x.project_id = p.id), '[]')`,
);
