// What must hold (requirements), how it is measured (key metrics), and what was measured.
import { sql } from "drizzle-orm";
import {
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import * as words from "../enums";
import { people } from "./access";
import { projects } from "./projects";

export const requirementCategory = pgEnum("requirement_category", words.requirementCategories);
export const requirementPriority = pgEnum("requirement_priority", words.requirementPriorities);
export const requirementStatus = pgEnum("requirement_status", words.requirementStatuses);
export const checkVerdict = pgEnum("check_verdict", words.checkVerdicts);
export const audience = pgEnum("audience", words.audiences);
export const direction = pgEnum("direction", words.directions);
export const measurementSource = pgEnum("measurement_source", words.measurementSources);

export const metrics = pgTable(
  "metrics",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    name: text("name").notNull(),
    audience: audience("audience").notNull(),
    unit: text("unit").notNull(),
    direction: direction("direction").notNull(),
    baseline: doublePrecision("baseline"),
    target: doublePrecision("target"),
    /** Evidence older than this no longer counts: the metric reads stale. */
    maxAgeDays: integer("max_age_days").notNull(),
    /** Other names under which runs and monitoring windows log it; its own name always counts. */
    loggedAs: text("logged_as").array().notNull().default([]),
    /** What is logged, times this, is in the metric's unit: 100 where shares are logged and the unit is percent. */
    loggedFactor: doublePrecision("logged_factor").notNull().default(1),
    retiredAt: moment("retired_at"),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("metrics_name").on(t.projectId, sql`lower(${t.name})`).where(sql`${t.retiredAt} is null`),
    index("metrics_project").on(t.projectId, t.audience, t.id),
  ],
);

export const measurements = pgTable(
  "measurements",
  {
    id: id(),
    metricId: uuid("metric_id")
      .notNull()
      .references(() => metrics.id),
    value: doublePrecision("value").notNull(),
    measuredAt: moment("measured_at").notNull(),
    /**
     * What was measured, where it is not what is in use: a run (its model, so every version of it) or a release. Their tables stand
     * further right, so the constraints are in the migration.
     */
    runId: uuid("run_id"),
    releaseId: uuid("release_id"),
    note: text("note").notNull().default(""),
    source: measurementSource("source").notNull(),
    recordedById: uuid("recorded_by_id")
      .notNull()
      .references(() => people.id),
    recordedAt: moment("recorded_at").notNull(),
    /** A struck measurement stays on record and no longer counts. */
    struckAt: moment("struck_at"),
    struckReason: text("struck_reason").notNull().default(""),
  },
  (t) => [
    index("measurements_metric").on(t.metricId, t.measuredAt, t.id),
    index("measurements_in_use")
      .on(t.metricId, t.measuredAt, t.id)
      .where(sql`${t.struckAt} is null and ${t.runId} is null and ${t.releaseId} is null`),
    index("measurements_run").on(t.runId, t.metricId).where(sql`${t.runId} is not null`),
    index("measurements_release").on(t.releaseId, t.metricId).where(sql`${t.releaseId} is not null`),
    uniqueIndex("measurements_once")
      .on(t.metricId, t.measuredAt, sql`coalesce(${t.runId}, ${t.releaseId}, ${t.metricId})`)
      .where(sql`${t.struckAt} is null`),
    check("measurements_of_one_thing", sql`num_nonnulls(${t.runId}, ${t.releaseId}) <= 1`),
  ],
);

export const requirements = pgTable(
  "requirements",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    category: requirementCategory("category").notNull(),
    priority: requirementPriority("priority").notNull(),
    statement: text("statement").notNull(),
    status: requirementStatus("status").notNull().default("proposed"),
    /** The key metric that proves it; without one it is proved by checks. */
    metricId: uuid("metric_id").references(() => metrics.id),
    maxAgeDays: integer("max_age_days").notNull(),
    proposedById: uuid("proposed_by_id")
      .notNull()
      .references(() => people.id),
    proposedAt: moment("proposed_at").notNull(),
    agreedById: uuid("agreed_by_id").references(() => people.id),
    agreedAt: moment("agreed_at"),
    retiredAt: moment("retired_at"),
    retiredReason: text("retired_reason").notNull().default(""),
    version: integer("version").notNull().default(1),
  },
  (t) => [index("requirements_project").on(t.projectId, t.category, t.id), index("requirements_metric").on(t.metricId)],
);

/** Evidence for a requirement that no metric proves: somebody looked, and says where. */
export const requirementChecks = pgTable(
  "requirement_checks",
  {
    id: id(),
    requirementId: uuid("requirement_id")
      .notNull()
      .references(() => requirements.id),
    verdict: checkVerdict("verdict").notNull(),
    note: text("note").notNull(),
    link: text("link").notNull().default(""),
    checkedOn: date("checked_on").notNull(),
    checkedById: uuid("checked_by_id")
      .notNull()
      .references(() => people.id),
    recordedAt: moment("recorded_at").notNull(),
  },
  (t) => [index("requirement_checks_requirement").on(t.requirementId, t.checkedOn, t.id)],
);

/** A category to which the team says, with a reason, that nothing is required. */
export const categoryExemptions = pgTable(
  "category_exemptions",
  {
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    category: requirementCategory("category").notNull(),
    reason: text("reason").notNull(),
    declaredById: uuid("declared_by_id")
      .notNull()
      .references(() => people.id),
    declaredAt: moment("declared_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.category] })],
);
