// Board reports: how things stood at a moment, frozen, and the links by which somebody outside may read one of them.

import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ReportFacts } from "@/lib/reports/rules";
import { id, moment } from "../columns";
import { people } from "./access";
import { projects } from "./projects";

/** Append-only: what a board was shown is never changed. */
export const reports = pgTable(
  "reports",
  {
    id: id(),
    /** Of one project; null for one of the portfolio, which belongs to whoever took it. */
    projectId: uuid("project_id").references(() => projects.id),
    /** Counts within the project, or within what the person took of the portfolio. */
    number: integer("number").notNull(),
    title: text("title").notNull(),
    /** What is said to its readers. */
    message: text("message").notNull().default(""),
    /** The facts as they stood (see lib/reports/rules.ts). */
    facts: jsonb("facts").$type<ReportFacts>().notNull(),
    /** SHA-256 of the facts. */
    digest: text("digest").notNull(),
    takenById: uuid("taken_by_id")
      .notNull()
      .references(() => people.id),
    takenAt: moment("taken_at").notNull(),
  },
  (t) => [
    uniqueIndex("reports_of_project").on(t.projectId, t.number),
    uniqueIndex("reports_of_portfolio").on(t.takenById, t.number).where(sql`${t.projectId} is null`),
  ],
);

/** A link to one report and nothing else: only its SHA-256 is kept. */
export const reportShares = pgTable(
  "report_shares",
  {
    id: id(),
    reportId: uuid("report_id")
      .notNull()
      .references(() => reports.id),
    tokenHash: text("token_hash").notNull().unique(),
    /** For whom it was made. */
    recipient: text("recipient").notNull(),
    sharedById: uuid("shared_by_id")
      .notNull()
      .references(() => people.id),
    sharedAt: moment("shared_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    revokedAt: moment("revoked_at"),
    revokedById: uuid("revoked_by_id").references(() => people.id),
    opened: integer("opened").notNull().default(0),
    lastOpenedAt: moment("last_opened_at"),
  },
  (t) => [index("report_shares_report").on(t.reportId, t.sharedAt)],
);
