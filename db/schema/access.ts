// Who people are and how they get in: people, identities, sessions, one-time links, tokens, and the one workspace.
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import * as words from "../enums";

export const role = pgEnum("role", words.roles);
export const visibility = pgEnum("visibility", words.visibilities);
export const oneTimeLinkPurpose = pgEnum("one_time_link_purpose", words.oneTimeLinkPurposes);
export const tokenScope = pgEnum("token_scope", words.tokenScopes);

/** One row: this installation. */
export const workspace = pgTable(
  "workspace",
  {
    id: integer("id").primaryKey().default(1),
    name: text("name").notNull().default("Quintet"),
    defaultAccess: visibility("default_access").notNull().default("workspace"),
    currency: text("currency").notNull().default("EUR"),
    timeZone: text("time_zone").notNull().default("UTC"),
    /** SHA-256 of the code that lets the first visitor make the admin account; null once used. */
    setupCodeHash: text("setup_code_hash"),
    /** How long what somebody has in hand stays theirs after a sign-on took their last role in a project away. */
    handoverDays: integer("handover_days").notNull().default(1),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    check("workspace_is_one", sql`${t.id} = 1`),
    check("workspace_handover_days", sql`${t.handoverDays} between 0 and 14`),
  ],
);

export const people = pgTable(
  "people",
  {
    id: id(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    /** Null until an invitation is accepted, or for people who only sign on through OpenID Connect. */
    passwordHash: text("password_hash"),
    isAdmin: boolean("is_admin").notNull().default(false),
    defaultRole: role("default_role").notNull(),
    joinedAt: moment("joined_at"),
    deactivatedAt: moment("deactivated_at"),
    /** The last visit before the present one: where "since you were here" begins. */
    previousVisitAt: moment("previous_visit_at"),
    lastSeenAt: moment("last_seen_at"),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [uniqueIndex("people_email").on(sql`lower(${t.email})`), index("people_name").on(t.name, t.id)],
);

/** A person as an OpenID provider knows them; never matched by e-mail. */
export const identities = pgTable(
  "identities",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** An admin invited this person, or they tied the account to theirs: groups alone did not bring them here, nor send them away. */
    isInvited: boolean("is_invited").notNull().default(false),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index("identities_person").on(t.personId)],
);

export const sessions = pgTable(
  "sessions",
  {
    /** SHA-256 of the random id in the cookie. */
    idHash: text("id_hash").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    userAgent: text("user_agent"),
    createdAt: moment("created_at").notNull(),
    lastUsedAt: moment("last_used_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [index("sessions_person").on(t.personId)],
);

export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    tokenHash: text("token_hash").primaryKey(),
    purpose: oneTimeLinkPurpose("purpose").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (t) => [index("one_time_links_person").on(t.personId, t.purpose)],
);

/** A personal token: 256 random bits, of which only the SHA-256 is kept. */
export const tokens = pgTable(
  "tokens",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    name: text("name").notNull(),
    hash: text("hash").notNull(),
    /** The last four characters, so that its owner can tell it apart. */
    tail: text("tail").notNull(),
    scope: tokenScope("scope").notNull(),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at"),
    revokedAt: moment("revoked_at"),
    lastUsedAt: moment("last_used_at"),
  },
  (t) => [uniqueIndex("tokens_hash").on(t.hash), index("tokens_person").on(t.personId, t.createdAt)],
);

/** What a program was answered, under the key that it sent along: the same request again gets the same answer for a day. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    tokenId: uuid("token_id")
      .notNull()
      .references(() => tokens.id),
    key: text("key").notNull(),
    /** SHA-256 of the address and the body: another request under the same key is a conflict. */
    requestHash: text("request_hash").notNull(),
    status: integer("status"),
    /** Whatever the door answered: it is only sent back. */
    answer: jsonb("answer").$type<unknown>(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tokenId, t.key] })],
);

/** How often something was tried: the table that rate-limiter-flexible writes, in its column order. */
export const rateLimits = pgTable("rate_limits", {
  key: varchar("key", { length: 255 }).primaryKey(),
  points: integer("points").notNull().default(0),
  /** Milliseconds since 1970. */
  expire: bigint("expire", { mode: "number" }),
});
