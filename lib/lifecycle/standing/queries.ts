// Stored standings of gates: the latest, one on a day, and their history.
import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { GateName } from "@/db/enums";
import { gateStandings } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { type Day, endOfDay } from "@/lib/kernel/days";
import { shownState } from "../gate.rules";
import type { ShownGateState } from "../gate-result.rules";
import { revived } from "../stored.rules";
import type { Standing } from "./rules";

/** How each gate of the project was last seen to stand. */
export async function readStandings(db: Executor, projectId: string): Promise<Map<GateName, Standing>> {
  const rows = await db.execute<Standing>(sql`
    select distinct on (gate) gate, state, waived, digest, print, criteria from gate_standings
    where project_id = ${projectId} order by gate, since desc, id desc`);
  return new Map(rows.map((row) => [row.gate, { ...row, criteria: row.criteria.map(revived) }]));
}

/** The newest thing that happened in a project; null where nothing has. */
export async function findNewestEvent(db: Executor, projectId: string): Promise<number | null> {
  const [row] = await db.execute<{ id: string | null }>(
    sql`select max(id)::text as id from events where project_id = ${projectId}`,
  );
  return row?.id ? Number(row.id) : null;
}

/** How a gate stood at the end of a day in the workspace's zone; null for a day before anything was kept. */
export async function findStandingOn(grant: Grant, gate: GateName, on: Day): Promise<Standing | null> {
  const end = endOfDay(on, grant.timeZone);
  const [row] = await grant.db
    .select()
    .from(gateStandings)
    .where(
      and(eq(gateStandings.projectId, grant.project.id), eq(gateStandings.gate, gate), lt(gateStandings.since, end)),
    )
    .orderBy(desc(gateStandings.since), desc(gateStandings.id))
    .limit(1);
  return row ? { ...row, criteria: row.criteria.map(revived) } : null;
}

/** The stretches in which a gate stood in one state, the first one first. */
export async function listStandings(grant: Grant, gate: GateName): Promise<{ state: ShownGateState; since: Date }[]> {
  const rows = await grant.db
    .select({ state: gateStandings.state, waived: gateStandings.waived, since: gateStandings.since })
    .from(gateStandings)
    .where(and(eq(gateStandings.projectId, grant.project.id), eq(gateStandings.gate, gate)))
    .orderBy(asc(gateStandings.since), asc(gateStandings.id));
  const states = rows.map(({ since, ...row }) => ({ state: shownState(row), since }));
  return states.filter(({ state }, at) => states[at - 1]?.state !== state);
}
