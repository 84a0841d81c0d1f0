// What an OpenID group means here: a default role, admin, or a role in a project.
import { boolean, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
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
