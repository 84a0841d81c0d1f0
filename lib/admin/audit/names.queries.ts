// What the things are called that events name by their ids, so that people read a name where programs keep an id.
import { sql } from "drizzle-orm";
import type { WorkspaceGrant } from "@/lib/access/grant";

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** By id, of whatever has these; what is gone for good keeps its id. */
export async function readNames(
  { db }: WorkspaceGrant<"audit.read">,
  references: readonly string[],
): Promise<Map<string, string>> {
  const ids = [...new Set(references)].filter((id) => isId.test(id));
  if (ids.length === 0) return new Map();
  const rows = await db.execute<{ id: string; name: string }>(sql`
    select n.id::text, n.name from unnest(string_to_array(${ids.join(",")}, ',')::uuid[]) asked (id) join lateral (
      select id, name from people where id = asked.id
      union all select id, key from projects where id = asked.id
      union all select id, name from metrics where id = asked.id
      union all select id, statement from requirements where id = asked.id
      union all select id, name from datasets where id = asked.id
      union all select v.id, d.name || ' v' || v.number from dataset_versions v join datasets d on d.id = v.dataset_id where v.id = asked.id
      union all select id, statement from quality_rules where id = asked.id
      union all select id, name from sample_batches where id = asked.id
      union all select id, name from experiments where id = asked.id
      union all select id, name from runs where id = asked.id
      union all select id, name from holdouts where id = asked.id
      union all select id, model || ' ' || number from model_versions where id = asked.id
      union all select id, 'release ' || number from releases where id = asked.id
      union all select id, title from tasks where id = asked.id) n on true`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
