// What people say and promise each other: comments on anything, tasks, decisions on record.
import { sql } from "drizzle-orm";
import { type AnyPgColumn, date, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import * as words from "../enums";
import { people, role } from "./access";
import { phase, projects } from "./projects";

export const subjectKind = pgEnum("subject_kind", words.subjectKinds);
export const taskStatus = pgEnum("task_status", words.taskStatuses);

export const comments = pgTable(
  "comments",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    subjectKind: subjectKind("subject_kind").notNull(),
    /** What it is about, as its address names it: an id, a gate's name, the number of an estimate or a release. */
    subjectId: text("subject_id").notNull(),
    body: text("body").notNull(),
    authorId: uuid("author_id")
      .notNull()
      .references(() => people.id),
    writtenAt: moment("written_at").notNull(),
    editedAt: moment("edited_at"),
    /** Taken back: that it was there stays visible, what it said does not. */
    removedAt: moment("removed_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("comments_subject").on(t.projectId, t.subjectKind, t.subjectId, t.writtenAt),
    index("comments_project").on(t.projectId, t.writtenAt, t.id),
  ],
);

export const mentions = pgTable(
  "mentions",
  {
    commentId: uuid("comment_id")
      .notNull()
      .references(() => comments.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.personId] }), index("mentions_person").on(t.personId)],
);

export const tasks = pgTable(
  "tasks",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    title: text("title").notNull(),
    detail: text("detail").notNull().default(""),
    phase: phase("phase").notNull(),
    /** Whoever holds it may take the task; null where anybody may. */
    wantedRole: role("wanted_role"),
    assigneeId: uuid("assignee_id").references(() => people.id),
    dueOn: date("due_on"),
    status: taskStatus("status").notNull().default("open"),
    subjectKind: subjectKind("subject_kind"),
    subjectId: text("subject_id"),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    closedById: uuid("closed_by_id").references(() => people.id),
    closedAt: moment("closed_at"),
    closingNote: text("closing_note").notNull().default(""),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("tasks_project").on(t.projectId, t.status, t.id),
    // in the order in which tasks are read: what has no day comes last
    index("tasks_due").on(t.projectId, t.status, sql`coalesce(${t.dueOn}, 'infinity'::date)`, t.id),
    index("tasks_assignee").on(t.assigneeId, t.status, sql`coalesce(${t.dueOn}, 'infinity'::date)`, t.id),
  ],
);

export const decisions = pgTable(
  "decisions",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    decision: text("decision").notNull(),
    reason: text("reason").notNull(),
    /** What else was considered. */
    alternatives: text("alternatives").notNull().default(""),
    phase: phase("phase").notNull(),
    decidedOn: date("decided_on").notNull(),
    decidedById: uuid("decided_by_id")
      .notNull()
      .references(() => people.id),
    recordedAt: moment("recorded_at").notNull(),
    /** The later decision that takes its place. */
    replacedById: uuid("replaced_by_id").references((): AnyPgColumn => decisions.id),
  },
  (t) => [
    index("decisions_project").on(t.projectId, t.decidedOn, t.id),
    index("decisions_replaced_by").on(t.replacedById),
  ],
);
