// What models learn from: datasets and their versions, what they promise, and what an expert says of them as a whole.
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
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
import { projects } from "./projects";

export const sensitivity = pgEnum("sensitivity", words.sensitivities);
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
