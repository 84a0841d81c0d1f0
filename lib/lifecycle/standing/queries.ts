// What is kept of how gates stood, for the job that keeps it.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { GateName } from "@/db/enums";
import type { Standing } from "./rules";

/** How each gate of the project was last seen to stand. */
export async function readStandings(db: Executor, projectId: string): Promise<Map<GateName, Standing>> {
  const rows = await db.execute<Standing>(sql`
    select distinct on (gate) gate, state, waived, digest, print, criteria from gate_standings
    where project_id = ${projectId} order by gate, since desc, id desc`);
  return new Map(rows.map((row) => [row.gate, row]));
}

/** The newest thing that happened in a project; null where nothing has. */
export async function findNewestEvent(db: Executor, projectId: string): Promise<number | null> {
  const [row] = await db.execute<{ id: string | null }>(
    sql`select max(id)::text as id from events where project_id = ${projectId}`,
  );
  return row?.id ? Number(row.id) : null;
}
