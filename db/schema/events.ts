// What happened, and whom it concerns. One events row is at once audit entry, feed line, inbox source and live signal.
import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import * as words from "../enums";
import { people } from "./access";

export const noticeKind = pgEnum("notice_kind", words.noticeKinds);

export const events = pgTable(
  "events",
  {
    /** Ordered: the cursor with which a live page catches up. */
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment("at").notNull(),
    /** Null: the system itself. */
    actorId: uuid("actor_id").references(() => people.id),
    /** No foreign key: events stand left of projects. */
    projectId: uuid("project_id"),
    /** Noun and verb, as a definition of an event says it. */
    kind: text("kind").notNull(),
    /** The id of the thing that it happened to. */
    subject: text("subject"),
    /** Both sides are what the definition of the kind says (see lib/kernel/event.ts), or what an older version kept. */
    before: jsonb("before").$type<unknown>(),
    after: jsonb("after").$type<unknown>(),
  },
  (t) => [
    index("events_project").on(t.projectId, t.id),
    index("events_actor").on(t.actorId, t.id),
    index("events_kind").on(t.kind, t.id),
    index("events_at").on(t.at),
    index("events_subject").on(t.subject, t.id),
  ],
);

export const notices = pgTable(
  "notices",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    eventId: bigint("event_id", { mode: "number" })
      .notNull()
      .references(() => events.id),
    projectId: uuid("project_id"),
    kind: noticeKind("kind").notNull(),
    createdAt: moment("created_at").notNull(),
    readAt: moment("read_at"),
  },
  (t) => [
    index("notices_person").on(t.personId, t.eventId),
    index("notices_unread").on(t.personId).where(sql`${t.readAt} is null`),
  ],
);
