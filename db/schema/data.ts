// What models learn from: datasets and their versions, what must hold of them, what broke, and what the expert says of it.
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
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
import { projects } from "./projects";
import { direction, measurementSource } from "./requirements";

export const sensitivity = pgEnum("sensitivity", words.sensitivities);
export const qualityDimension = pgEnum("quality_dimension", words.qualityDimensions);
export const severity = pgEnum("severity", words.severities);
export const incidentStatus = pgEnum("incident_status", words.incidentStatuses);
export const sampleVerdict = pgEnum("sample_verdict", words.sampleVerdicts);
export const validationVerdict = pgEnum("validation_verdict", words.validationVerdicts);

/** One column of a table of data: what the contract promises, or what arrived. */
export type DataColumn = { name: string; type: words.ColumnType; required: boolean; meaning: string };

export const datasets = pgTable(
  "datasets",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    /** Where it comes from, in words: "CRM export, every night". */
    source: text("source").notNull(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    sensitivity: sensitivity("sensitivity").notNull(),
    /** A new version is promised at least so often; null where it is collected once. */
    refreshHours: integer("refresh_hours"),
    contract: jsonb("contract").$type<DataColumn[]>().notNull().default([]),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    retiredAt: moment("retired_at"),
    version: integer("version").notNull().default(1),
    /** How it stands, kept when anything of it changes, and true at any later moment: something does not hold until then. */
    brokenUntil: moment("broken_until"),
    /** Something was never looked at. */
    unchecked: boolean("unchecked").notNull().default(true),
    /** From then on something is out of date; null where nothing ever will be. */
    soundUntil: moment("sound_until"),
    /** All rules pass until then; null where one does not, or there is none. */
    checksHoldUntil: moment("checks_hold_until"),
    /** What keeps a gate from passing: a critical rule or the promised columns are broken until then, the promise to refresh from then on. */
    breachedUntil: moment("breached_until"),
    freshUntil: moment("fresh_until"),
    /** An expert's latest word on any of its versions, and whether it is that it can be used. */
    validationId: uuid("validation_id").references((): AnyPgColumn => datasetValidations.id),
    validated: boolean("validated").notNull().default(false),
  },
  (t) => [
    uniqueIndex("datasets_name").on(t.projectId, sql`lower(${t.name})`).where(sql`${t.retiredAt} is null`),
    index("datasets_project").on(t.projectId, t.id),
    index("datasets_validated").on(t.projectId, t.id).where(sql`${t.validated} and ${t.retiredAt} is null`),
    index("datasets_breached").on(t.projectId, t.breachedUntil, t.id).where(sql`${t.retiredAt} is null`),
    index("datasets_fresh").on(t.projectId, t.freshUntil, t.id).where(sql`${t.retiredAt} is null`),
    index("datasets_unchecked").on(t.projectId).where(sql`${t.unchecked} and ${t.retiredAt} is null`),
    index("datasets_broken").on(t.projectId, t.brokenUntil).where(sql`${t.retiredAt} is null`),
    index("datasets_owner").on(t.ownerId),
  ],
);

/**
 * The parts of a dataset in use (a dimension of its rules, its freshness, its contract), kept as its row is. A few probes of an index
 * then tell the worst of a project, however many datasets it has.
 */
export const datasetParts = pgTable(
  "dataset_parts",
  {
    datasetId: uuid("dataset_id")
      .notNull()
      .references(() => datasets.id),
    part: text("part").$type<words.QualityDimension | "freshness" | "contract">().notNull(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    brokenUntil: moment("broken_until"),
    /** Until then something is broken that is critical. */
    criticalUntil: moment("critical_until"),
    unchecked: boolean("unchecked").notNull(),
    soundUntil: moment("sound_until"),
  },
  (t) => [
    primaryKey({ columns: [t.datasetId, t.part] }),
    index("dataset_parts_broken").on(t.projectId, t.part, t.brokenUntil),
    index("dataset_parts_unchecked").on(t.projectId, t.part).where(sql`${t.unchecked}`),
    index("dataset_parts_sound").on(t.projectId, t.part, t.soundUntil),
  ],
);

export const datasetVersions = pgTable(
  "dataset_versions",
  {
    id: id(),
    datasetId: uuid("dataset_id")
      .notNull()
      .references(() => datasets.id),
    number: integer("number").notNull(),
    current: boolean("current").notNull(),
    /** As the tool that made it says: a commit, a hash, a snapshot. */
    digest: text("digest").notNull().default(""),
    location: text("location").notNull().default(""),
    rows: bigint("rows", { mode: "number" }),
    /** The columns that arrived; null where nobody looked. */
    columns: jsonb("columns").$type<DataColumn[]>(),
    /** How many columns break the contract, kept for the current version; null where nobody looked or nothing is promised. */
    deviations: integer("deviations"),
    collectedAt: moment("collected_at").notNull(),
    note: text("note").notNull().default(""),
    registeredById: uuid("registered_by_id")
      .notNull()
      .references(() => people.id),
    registeredAt: moment("registered_at").notNull(),
  },
  (t) => [
    uniqueIndex("dataset_versions_number").on(t.datasetId, t.number),
    uniqueIndex("dataset_versions_current").on(t.datasetId).where(sql`${t.current}`),
  ],
);

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

/** What an expert says of a version as a whole; the latest word counts. */
export const datasetValidations = pgTable(
  "dataset_validations",
  {
    id: id(),
    datasetVersionId: uuid("dataset_version_id")
      .notNull()
      .references(() => datasetVersions.id),
    verdict: validationVerdict("verdict").notNull(),
    note: text("note").notNull(),
    validatedById: uuid("validated_by_id")
      .notNull()
      .references(() => people.id),
    validatedAt: moment("validated_at").notNull(),
  },
  (t) => [index("dataset_validations_version").on(t.datasetVersionId, t.validatedAt)],
);

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
