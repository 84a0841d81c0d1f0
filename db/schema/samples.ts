// What experts are asked about the data: samples to judge, and questions.
import { sql } from "drizzle-orm";
import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import * as words from "../enums";
import { people } from "./access";
import { datasets, datasetVersions } from "./data";
import { projects } from "./projects";

export const sampleVerdict = pgEnum("sample_verdict", words.sampleVerdicts);

/** Samples that came in together, and the question that the expert answers about each. */
export const sampleBatches = pgTable(
  "sample_batches",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    /** The data they were drawn from; null where they are a model's answers from elsewhere. */
    datasetVersionId: uuid("dataset_version_id").references(() => datasetVersions.id),
    name: text("name").notNull(),
    question: text("question").notNull(),
    /** So many experts look at each sample, so that agreement can be told. */
    opinions: integer("opinions").notNull().default(1),
    submittedById: uuid("submitted_by_id")
      .notNull()
      .references(() => people.id),
    submittedAt: moment("submitted_at").notNull(),
    closedAt: moment("closed_at"),
  },
  (t) => [
    index("sample_batches_project").on(t.projectId, t.submittedAt),
    index("sample_batches_open").on(t.submittedAt).where(sql`${t.closedAt} is null`),
  ],
);

export const samples = pgTable(
  "samples",
  {
    id: id(),
    batchId: uuid("batch_id")
      .notNull()
      .references(() => sampleBatches.id),
    number: integer("number").notNull(),
    /** What is known of the case, by the file's column names in their order. */
    facts: jsonb("facts").$type<{ name: string; value: string }[]>().notNull(),
    /** What the data or the model says of it; the expert says whether that is right. */
    answer: text("answer").notNull(),
    /** How sure the model is, 0 to 1; the surest mistakes are the worst ones. */
    confidence: doublePrecision("confidence"),
    /** How many experts say so, kept when one gives an opinion or takes it back. */
    correct: smallint("correct").notNull().default(0),
    wrong: smallint("wrong").notNull().default(0),
    unsure: smallint("unsure").notNull().default(0),
  },
  (t) => [
    uniqueIndex("samples_number").on(t.batchId, t.number),
    index("samples_wrong")
      .on(t.batchId, sql`coalesce(${t.confidence}, -1) desc`, t.number)
      .where(sql`${t.wrong} > ${t.correct}`),
    index("samples_disputed")
      .on(t.batchId, sql`coalesce(${t.confidence}, -1) desc`, t.number)
      .where(sql`${t.correct} > 0 and ${t.wrong} > 0`),
    index("samples_unsure")
      .on(t.batchId, sql`coalesce(${t.confidence}, -1) desc`, t.number)
      .where(sql`${t.unsure} > 0 and ${t.wrong} <= ${t.correct}`),
  ],
);

/** How many samples of a batch have the same counts: few rows, however many samples and opinions. Kept with the counts. */
export const sampleTallies = pgTable(
  "sample_tallies",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => sampleBatches.id),
    correct: smallint("correct").notNull(),
    wrong: smallint("wrong").notNull(),
    unsure: smallint("unsure").notNull(),
    samples: integer("samples").notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.correct, t.wrong, t.unsure] })],
);

/** How many cases of a batch still lack opinions though this expert has given theirs: no case waits for them there. */
export const sampleShares = pgTable(
  "sample_shares",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => sampleBatches.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    unfinished: integer("unfinished").notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.personId] })],
);

export const sampleOpinions = pgTable(
  "sample_opinions",
  {
    id: id(),
    sampleId: uuid("sample_id")
      .notNull()
      .references(() => samples.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    verdict: sampleVerdict("verdict").notNull(),
    /** Why it is wrong or unsure, in the expert's words. */
    reason: text("reason").notNull().default(""),
    givenAt: moment("given_at").notNull(),
    /** Taken back; it stays on record and no longer counts. */
    undoneAt: moment("undone_at"),
  },
  (t) => [
    uniqueIndex("sample_opinions_once").on(t.sampleId, t.personId).where(sql`${t.undoneAt} is null`),
    index("sample_opinions_sample").on(t.sampleId, t.givenAt),
    index("sample_opinions_person").on(t.personId, t.givenAt),
  ],
);

/** A technical role asks, an expert answers, and both stay on record. */
export const questions = pgTable(
  "questions",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    datasetId: uuid("dataset_id").references(() => datasets.id),
    sampleId: uuid("sample_id").references(() => samples.id),
    question: text("question").notNull(),
    askedById: uuid("asked_by_id")
      .notNull()
      .references(() => people.id),
    askedAt: moment("asked_at").notNull(),
    answer: text("answer").notNull().default(""),
    answeredById: uuid("answered_by_id").references(() => people.id),
    answeredAt: moment("answered_at"),
  },
  (t) => [
    index("questions_project").on(t.projectId, t.askedAt, t.id),
    index("questions_open").on(t.projectId).where(sql`${t.answeredAt} is null`),
    index("questions_sample").on(t.sampleId).where(sql`${t.sampleId} is not null`),
  ],
);
