// Data health of a person's projects, the worst first, in one statement.
import { sql } from "drizzle-orm";
import type { EvidenceState, qualityDimensions } from "@/db/enums";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { healthOf, projectHealth, stateAt } from "./health.queries";
import type { Health } from "./rules";

export type ProjectHealth = Health & {
  project: { key: string; name: string };
  state: EvidenceState;
  datasets: number;
  /** How many of them have something that does not hold. */
  broken: number;
  openIncidents: number;
};

type Row = Record<(typeof qualityDimensions)[number] | "freshness" | "contract", number | null> & {
  key: string;
  name: string;
  worst: number;
  datasets: number;
  broken: number;
  openIncidents: number;
};

/** Projects with data; each part the worst of all its datasets, never an average. */
export async function listMyDataHealth(grant: WorkspaceGrant, most = 30): Promise<ProjectHealth[]> {
  const mine = sql`select p.id from projects p join memberships m on m.project_id = p.id
    where m.person_id = ${grant.person.id} and p.archived_at is null and p.status = 'active'`;
  const rows = await grant.db.execute<Row>(sql`
    select h.*, project.key, project.name,
      (select count(*)::int from incidents i where i.project_id = project.id and i.status <> 'resolved') as "openIncidents"
    from (${projectHealth(grant.now, mine)}) h join projects project on project.id = h.project_id
    order by h.worst, h.broken desc, project.updated_at desc limit ${most}`);
  return rows.map((row) => ({
    ...healthOf(row),
    project: { key: row.key, name: row.name },
    state: stateAt(row.worst) ?? "missing",
    datasets: row.datasets,
    broken: row.broken,
    openIncidents: row.openIncidents,
  }));
}
