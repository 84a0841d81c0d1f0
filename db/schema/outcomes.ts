// What runs are scored on, and what they made of it: hold-outs that the team has named, and evaluation data that came in with runs.
import { sql } from "drizzle-orm";
import {
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
import { id, moment } from "../columns";
import * as words from "../enums";
import { people } from "./access";
import { runs } from "./experiments";
import { projects } from "./projects";

export const outcomeSource = pgEnum("outcome_source", words.outcomeSources);
export const outcomeShape = pgEnum("outcome_shape", words.outcomeShapes);

/** Cases that runs are scored on and never learn from, named as such by somebody of the team. Runs on the same one are compared. */
export const holdouts = pgTable(
  "holdouts",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    name: text("name").notNull(),
    /** How many cases it has, and how many of each class, the rarest first; null until outcomes say so. */
    caseCount: integer("case_count"),
    classCounts: integer("class_counts").array(),
    /** The one on which the project's best candidate is chosen. */
    decides: boolean("decides").notNull().default(false),
    namedById: uuid("named_by_id")
      .notNull()
      .references(() => people.id),
    namedAt: moment("named_at").notNull(),
    retiredById: uuid("retired_by_id").references(() => people.id),
    retiredAt: moment("retired_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("holdouts_name").on(t.projectId, sql`lower(${t.name})`),
    uniqueIndex("holdouts_one_decides").on(t.projectId).where(sql`${t.decides}`),
    check("holdouts_retired_decides_nothing", sql`not (${t.decides} and ${t.retiredAt} is not null)`),
  ],
);

/** Data that a run says it was scored on. It counts as a hold-out only once somebody of the team has said which one it is. */
export const evaluationSets = pgTable(
  "evaluation_sets",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    holdoutId: uuid("holdout_id").references(() => holdouts.id),
    /** As the run calls it: a name, or that of a dataset; empty where it has none. */
    name: text("name").notNull(),
    /** What makes it the same data: "cases:" and the digest of its cases, "dataset:" with name and digest, or "name:" and that alone. */
    identity: text("identity").notNull(),
    /** Of a dataset that a program logged. */
    digest: text("digest"),
    /** Case by case, where that is known, in one order for all runs: what it is called, and what it turned out to be. */
    cases: text("cases").array(),
    /** Places in `labels` where they are classes. */
    actuals: doublePrecision("actuals").array(),
    labels: text("labels").array(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("evaluation_sets_identity").on(t.projectId, t.identity),
    index("evaluation_sets_holdout").on(t.holdoutId),
  ],
);

/** Every run that was ever scored on a hold-out. Append-only: neither deleting a run nor scoring it anew lowers their number. */
export const holdoutRuns = pgTable(
  "holdout_runs",
  {
    holdoutId: uuid("holdout_id")
      .notNull()
      .references(() => holdouts.id),
    runId: uuid("run_id")
      .notNull()
      .references(() => runs.id),
    scoredAt: moment("scored_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.holdoutId, t.runId] })],
);

/** What a run made of the data that it was scored on: a row a run, with arrays in the order of the cases and not a row a case. */
export const runOutcomes = pgTable(
  "run_outcomes",
  {
    runId: uuid("run_id")
      .primaryKey()
      .references(() => runs.id),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    /** The team's hold-out; null where nobody has named one. */
    holdoutId: uuid("holdout_id").references(() => holdouts.id),
    /** When somebody put it there, where it didn't come in so. */
    assignedAt: moment("assigned_at"),
    /** Null where nobody said on which data. */
    evaluationSetId: uuid("evaluation_set_id").references(() => evaluationSets.id),
    /** The hold-out that the run itself names; empty where it names none. */
    claimed: text("claimed").notNull().default(""),
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
    index("run_outcomes_evaluation_set").on(t.evaluationSetId),
  ],
);
