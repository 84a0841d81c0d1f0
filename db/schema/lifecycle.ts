// What gates ask for, what people put their name to at one, and who shows a gate's word outside.

import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, jsonb, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { CriterionResult } from "@/lib/lifecycle/gate-result.rules";
import type { LapsedCriterion } from "@/lib/lifecycle/lapses/rules";
import type { StandingCriterion } from "@/lib/lifecycle/standing/rules";
import type { Template } from "@/lib/lifecycle/templates/rules";
import { id, moment } from "../columns";
import * as words from "../enums";
import { people, role } from "./access";
import { events } from "./events";
import { projects, riskClass } from "./projects";

export const gateName = pgEnum("gate_name", words.gates);

/** A signature holds the digest of the evidence that its signer saw. */
export const signatures = pgTable(
  "signatures",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    gate: gateName("gate").notNull(),
    role: role("role").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    digest: text("digest").notNull(),
    note: text("note").notNull().default(""),
    signedAt: moment("signed_at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [
    index("signatures_gate").on(t.projectId, t.gate, t.signedAt),
    uniqueIndex("signatures_one_standing")
      .on(t.projectId, t.gate, t.role, t.personId)
      .where(sql`${t.withdrawnAt} is null`),
  ],
);

export const waivers = pgTable(
  "waivers",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    criterion: text("criterion").notNull(),
    reason: text("reason").notNull(),
    waivedById: uuid("waived_by_id")
      .notNull()
      .references(() => people.id),
    waivedAt: moment("waived_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (t) => [
    index("waivers_project").on(t.projectId, t.criterion),
    uniqueIndex("waivers_one_standing").on(t.projectId, t.criterion).where(sql`${t.endedAt} is null`),
  ],
);

/** What gates ask of projects of a risk class: versions, of which none is ever changed. The first ones come with Quintet. */
export const gateTemplates = pgTable(
  "gate_templates",
  {
    id: id(),
    riskClass: riskClass("risk_class").notNull(),
    number: integer("number").notNull(),
    /** Modes, criteria that are off, signers and limits. */
    content: jsonb("content").$type<Template>().notNull(),
    reason: text("reason").notNull(),
    publishedById: uuid("published_by_id").references(() => people.id),
    publishedAt: moment("published_at").notNull(),
  },
  (t) => [uniqueIndex("gate_templates_number").on(t.riskClass, t.number)],
);

/** By which version a project is judged from a moment on; without any, by the one that was current when it was created. */
export const templateAdoptions = pgTable(
  "template_adoptions",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    templateId: uuid("template_id")
      .notNull()
      .references(() => gateTemplates.id),
    /** The version that it was judged by until then; null where nobody knows any more. */
    replacedId: uuid("replaced_id").references(() => gateTemplates.id),
    /** What it has asked of passed gates since and has no result yet: gate, criterion, and a print of what was there. */
    unchecked: jsonb("unchecked")
      .$type<{ gate: words.GateName; criterion: string; print: string; settled?: true }[]>()
      .notNull()
      .default([]),
    reason: text("reason").notNull(),
    /** Null: Quintet itself, when what a criterion asks has changed with a newer version of it. */
    adoptedById: uuid("adopted_by_id").references(() => people.id),
    adoptedAt: moment("adopted_at").notNull(),
  },
  (t) => [index("template_adoptions_project").on(t.projectId, t.adoptedAt)],
);

/** An address that shows one gate's word to whoever has it; only a hash of its secret is kept. */
export const gateBadges = pgTable(
  "gate_badges",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    gate: gateName("gate").notNull(),
    name: text("name").notNull(),
    hash: text("hash").notNull(),
    madeById: uuid("made_by_id")
      .notNull()
      .references(() => people.id),
    madeAt: moment("made_at").notNull(),
    revokedById: uuid("revoked_by_id").references(() => people.id),
    revokedAt: moment("revoked_at"),
  },
  (t) => [uniqueIndex("gate_badges_hash").on(t.hash), index("gate_badges_project").on(t.projectId, t.gate)],
);

/** How a gate stood from a moment on, written whenever that changed and never altered: what is shown "as it was on 3 March". */
export const gateStandings = pgTable(
  "gate_standings",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    gate: gateName("gate").notNull(),
    state: text("state").$type<words.GateState>().notNull(),
    waived: boolean("waived").notNull(),
    /** What a signature given then would have held. */
    digest: text("digest").notNull(),
    /** Of all that is kept below: the same again is not written again. */
    print: text("print").notNull(),
    /** Criterion by criterion: state, cause, facts, references, and since when it stood so. */
    criteria: jsonb("criteria").$type<readonly StandingCriterion[]>().notNull(),
    since: moment("since").notNull(),
    /** The event after which it stood so; null: time passed. */
    eventId: bigint("event_id", { mode: "number" }).references(() => events.id),
  },
  (t) => [index("gate_standings_gate").on(t.projectId, t.gate, t.since, t.id)],
);

/** When a project's gates were judged last, and when time alone could change them next. One row a project, which is also the turn to judge. */
export const gateWatches = pgTable(
  "gate_watches",
  {
    projectId: uuid("project_id")
      .primaryKey()
      .references(() => projects.id),
    judgedAt: moment("judged_at"),
    /** The newest event of the project that had happened by then. */
    eventId: bigint("event_id", { mode: "number" }),
    dueAt: moment("due_at"),
    /** Of what digests were made then: see `digestFormat`. */
    digestFormat: integer("digest_format").notNull().default(0),
  },
  (t) => [index("gate_watches_due").on(t.dueAt)],
);

/** A passed gate that no longer passes: one cause, its owner, and how it was before. */
export const gateLapses = pgTable(
  "gate_lapses",
  {
    id: id(),
    projectId: uuid("project_id")
      .notNull()
      .references(() => projects.id),
    /** What failed, the same for every gate that asks for it: `must`, `category accuracy`, `signature development`. */
    cause: text("cause").notNull(),
    gates: jsonb("gates").$type<words.GateName[]>().notNull(),
    criterion: text("criterion").notNull(),
    before: jsonb("before").$type<CriterionResult>().notNull(),
    after: jsonb("after").$type<LapsedCriterion>().notNull(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    lapsedAt: moment("lapsed_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (t) => [
    // Two workers can't tell of one cause twice.
    uniqueIndex("gate_lapses_one_standing").on(t.projectId, t.cause).where(sql`${t.endedAt} is null`),
    index("gate_lapses_project").on(t.projectId, t.lapsedAt),
    index("gate_lapses_owner").on(t.ownerId).where(sql`${t.endedAt} is null`),
  ],
);
