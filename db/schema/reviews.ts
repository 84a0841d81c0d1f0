// Reviews: the two questions asked again, what each role says to them, and what was decided on which facts.

import { sql } from "drizzle-orm";
import {
  check,
  date,
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
import type { ReviewFacts } from "@/lib/reviews/facts.rules";
import { id, moment } from "../columns";
import * as words from "../enums";
import { people, role } from "./access";
import { alerts } from "./deployments";
import { projects } from "./projects";

export const reviewOutcome = pgEnum("review_outcome", words.reviewOutcomes);
export const reviewOccasion = pgEnum("review_occasion", words.reviewOccasions);
export const reviewKeep = pgEnum("review_keep", words.reviewKeeps);

export const reviews = pgTable(
  "reviews",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    number: integer("number").notNull(),
    occasion: reviewOccasion("occasion").notNull(),
    /** Why it was called; empty for one that came by schedule. */
    reason: text("reason").notNull().default(""),
    /** The alert that made somebody call it. */
    alertId: uuid("alert_id").references(() => alerts.id),
    /** Realised value should be proved at this grade or better; null where nothing is demanded. */
    minGrade: smallint("min_grade").$type<words.EvidenceGrade>(),
    /** Null: it came by schedule. */
    calledById: uuid("called_by_id").references(() => people.id),
    calledAt: moment("called_at").notNull(),
    /** When those who had not voted were last reminded. */
    remindedAt: moment("reminded_at"),
    outcome: reviewOutcome("outcome"),
    decisionReason: text("decision_reason").notNull().default(""),
    /** Why it goes on although realised value is proved less well than was demanded. */
    belowGradeReason: text("below_grade_reason").notNull().default(""),
    /** What a pivot takes along into the new design. */
    kept: reviewKeep("kept").array(),
    /** The lessons of a stop. */
    worked: text("worked").notNull().default(""),
    failed: text("failed").notNull().default(""),
    reusable: text("reusable").notNull().default(""),
    nextOn: date("next_on"),
    /** The facts that were decided on (see lib/reviews/facts.rules.ts), and their digest. */
    digest: text("digest"),
    facts: jsonb("facts").$type<ReviewFacts>(),
    decidedById: uuid("decided_by_id").references(() => people.id),
    decidedAt: moment("decided_at"),
  },
  (t) => [
    uniqueIndex("reviews_number").on(t.projectId, t.number),
    uniqueIndex("reviews_one_open").on(t.projectId).where(sql`${t.decidedAt} is null`),
    index("reviews_decided").on(t.projectId, t.decidedAt),
    index("reviews_pivoted").on(t.projectId, t.decidedAt).where(sql`${t.outcome} = 'pivot'`),
    index("reviews_stopped").on(t.decidedAt, t.id).where(sql`${t.outcome} = 'stop'`),
    check(
      "reviews_decided_whole",
      sql`num_nulls(${t.outcome}, ${t.digest}, ${t.facts}, ${t.decidedById}, ${t.decidedAt}) in (0, 5)`,
    ),
  ],
);

/** One vote a role and person; it can be changed until the review is decided. */
export const reviewVotes = pgTable(
  "review_votes",
  {
    id: id(),
    reviewId: uuid("review_id")
      .notNull()
      .references(() => reviews.id),
    role: role("role").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    vote: reviewOutcome("vote").notNull(),
    sentence: text("sentence").notNull(),
    /** Of the facts that the voter saw. */
    digest: text("digest").notNull(),
    votedAt: moment("voted_at").notNull(),
  },
  (t) => [uniqueIndex("review_votes_once").on(t.reviewId, t.role, t.personId)],
);

/** How often a project is reviewed; without a row, every three months. */
export const reviewCadences = pgTable("review_cadences", {
  projectId: uuid("project_id")
    .primaryKey()
    .references(() => projects.id),
  months: smallint("months").notNull(),
  setById: uuid("set_by_id")
    .notNull()
    .references(() => people.id),
  setAt: moment("set_at").notNull(),
});
