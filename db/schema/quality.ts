// What must hold of the data, what was found, and what broke.
import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import * as words from "../enums";
import { people } from "./access";
import { datasets, datasetVersions } from "./data";
import { projects } from "./projects";
import { direction, measurementSource } from "./requirements";

export const qualityDimension = pgEnum("quality_dimension", words.qualityDimensions);
export const severity = pgEnum("severity", words.severities);
export const incidentStatus = pgEnum("incident_status", words.incidentStatuses);

export const qualityRules = pgTable(
  "quality_rules",
  {
    id: id(),
    datasetId: uuid("dataset_id")
      .notNull()
      .references(() => datasets.id),
    dimension: qualityDimension("dimension").notNull(),
    statement: text("statement").notNull(),
    unit: text("unit").notNull(),
    /** Which way is better: "higher" passes at the threshold and above. */
    direction: direction("direction").notNull(),
    threshold: doublePrecision("threshold").notNull(),
    severity: severity("severity").notNull(),
    maxAgeDays: integer("max_age_days").notNull(),
    /** What was found last of the newest version that was checked, kept when results are written: thousands of rules are judged in one scan. */
    latestValue: doublePrecision("latest_value"),
    latestCheckedAt: moment("latest_checked_at"),
    latestVersionId: uuid("latest_version_id").references(() => datasetVersions.id),
    retiredAt: moment("retired_at"),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [index("quality_rules_dataset").on(t.datasetId, t.dimension, t.id)],
);

export const ruleResults = pgTable(
  "rule_results",
  {
    id: id(),
    ruleId: uuid("rule_id")
      .notNull()
      .references(() => qualityRules.id),
    /** What was checked: a result for another version than the current one reads stale. */
    datasetVersionId: uuid("dataset_version_id")
      .notNull()
      .references(() => datasetVersions.id),
    value: doublePrecision("value").notNull(),
    checkedAt: moment("checked_at").notNull(),
    note: text("note").notNull().default(""),
    source: measurementSource("source").notNull(),
    recordedById: uuid("recorded_by_id")
      .notNull()
      .references(() => people.id),
    recordedAt: moment("recorded_at").notNull(),
    /** A struck result stays on record and no longer counts. */
    struckAt: moment("struck_at"),
    struckById: uuid("struck_by_id").references(() => people.id),
    struckReason: text("struck_reason").notNull().default(""),
  },
  (t) => [
    index("rule_results_rule").on(t.ruleId, t.checkedAt, t.id),
    uniqueIndex("rule_results_once").on(t.ruleId, t.checkedAt).where(sql`${t.struckAt} is null`),
    index("rule_results_version").on(t.datasetVersionId),
  ],
);

/** One open incident a rule: a rule that goes on failing adds to it. */
export const incidents = pgTable(
  "incidents",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    ruleId: uuid("rule_id")
      .notNull()
      .references(() => qualityRules.id),
    status: incidentStatus("status").notNull().default("new"),
    severity: severity("severity").notNull(),
    firstResultId: uuid("first_result_id")
      .notNull()
      .references(() => ruleResults.id),
    lastResultId: uuid("last_result_id")
      .notNull()
      .references(() => ruleResults.id),
    failures: integer("failures").notNull().default(1),
    openedAt: moment("opened_at").notNull(),
    acknowledgedById: uuid("acknowledged_by_id").references(() => people.id),
    acknowledgedAt: moment("acknowledged_at"),
    assigneeId: uuid("assignee_id").references(() => people.id),
    assignedAt: moment("assigned_at"),
    resolvedById: uuid("resolved_by_id").references(() => people.id),
    resolvedAt: moment("resolved_at"),
    cause: text("cause").notNull().default(""),
    remedy: text("remedy").notNull().default(""),
  },
  (t) => [
    uniqueIndex("incidents_open").on(t.ruleId).where(sql`${t.status} <> 'resolved'`),
    index("incidents_project").on(t.projectId, t.openedAt, t.id),
    index("incidents_project_open").on(t.projectId, t.openedAt, t.id).where(sql`${t.status} <> 'resolved'`),
    index("incidents_nobodys")
      .on(t.projectId, t.severity, t.openedAt, t.id)
      .where(sql`${t.status} <> 'resolved' and ${t.assigneeId} is null`),
    index("incidents_assignee").on(t.assigneeId).where(sql`${t.status} <> 'resolved'`),
  ],
);
