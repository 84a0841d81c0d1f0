// What came of runs: models as programs logged them, the files that are kept, and the versions that runs are proposed as.
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  doublePrecision,
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
import { experiments, runs } from "./experiments";
import { projects } from "./projects";
import { sampleBatches } from "./samples";

export const loggedModelStatus = pgEnum("logged_model_status", words.loggedModelStatuses);
export const runModelSide = pgEnum("run_model_side", words.runModelSides);
export const modelVersionStatus = pgEnum("model_version_status", words.modelVersionStatuses);

/** A model as a program logged it: its files are artifacts, and programs name it "m-" and the digits of its id. */
export const loggedModels = pgTable(
  "logged_models",
  {
    id: id(),
    experimentId: uuid("experiment_id")
      .notNull()
      .references(() => experiments.id),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    name: text("name").notNull(),
    /** As the client says: "sklearn", or nothing. */
    modelType: text("model_type").notNull().default(""),
    sourceRunId: uuid("source_run_id").references(() => runs.id),
    status: loggedModelStatus("status").notNull().default("pending"),
    params: jsonb("params").$type<Record<string, string>>().notNull().default({}),
    tags: jsonb("tags").$type<Record<string, string>>().notNull().default({}),
    loggedById: uuid("logged_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
    deletedAt: moment("deleted_at"),
  },
  (t) => [
    index("logged_models_experiment").on(t.experimentId, sql`${t.createdAt} desc`, t.id),
    index("logged_models_run").on(t.sourceRunId),
  ],
);

/** Which models a run read or made, and at which step. */
export const runModels = pgTable(
  "run_models",
  {
    runId: uuid("run_id")
      .notNull()
      .references(() => runs.id),
    loggedModelId: uuid("logged_model_id")
      .notNull()
      .references(() => loggedModels.id),
    side: runModelSide("side").notNull(),
    step: wide("step").notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.loggedModelId, t.side] }), index("run_models_model").on(t.loggedModelId)],
);

/** A point of a run's metric that was said of a model too, perhaps on a dataset (else its name and digest are empty). */
export const loggedModelMetrics = pgTable(
  "logged_model_metrics",
  {
    loggedModelId: uuid("logged_model_id")
      .notNull()
      .references(() => loggedModels.id),
    key: text("key").notNull(),
    loggedAt: wide("logged_at").notNull(),
    step: wide("step").notNull(),
    runId: uuid("run_id")
      .notNull()
      .references(() => runs.id),
    dataset: text("dataset").notNull().default(""),
    digest: text("digest").notNull().default(""),
    value: doublePrecision("value").notNull(),
    isNan: boolean("is_nan").notNull().default(false),
  },
  // the name that it would be given is longer than Postgres keeps
  (t) => [
    primaryKey({
      name: "logged_model_metrics_once",
      columns: [t.loggedModelId, t.key, t.loggedAt, t.step, t.runId, t.dataset, t.digest],
    }),
  ],
);

/**
 * A file of a run or of a logged model. The row is the truth: its id names the bytes in the storage, so that no path of a client
 * ever touches a disk, a file appears whole with its transaction, and what a project holds is a sum that an index answers.
 */
export const artifacts = pgTable(
  "artifacts",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    runId: uuid("run_id").references(() => runs.id),
    loggedModelId: uuid("logged_model_id").references(() => loggedModels.id),
    /** As the client says: "plots/roc.png". */
    path: text("path").notNull(),
    /** In bytes. */
    size: bigint("size", { mode: "number" }).notNull(),
    loggedById: uuid("logged_by_id")
      .notNull()
      .references(() => people.id),
    loggedAt: moment("logged_at").notNull(),
  },
  (t) => [
    check("artifacts_one_home", sql`num_nonnulls(${t.runId}, ${t.loggedModelId}) = 1`),
    uniqueIndex("artifacts_of_run").on(t.runId, t.path),
    uniqueIndex("artifacts_of_model").on(t.loggedModelId, t.path),
    index("artifacts_project").on(t.projectId, t.size),
  ],
);

/** Bytes in the storage that no file names: not yet, while they come, or no longer. What lies loose for a day is taken out of it. */
export const looseFiles = pgTable(
  "loose_files",
  {
    /** What the storage knows the bytes by. */
    id: uuid("id").primaryKey(),
    since: moment("since").notNull(),
  },
  (t) => [index("loose_files_since").on(t.since)],
);

/** A run's model, proposed for use: numbered within the project, by model name. */
export const modelVersions = pgTable(
  "model_versions",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    /** The model's name: "churn-gradient-boosting". */
    model: text("model").notNull(),
    number: integer("number").notNull(),
    runId: uuid("run_id")
      .notNull()
      .references(() => runs.id),
    status: modelVersionStatus("status").notNull().default("proposed"),
    /** The samples that show its worst errors to an expert. */
    worstErrorsId: uuid("worst_errors_id").references(() => sampleBatches.id),
    note: text("note").notNull().default(""),
    /** So many runs had been scored on its hold-out when it was chosen, deleted ones too; null until its outcomes are on one. */
    scoredRuns: integer("scored_runs"),
    proposedById: uuid("proposed_by_id")
      .notNull()
      .references(() => people.id),
    proposedAt: moment("proposed_at").notNull(),
    withdrawnById: uuid("withdrawn_by_id").references(() => people.id),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnReason: text("withdrawn_reason").notNull().default(""),
  },
  (t) => [
    uniqueIndex("model_versions_number").on(t.projectId, t.model, t.number),
    index("model_versions_project").on(t.projectId, t.proposedAt, t.id),
    index("model_versions_run").on(t.runId),
  ],
);
