// What was tried: experiments, and their runs with every number that they logged.
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, moment, wide } from "../columns";
import * as words from "../enums";
import { people } from "./access";
import { datasetVersions } from "./data";
import { projects } from "./projects";

export const runStatus = pgEnum("run_status", words.runStatuses);
export const runSource = pgEnum("run_source", words.runSources);

export const experiments = pgTable(
  "experiments",
  {
    id: id(),
    /** The protocol's experiment_id. */
    serial: integer("serial").generatedAlwaysAsIdentity({ startWith: 1 }).notNull().unique(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    tags: jsonb("tags").$type<Record<string, string>>().notNull().default({}),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
    deletedAt: moment("deleted_at"),
    version: integer("version").notNull().default(1),
  },
  // the names of deleted experiments stay taken, as the protocol wants
  (t) => [
    uniqueIndex("experiments_name").on(t.projectId, t.name),
    index("experiments_project").on(t.projectId, t.createdAt, t.id),
  ],
);

export const runs = pgTable(
  "runs",
  {
    id: id(),
    /** What metric points name it by: eight bytes instead of sixteen in each of millions of rows. */
    serial: bigint("serial", { mode: "number" }).generatedAlwaysAsIdentity().notNull().unique(),
    experimentId: uuid("experiment_id")
      .notNull()
      .references(() => experiments.id),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    name: text("name").notNull(),
    status: runStatus("status").notNull(),
    source: runSource("source").notNull(),
    startedAt: moment("started_at").notNull(),
    endedAt: moment("ended_at"),
    algorithm: text("algorithm").notNull().default(""),
    notes: text("notes").notNull().default(""),
    /** The data that it was trained on, where it is one of the project's own. */
    datasetVersionId: uuid("dataset_version_id").references(() => datasetVersions.id),
    /** As the client says; who really logged it is `loggedById`. */
    userId: text("user_id").notNull().default(""),
    loggedById: uuid("logged_by_id")
      .notNull()
      .references(() => people.id),
    deletedAt: moment("deleted_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("runs_experiment").on(t.experimentId, sql`${t.startedAt} desc`, t.id),
    index("runs_project").on(t.projectId, sql`${t.startedAt} desc`, t.id),
    index("runs_dataset_version").on(t.datasetVersionId),
  ],
);

export const runParams = pgTable(
  "run_params",
  {
    runId: uuid("run_id")
      .notNull()
      .references(() => runs.id),
    key: text("key").notNull(),
    value: text("value").notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.key] })],
);

export const runTags = pgTable(
  "run_tags",
  {
    runId: uuid("run_id")
      .notNull()
      .references(() => runs.id),
    key: text("key").notNull(),
    value: text("value").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.key] }),
    // what a run began is found by its id in the tags of the others
    index("run_tags_parent").on(t.value).where(sql`${t.key} = 'mlflow.parentRunId'`),
  ],
);

/** A metric of a run as the tables show it: latest by (step, moment, value), lowest and highest, kept when points are written. */
export const runMetrics = pgTable(
  "run_metrics",
  {
    id: bigint("id", { mode: "number" }).generatedAlwaysAsIdentity().primaryKey(),
    runId: uuid("run_id")
      .notNull()
      .references(() => runs.id),
    /** That of its run, so that the highest of a project is the end of an index. */
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    key: text("key").notNull(),
    value: doublePrecision("value").notNull(),
    /** Not a number: then `value` is 0, as the protocol wants. */
    isNan: boolean("is_nan").notNull().default(false),
    step: wide("step").notNull(),
    /** Milliseconds since 1970. */
    loggedAt: wide("logged_at").notNull(),
    lowest: doublePrecision("lowest"),
    highest: doublePrecision("highest"),
    points: bigint("points", { mode: "number" }).notNull(),
  },
  (t) => [
    uniqueIndex("run_metrics_key").on(t.runId, t.key),
    index("run_metrics_value").on(t.projectId, t.key, t.value),
  ],
);

/** Every point that was logged; no event each, and nothing in a row that its metric already says. */
export const metricPoints = pgTable(
  "metric_points",
  {
    runMetricId: bigint("run_metric_id", { mode: "number" }).notNull(),
    loggedAt: wide("logged_at").notNull(),
    step: wide("step").notNull(),
    value: doublePrecision("value").notNull(),
    isNan: boolean("is_nan").notNull().default(false),
  },
  // in the order in which a history is read
  (t) => [
    primaryKey({ columns: [t.runMetricId, t.loggedAt, t.step, t.value, t.isNan] }),
    foreignKey({ columns: [t.runMetricId], foreignColumns: [runMetrics.id] }),
  ],
);

/** A dataset as a client names it: by experiment, name and digest. */
export const loggedDatasets = pgTable(
  "logged_datasets",
  {
    id: id(),
    experimentId: uuid("experiment_id")
      .notNull()
      .references(() => experiments.id),
    name: text("name").notNull(),
    digest: text("digest").notNull(),
    sourceType: text("source_type").notNull(),
    source: text("source").notNull(),
    schema: text("schema"),
    profile: text("profile"),
  },
  (t) => [uniqueIndex("logged_datasets_once").on(t.experimentId, t.name, t.digest)],
);

export const runInputs = pgTable(
  "run_inputs",
  {
    runId: uuid("run_id")
      .notNull()
      .references(() => runs.id),
    loggedDatasetId: uuid("logged_dataset_id")
      .notNull()
      .references(() => loggedDatasets.id),
    tags: jsonb("tags").$type<Record<string, string>>().notNull().default({}),
    /** Each context that it was logged in, as the client says ("train", "eval") but without capitals; the tags are those of the first time, as the protocol wants. */
    contexts: text("contexts").array().notNull().default([]),
  },
  (t) => [primaryKey({ columns: [t.runId, t.loggedDatasetId] }), index("run_inputs_dataset").on(t.loggedDatasetId)],
);
