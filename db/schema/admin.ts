// What an OpenID group means here (a default role, admin, or a role in a project), and when Quintet's own work was last done.
import { boolean, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "../columns";
import { role } from "./access";
import { projects } from "./projects";

export const signOnMappings = pgTable(
  "sign_on_mappings",
  {
    id: id(),
    groupName: text("group_name").notNull(),
    /** Null: the role is the person's default role. */
    projectId: uuid("project_id").references(() => projects.id),
    role: role("role"),
    makesAdmin: boolean("makes_admin").notNull().default(false),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [index("sign_on_mappings_group").on(t.groupName)],
);

/** One row a job: when it last ran, and what went wrong, if it did. */
export const jobRuns = pgTable("job_runs", {
  name: text("name").primaryKey(),
  ranAt: moment("ran_at").notNull(),
  tookMs: integer("took_ms").notNull(),
  /** Null: it went well. */
  failure: text("failure"),
});
