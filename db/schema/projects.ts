// Projects, who belongs to them with which roles, and how they moved between phases.

import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
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
import type { Moved } from "@/lib/admin/duties/rules";
import { id, moment } from "../columns";
import * as words from "../enums";
import { people, role, visibility } from "./access";

export const phase = pgEnum("phase", words.phases);
export const riskClass = pgEnum("risk_class", words.riskClasses);
export const projectStatus = pgEnum("project_status", words.projectStatuses);

export const projects = pgTable(
  "projects",
  {
    id: id(),
    /** Short, said aloud, in every address: CHURN. */
    key: text("key").notNull(),
    name: text("name").notNull(),
    summary: text("summary").notNull().default(""),
    /** The context of the problem, which the design gate asks for. */
    problem: text("problem").notNull().default(""),
    todaysProcess: text("todays_process").notNull().default(""),
    affected: text("affected").notNull().default(""),
    phase: phase("phase").notNull().default("design"),
    status: projectStatus("status").notNull().default("active"),
    statusReason: text("status_reason").notNull().default(""),
    /** By which kind of template its gates are judged. */
    riskClass: riskClass("risk_class").notNull().default("limited"),
    visibility: visibility("visibility").notNull(),
    currency: text("currency").notNull(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    startsOn: date("starts_on"),
    endsOn: date("ends_on"),
    archivedAt: moment("archived_at"),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull(),
    /** Moved by every event of the project: the order of "recently active". */
    updatedAt: moment("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("projects_key").on(t.key),
    index("projects_updated").on(t.updatedAt, t.id),
    index("projects_name").on(sql`lower(${t.name})`, t.id),
    index("projects_owner").on(t.ownerId),
    check("projects_key_form", sql`${t.key} ~ '^[A-Z][A-Z0-9]{1,11}$'`),
    check("projects_dates_in_order", sql`${t.endsOn} is null or ${t.startsOn} is null or ${t.endsOn} >= ${t.startsOn}`),
  ],
);

/**
 * A sign-on took somebody's last role in a project away: what they have in hand there waits, is handed over, and can be given back.
 * One row for a person in a project, of the latest time.
 */
export const handovers = pgTable(
  "handovers",
  {
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    dueAt: moment("due_at").notNull(),
    /** Null while it waits. */
    doneAt: moment("done_at"),
    /** What went to whom (see lib/access/handovers/rules.ts), so that it can be given back. */
    moved: jsonb("moved").$type<Moved[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.personId] }),
    index("handovers_person").on(t.personId),
    index("handovers_due").on(t.dueAt).where(sql`${t.doneAt} is null`),
  ],
);

export const memberships = pgTable(
  "memberships",
  {
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    role: role("role").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.personId, t.role] }),
    index("memberships_person").on(t.personId, t.projectId),
  ],
);

export const phaseChanges = pgTable(
  "phase_changes",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    from: phase("from_phase").notNull(),
    to: phase("to_phase").notNull(),
    forward: boolean("forward").notNull(),
    reason: text("reason").notNull().default(""),
    /** What it rested on at that moment: a gate's result, criterion by criterion, or a review. */
    evidence: jsonb("evidence").$type<unknown>().notNull(),
    changedById: uuid("changed_by_id")
      .notNull()
      .references(() => people.id),
    changedAt: moment("changed_at").notNull(),
  },
  (t) => [index("phase_changes_project").on(t.projectId, t.changedAt)],
);
