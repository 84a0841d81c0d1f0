// What people put their name to at a gate.
import { index, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import * as words from "../enums";
import { people, role } from "./access";
import { projects } from "./projects";

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
  (t) => [index("signatures_gate").on(t.projectId, t.gate, t.signedAt)],
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
  (t) => [index("waivers_project").on(t.projectId, t.criterion)],
);
