// How the data stand in the projects that a person works in, the worst first: one statement, however many datasets.
import { sql } from "drizzle-orm";
import { type EvidenceState, qualityDimensions } from "@/db/enums";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { health, healthOf, stateAt } from "../health/queries";
import type { Health } from "../rules";

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
  const parts = [...qualityDimensions.map((dimension) => `q.${dimension}`), "p.freshness", "p.contract"];
  const worst = parts.map((part) => sql.raw(`min(${part}) as ${part.slice(2)}`));
  const rows = (await grant.db.execute(sql`
    select project.key, project.name, ${sql.join(worst, sql`, `)}, min(h.worst) as worst, count(*)::int as datasets,
      (count(*) filter (where h.worst = 0))::int as broken,
      (select count(*)::int from incidents i where i.project_id = project.id and i.status <> 'resolved') as "openIncidents"
    from projects project join datasets d on d.project_id = project.id and d.retired_at is null ${health(grant.now)}
    where project.archived_at is null and project.status = 'active'
      and project.id in (select m.project_id from memberships m where m.person_id = ${grant.person.id})
    group by project.id
    order by min(h.worst), count(*) filter (where h.worst = 0) desc, project.updated_at desc limit ${most}`)) as unknown as Row[];
  return rows.map((row) => ({
    ...healthOf(row),
    project: { key: row.key, name: row.name },
    state: stateAt(row.worst) ?? "missing",
    datasets: row.datasets,
    broken: row.broken,
    openIncidents: row.openIncidents,
  }));
}
