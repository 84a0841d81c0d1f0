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
import { type AsJson, columnsOf, jsonOf, slice } from "@/lib/kernel/slices";

type FigureSlice = { id: string; value: number; measuredAt: Date };
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
  recent: FigureSlice[];
};
export type StoredMetric = AsJson<MetricSlice>;

type CheckSlice = { id: string; verdict: CheckVerdict; checkedOn: string; recordedAt: Date };
type RequirementSlice = {
  id: string;
  version: number;
  category: RequirementCategory;
  priority: RequirementPriority;
  status: RequirementStatus;
  agreedAt: Date | null;
  metricId: string | null;
  maxAgeDays: number;
  check: CheckSlice | null;
};
export type StoredRequirement = AsJson<RequirementSlice>;

/** Nearly always enough of a metric's newest figures to judge it. */
export const newestFigures = 4;

const recentFigures = sql`(select coalesce(json_agg(${jsonOf<FigureSlice>(
  columnsOf("n", { id: "id", value: "value", measuredAt: "measured_at" }),
)} order by n.measured_at desc, n.id desc), '[]')
  from (select s.id, s.value, s.measured_at from measurements s where s.metric_id = m.id and s.struck_at is null
    and s.run_id is null and s.release_id is null order by s.measured_at desc, s.id desc limit ${sql.raw(String(newestFigures))}) n)`;

/** Those that are not retired. */
export const metricsOf = slice<MetricSlice[]>(sql`coalesce((select json_agg(${jsonOf<MetricSlice>({
  ...columnsOf("m", {
    id: "id",
    version: "version",
    name: "name",
    audience: "audience",
    direction: "direction",
    baseline: "baseline",
    target: "target",
    maxAgeDays: "max_age_days",
    loggedAs: "logged_as",
    loggedFactor: "logged_factor",
    createdAt: "created_at",
  }),
  recent: recentFigures,
})})
  from metrics m where m.project_id = p.id and m.retired_at is null), '[]')`);

const newestCheck = sql`(select ${jsonOf<CheckSlice>(
  columnsOf("k", { id: "id", verdict: "verdict", checkedOn: "checked_on", recordedAt: "recorded_at" }),
)} from requirement_checks k where k.requirement_id = r.id order by k.checked_on desc, k.id desc limit 1)`;

/** Those that are not retired, each with its newest check. */
export const requirementsOf = slice<RequirementSlice[]>(sql`coalesce((select json_agg(${jsonOf<RequirementSlice>({
  ...columnsOf("r", {
    id: "id",
    version: "version",
    category: "category",
    priority: "priority",
    status: "status",
    agreedAt: "agreed_at",
    metricId: "metric_id",
    maxAgeDays: "max_age_days",
  }),
  check: newestCheck,
})})
  from requirements r where r.project_id = p.id and r.status <> 'retired'), '[]')`);

type ExemptionSlice = { category: RequirementCategory; reason: string };

/** The categories that don't apply, and why. */
export const exemptionsOf = slice<ExemptionSlice[]>(
  sql`coalesce((select json_agg(${jsonOf<ExemptionSlice>(columnsOf("x", { category: "category", reason: "reason" }))})
    from category_exemptions x where x.project_id = p.id), '[]')`,
);
