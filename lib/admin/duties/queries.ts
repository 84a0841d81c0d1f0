// What points at a person in their projects and would be nobody's if they left; and how those who could take it stand there.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { Role } from "@/db/enums";
import type { Grant } from "@/lib/access/grant";
import { type DutyKind, type InHand, type Move, planMoves, type Taker } from "./rules";

export type Duties = {
  personId: string;
  project: { id: string; key: string; name: string; ownerId: string };
  inHand: InHand;
};

type Row = {
  person_id: string;
  project_id: string;
  key: string;
  name: string;
  owner_id: string;
  kind: DutyKind;
  title: string;
};

/** By project and person, of one or of all; archived projects too, for they can be restored. */
export async function readDuties(
  db: Executor,
  { personId, projectId }: { personId?: string; projectId?: string },
): Promise<Duties[]> {
  const isOf = (person: string, project: string) => sql`
    ${personId ? sql`${sql.raw(person)} = ${personId}` : sql`true`} and
    ${projectId ? sql`${sql.raw(project)} = ${projectId}` : sql`true`}`;
  // Whoever took note of an incident that nobody was given is the one whom the others believe to look at it.
  const rows = await db.execute<Row>(sql`
    select held.*, p.key, p.name, p.owner_id from (
      select project_id, owner_id as person_id, 'datasets' as kind, name as title from datasets
        where retired_at is null and ${isOf("owner_id", "project_id")}
      union all select project_id, assignee_id, 'tasks', title from tasks
        where status = 'open' and assignee_id is not null and ${isOf("assignee_id", "project_id")}
      union all select i.project_id, coalesce(i.assignee_id, i.acknowledged_by_id), 'incidents', d.name || ': ' || r.statement
        from incidents i join quality_rules r on r.id = i.rule_id join datasets d on d.id = r.dataset_id
        where i.status in ('acknowledged', 'assigned') and ${isOf("coalesce(i.assignee_id, i.acknowledged_by_id)", "i.project_id")}
      union all select a.project_id, a.owner_id, 'alerts', m.watches || ' of release ' || r.number
        from alerts a join monitors m on m.id = a.monitor_id join releases r on r.id = m.release_id
        where a.status = 'acknowledged' and a.owner_id is not null and ${isOf("a.owner_id", "a.project_id")}
      union all select project_id, integration_owner_id, 'releases', 'Release ' || number from releases
        where status in ('prepared', 'live') and ${isOf("integration_owner_id", "project_id")}
      union all select project_id, owner_id, 'lapses', coalesce(after ->> 'called', criterion) from gate_lapses
        where ended_at is null and ${isOf("owner_id", "project_id")}
    ) held join projects p on p.id = held.project_id
    order by p.key, held.person_id, held.title`);
  const dutiesById = new Map<string, Duties>();
  for (const { person_id, project_id, owner_id, kind, title, key, name } of rows) {
    const id = `${project_id} ${person_id}`;
    const duties = dutiesById.get(id) ?? {
      personId: person_id,
      project: { id: project_id, key, name, ownerId: owner_id },
      inHand: { datasets: [], tasks: [], incidents: [], alerts: [], releases: [], lapses: [] },
    };
    duties.inHand[kind].push(title);
    dutiesById.set(id, duties);
  }
  return [...dutiesById.values()];
}

/** Their names and their roles in the project, in the order in which they are asked. */
export async function readTakers(db: Executor, projectId: string, personIds: readonly string[]): Promise<Taker[]> {
  if (personIds.length === 0) return [];
  const takers = await db.execute<{ id: string; name: string; roles: Role[] }>(sql`
    select id, name, array(select m.role::text from memberships m
      where m.project_id = ${projectId} and m.person_id = people.id order by m.role) as roles
    from people where id = any(${`{${personIds.join(",")}}`}::uuid[])`);
  return personIds.flatMap((id) => takers.filter((taker) => taker.id === id));
}

export type Removal = { personId: string; name: string; moves: Move[] };

/** What would go to the project's owner if a member lost their last role here; the owner keeps theirs. */
export async function listRemovals(grant: Grant<"project.team">): Promise<Removal[]> {
  const { id, ownerId } = grant.project;
  const owner = await readTakers(grant.db, id, [ownerId]);
  const duties = await readDuties(grant.db, { projectId: id });
  const holders = await readTakers(
    grant.db,
    id,
    duties.map(({ personId }) => personId),
  );
  return duties.flatMap(({ personId, inHand }) => {
    const holder = holders.find((one) => one.id === personId);
    if (!holder || holder.roles.length === 0 || personId === ownerId) return [];
    return [{ personId, name: holder.name, moves: planMoves(inHand, owner) }];
  });
}
