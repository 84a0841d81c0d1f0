// What right and wrong answers are worth, and what each run is worth by it.
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
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { MatrixTerms } from "@/lib/value/matrix/rules";
import type { StoredAgainst } from "@/lib/value/worth/rules";
import { id, moment } from "../columns";
import * as words from "../enums";
import { people, role } from "./access";
import { runs } from "./experiments";
import { projects } from "./projects";

export const matrixKind = pgEnum("matrix_kind", words.matrixKinds);
export const misfit = pgEnum("misfit", words.misfits);
export const worthBasis = pgEnum("worth_basis", words.worthBases);
export const worthStanding = pgEnum("worth_standing", words.worthStandings);

/** What a right and a wrong answer are worth. Append-only; the newest counts. */
export const moneyMatrices = pgTable(
  "money_matrices",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    number: integer("number").notNull(),
    current: boolean("current").notNull(),
    kind: matrixKind("kind").notNull(),
    /** All but the kind of a Matrix (see lib/value/matrix/rules.ts): money in whole minor units. */
    terms: jsonb("terms").$type<MatrixTerms>().notNull(),
    note: text("note").notNull(),
    /** The role that it was set as: an expert drafts, a stakeholder decides. */
    setAs: role("set_as").notNull(),
    /** Results of a model were known when it was set. */
    afterResults: boolean("after_results").notNull(),
    setById: uuid("set_by_id")
      .notNull()
      .references(() => people.id),
    setAt: moment("set_at").notNull(),
  },
  (t) => [
    uniqueIndex("money_matrices_number").on(t.projectId, t.number),
    uniqueIndex("money_matrices_one_current").on(t.projectId).where(sql`${t.current}`),
  ],
);

/** What somebody says of one amount of a version; open until a new version or a sentence answers it. */
export const matrixRemarks = pgTable(
  "matrix_remarks",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    matrixId: uuid("matrix_id")
      .notNull()
      .references(() => moneyMatrices.id),
    /** The cell amounts[actual][action]; for a figure 0, and 0 for the cost of too much, 1 for that of too little. */
    actual: smallint("actual").notNull(),
    action: smallint("action").notNull(),
    text: text("text").notNull(),
    writtenById: uuid("written_by_id")
      .notNull()
      .references(() => people.id),
    writtenAt: moment("written_at").notNull(),
    closedById: uuid("closed_by_id").references(() => people.id),
    closedAt: moment("closed_at"),
    /** In words, or empty where a new version answered it. */
    answer: text("answer").notNull().default(""),
    answeredByMatrixId: uuid("answered_by_matrix_id").references(() => moneyMatrices.id),
  },
  (t) => [
    index("matrix_remarks_project").on(t.projectId, t.writtenAt, t.id),
    index("matrix_remarks_open").on(t.writtenAt, t.id).where(sql`${t.closedAt} is null`),
  ],
);

/** The share of each class among the cases in use. Append-only; the newest counts. */
export const baseRates = pgTable(
  "base_rates",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    number: integer("number").notNull(),
    current: boolean("current").notNull(),
    /** By the labels of the matrix that it was stated beside; together 1. */
    shares: jsonb("shares").$type<{ label: string; share: number }[]>().notNull(),
    /** Where the shares come from, in words, and the day that they are of. */
    source: text("source").notNull(),
    asOf: date("as_of").notNull(),
    /** Results of a model were known when it was stated. */
    afterResults: boolean("after_results").notNull().default(false),
    setById: uuid("set_by_id")
      .notNull()
      .references(() => people.id),
    setAt: moment("set_at").notNull(),
  },
  (t) => [
    uniqueIndex("base_rates_number").on(t.projectId, t.number),
    uniqueIndex("base_rates_one_current").on(t.projectId).where(sql`${t.current}`),
  ],
);

/**
 * What each run is worth by the payoff matrix: worked out by a job, so that gates and tables can ask for it. Money is in minor units
 * a case, with its fraction; an end of a range is null where nobody knows how cases vary.
 */
export const runWorths = pgTable(
  "run_worths",
  {
    runId: uuid("run_id")
      .primaryKey()
      .references(() => runs.id),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    matrixId: uuid("matrix_id")
      .notNull()
      .references(() => moneyMatrices.id),
    /** The base rate that counted, where one was stated. */
    baseRateId: uuid("base_rate_id").references(() => baseRates.id),
    /** Of the run's own outcomes, as they were when they were priced. */
    outcomesDigest: text("outcomes_digest").notNull(),
    /** Of all outcomes on its hold-out: what luck and standing rest on. Empty until they are worked out. */
    holdoutDigest: text("holdout_digest").notNull().default(""),
    /** Why it has no price; all figures are null then. */
    misfit: misfit("misfit"),
    basis: worthBasis("basis"),
    mean: doublePrecision("mean"),
    low: doublePrecision("low"),
    high: doublePrecision("high"),
    /** Against doing nothing, always acting and today's process, where those are known (see `KeptAgainst` in lib/value/worth/rules.ts). */
    against: jsonb("against").$type<StoredAgainst[]>().notNull(),
    /** So many runs were scored on its hold-out … */
    scored: integer("scored").notNull().default(1),
    /** … so that the best of them looks too good by so much for having been chosen; null where that cannot be said. */
    luck: doublePrecision("luck").default(0),
    /** What is taken off the ends of its range: most off the lower one, least off the upper. */
    mostLuck: doublePrecision("most_luck").default(0),
    leastLuck: doublePrecision("least_luck").default(0),
    /** Null for the only one, and for what cannot be compared. */
    standing: worthStanding("standing"),
    pricedAt: moment("priced_at").notNull(),
  },
  (t) => [
    index("run_worths_project").on(t.projectId, t.mean),
    check(
      "run_worths_price_or_reason",
      sql`(${t.misfit} is null) = (${t.mean} is not null and ${t.basis} is not null)`,
    ),
  ],
);
