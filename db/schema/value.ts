// What a project is hoped to be worth, what it may cost, what it cost, and what it was measured to be worth.
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
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
import type { Attribution } from "@/lib/value/attribution.rules";
import type { ValueInputs } from "@/lib/value/simulation.rules";
import type { StoredViability } from "@/lib/value/viability.rules";
import { id, moment, money } from "../columns";
import * as words from "../enums";
import { people } from "./access";
import { projects } from "./projects";
import { measurements } from "./requirements";

export const costKind = pgEnum("cost_kind", words.costKinds);
export const valueInput = pgEnum("value_input", words.valueInputs);

/** Added value as a range: the six inputs as given, and the figures that followed from them. Append-only. */
export const estimates = pgTable(
  "estimates",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    number: integer("number").notNull(),
    current: boolean("current").notNull(),
    /** { casesPerPeriod: { least, likely, most }, … }: money in minor units, adoption as a share, horizon in years. */
    inputs: jsonb("inputs").$type<ValueInputs>().notNull(),
    /** Which pairs of inputs move together, and how much (see `Together`); what is not named is independent. */
    together: jsonb("together").$type<Partial<Record<words.InputPair, words.Strength>>>().notNull().default({}),
    discountRate: doublePrecision("discount_rate").notNull(),
    note: text("note").notNull(),
    /** The simulation's figures, whole (see `Viability` in lib/value/viability.rules.ts). */
    result: jsonb("result").$type<StoredViability>().notNull(),
    /** What each input moved since the estimate before (see `Moved`); null for the first, and where none was kept. */
    moved: jsonb("moved").$type<Attribution>(),
    submittedById: uuid("submitted_by_id")
      .notNull()
      .references(() => people.id),
    submittedAt: moment("submitted_at").notNull(),
  },
  (t) => [
    uniqueIndex("estimates_number").on(t.projectId, t.number),
    uniqueIndex("estimates_one_current").on(t.projectId).where(sql`${t.current}`),
  ],
);

/** What may be spent, from when to when. Append-only; the newest counts. */
export const budgets = pgTable(
  "budgets",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    amount: money("amount").notNull(),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    note: text("note").notNull().default(""),
    current: boolean("current").notNull(),
    setById: uuid("set_by_id")
      .notNull()
      .references(() => people.id),
    setAt: moment("set_at").notNull(),
  },
  (t) => [
    index("budgets_project").on(t.projectId, t.setAt),
    uniqueIndex("budgets_one_current").on(t.projectId).where(sql`${t.current}`),
  ],
);

export const costs = pgTable(
  "costs",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    amount: money("amount").notNull(),
    kind: costKind("kind").notNull(),
    spentOn: date("spent_on").notNull(),
    note: text("note").notNull().default(""),
    recordedById: uuid("recorded_by_id")
      .notNull()
      .references(() => people.id),
    recordedAt: moment("recorded_at").notNull(),
    struckAt: moment("struck_at"),
    struckReason: text("struck_reason").notNull().default(""),
  },
  (t) => [index("costs_project").on(t.projectId, t.spentOn, t.id)],
);

export const realisedValues = pgTable(
  "realised_values",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    amount: money("amount").notNull(),
    periodStart: date("period_start").notNull(),
    periodEnd: date("period_end").notNull(),
    /** Against what it was measured, in words. */
    baseline: text("baseline").notNull(),
    grade: smallint("grade").$type<words.EvidenceGrade>().notNull(),
    evidence: text("evidence").notNull(),
    recordedById: uuid("recorded_by_id")
      .notNull()
      .references(() => people.id),
    recordedAt: moment("recorded_at").notNull(),
    struckAt: moment("struck_at"),
    struckReason: text("struck_reason").notNull().default(""),
  },
  (t) => [index("realised_values_project").on(t.projectId, t.periodEnd, t.id)],
);

/** What an input of an estimate rests on where it was measured; an input without a row is a guess. Append-only. */
export const estimateSources = pgTable(
  "estimate_sources",
  {
    estimateId: uuid("estimate_id")
      .notNull()
      .references(() => estimates.id),
    input: valueInput("input").notNull(),
    measurementId: uuid("measurement_id").references(() => measurements.id),
    realisedValueId: uuid("realised_value_id").references(() => realisedValues.id),
    /** A pilot, a contract, a count: what is not recorded here, or how it was got from what is. */
    note: text("note").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.estimateId, t.input] }),
    check("estimate_sources_one", sql`num_nonnulls(${t.measurementId}, ${t.realisedValueId}) <= 1`),
    check("estimate_sources_some", sql`num_nonnulls(${t.measurementId}, ${t.realisedValueId}) = 1 or ${t.note} <> ''`),
  ],
);

/**
 * What was promised when the first release went live for users: written then, and never moved by a later estimate. `shares` says from
 * which day which share of the users was served, a canary's first; it ends with the release that serves everybody.
 */
export const promises = pgTable("promises", {
  projectId: uuid("project_id")
    .primaryKey()
    .references(() => projects.id),
  /** The estimate in force then; null where there was none, so that nothing was promised. */
  estimateId: uuid("estimate_id").references(() => estimates.id),
  shares: jsonb("shares").$type<{ from: string; share: number }[]>().notNull(),
  startedOn: date("started_on").notNull(),
});

/** One row a project, rewritten by every value command: what the portfolio sorts and adds up without reading history. */
export const valueSummaries = pgTable(
  "value_summaries",
  {
    projectId: uuid("project_id")
      .primaryKey()
      .references(() => projects.id),
    paysBack: doublePrecision("pays_back"),
    mean: money("mean"),
    p10: money("p10"),
    p50: money("p50"),
    p90: money("p90"),
    estimatedAt: moment("estimated_at"),
    /** What is still to be spent in the mean, by the estimate. */
    remainingCost: money("remaining_cost"),
    /** Mean for each unit still to be spent (see fundingScore): what to fund first. Null where nothing is expected to be gained. */
    fundingScore: doublePrecision("funding_score"),
    budget: money("budget"),
    /** On the days of the current budget, so that the two compare; everything where there is no budget. */
    spent: money("spent").notNull().default(0),
    /** Sums of realised value by evidence grade 0 … 5. */
    realised: jsonb("realised").$type<[number, number, number, number, number, number]>().notNull(),
    realisedTotal: money("realised_total").notNull().default(0),
    realisedUntil: date("realised_until"),
    /** What has arrived lies under the likely range of what was promised by `realisedUntil` (see `fallsShort`). */
    belowPromise: boolean("below_promise").notNull().default(false),
  },
  (t) => [
    index("value_summaries_mean").on(t.mean.desc().nullsLast(), t.projectId),
    index("value_summaries_funding").on(t.fundingScore.desc().nullsLast(), t.projectId),
  ],
);
