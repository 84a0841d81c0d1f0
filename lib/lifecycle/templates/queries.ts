// By which version of which template projects are judged, and what versions there are.
import { sql } from "drizzle-orm";

/**
 * The id of the version that binds the project `p` of a statement: the one that was adopted last, else the one that was current in
 * its risk class when it was created. So a new version changes no project until somebody adopts it.
 */
const bindingId = sql`coalesce(
  (select a.template_id from template_adoptions a where a.project_id = p.id order by a.adopted_at desc, a.id desc limit 1),
  (select f.id from gate_templates f where f.risk_class = p.risk_class and f.published_at <= p.created_at
    order by f.number desc limit 1))`;

/** Its content, as a column of a statement over `projects p`. */
export const templateOf = sql`(select t.content from gate_templates t where t.id = ${bindingId})`;
