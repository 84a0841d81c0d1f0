// What was tried: experiments, their runs with every number they logged, and what each run made of its hold-out.
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
export const outcomeSource = pgEnum("outcome_source", words.outcomeSources);
export const outcomeShape = pgEnum("outcome_shape", words.outcomeShapes);

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
  (t) => [primaryKey({ columns: [t.runId, t.key] })],
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
  },
  (t) => [primaryKey({ columns: [t.runId, t.loggedDatasetId] }), index("run_inputs_dataset").on(t.loggedDatasetId)],
);

/** Cases that runs are scored on and never learn from. Runs on the same one can be compared, and are counted. */
export const holdouts = pgTable(
  "holdouts",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    /** As people call it. */
    name: text("name").notNull(),
    /** What makes it the same one: the digest of its cases, the dataset that a program logged, or the name alone. */
    identity: text("identity").notNull(),
    /** Case by case, where that is known, in one order for all runs: what it is called, and what it turned out to be. */
    cases: text("cases").array(),
    /** Places in `labels` where they are classes. */
    actuals: doublePrecision("actuals").array(),
    labels: text("labels").array(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [uniqueIndex("holdouts_identity").on(t.projectId, t.identity)],
);

/** What a run made of its hold-out: a row a run, with arrays in the order of the hold-out's cases and not a row a case. */
export const runOutcomes = pgTable(
  "run_outcomes",
  {
    runId: uuid("run_id")
      .primaryKey()
      .references(() => runs.id),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    /** Null where nobody said on which cases. */
    holdoutId: uuid("holdout_id").references(() => holdouts.id),
    source: outcomeSource("source").notNull(),
    shape: outcomeShape("shape").notNull(),
    /** Of all that was given: the same again changes nothing. */
    digest: text("digest").notNull(),
    cases: integer("cases").notNull(),
    /** Of counts and classes: the classes, in the order of the counts. */
    labels: text("labels").array(),
    /** [actual][predicted] */
    counts: jsonb("counts").$type<number[][]>(),
    /** What errors add up to (see ErrorSums). */
    sums: jsonb("sums").$type<{
      over: number;
      under: number;
      overSquares: number | null;
      underSquares: number | null;
    }>(),
    /** Case by case: scores, places in `labels`, forecasts, or money in minor units. */
    values: doublePrecision("values").array(),
    recordedById: uuid("recorded_by_id")
      .notNull()
      .references(() => people.id),
    recordedAt: moment("recorded_at").notNull(),
  },
  (t) => [
    index("run_outcomes_project").on(t.projectId, t.recordedAt, t.runId),
    index("run_outcomes_holdout").on(t.holdoutId),
  ],
);
