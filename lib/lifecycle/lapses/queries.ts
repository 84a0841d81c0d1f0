// Lapses of passed gates: cause, since when, and owner.
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { GateName, Role } from "@/db/enums";
import { gateLapses, memberships, people, projects } from "@/db/schema";
import type { Grant, WorkspaceGrant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import type { CriterionResult } from "../gate-result.rules";
import { revived } from "../stored.rules";
import type { LapsedCriterion, Shortfall } from "./rules";

export type Lapse = {
  id: string;
  cause: string;
  gates: GateName[];
  before: CriterionResult;
  after: LapsedCriterion;
  ownerId: string;
  owner: string;
  lapsedAt: Date;
  endedAt: Date | null;
};

const columns = {
  id: gateLapses.id,
  cause: gateLapses.cause,
  gates: gateLapses.gates,
  before: gateLapses.before,
  after: gateLapses.after,
  ownerId: gateLapses.ownerId,
  owner: people.name,
  lapsedAt: gateLapses.lapsedAt,
  endedAt: gateLapses.endedAt,
};

const reviveLapse = <R extends Lapse>(row: R): R => ({
  ...row,
  before: revived(row.before),
  after: revived(row.after),
});

/** Those that last, the latest first. */
export async function listLapses(grant: Grant): Promise<Lapse[]> {
  const rows = await grant.db
    .select(columns)
    .from(gateLapses)
    .innerJoin(people, eq(people.id, gateLapses.ownerId))
    .where(and(eq(gateLapses.projectId, grant.project.id), isNull(gateLapses.endedAt)))
    .orderBy(desc(gateLapses.lapsedAt), desc(gateLapses.id));
  return rows.map(reviveLapse);
}

export async function getLapse(grant: Grant, id: string): Promise<Lapse> {
  const lapse = (await listLapses(grant)).find((one) => one.id === id);
  if (!lapse) throw notFound("This cause");
  return lapse;
}

export type MyLapse = Lapse & { project: { key: string; name: string; currency: string } };

/** Those that last in the projects that a person works in, theirs first, then the latest. */
export async function listMyLapses(grant: WorkspaceGrant, most = 20): Promise<MyLapse[]> {
  const rows = await grant.db
    .select({ ...columns, project: { key: projects.key, name: projects.name, currency: projects.currency } })
    .from(gateLapses)
    .innerJoin(people, eq(people.id, gateLapses.ownerId))
    .innerJoin(projects, eq(projects.id, gateLapses.projectId))
    .where(
      and(
        isNull(gateLapses.endedAt),
        isNull(projects.archivedAt),
        sql`exists (select from ${memberships} where ${memberships.projectId} = ${projects.id}
          and ${memberships.personId} = ${grant.person.id})`,
      ),
    )
    .orderBy(sql`${gateLapses.ownerId} = ${grant.person.id} desc`, desc(gateLapses.lapsedAt), desc(gateLapses.id))
    .limit(most);
  return rows.map(reviveLapse);
}

/** Everybody with a role in the project: whom something can be handed to. */
export async function listTeam(grant: Grant): Promise<{ id: string; name: string }[]> {
  return grant.db
    .selectDistinct({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.projectId, grant.project.id), isNull(people.deactivatedAt)))
    .orderBy(asc(people.name));
}

/** Somebody of these roles, of the first role that anybody holds; else the project's owner. */
export async function findRepairer(db: Executor, projectId: string, roles: readonly Role[]): Promise<string> {
  const holders = await db
    .select({ id: people.id, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(eq(memberships.projectId, projectId), inArray(memberships.role, [...roles]), isNull(people.deactivatedAt)),
    )
    .orderBy(memberships.createdAt, people.id);
  const first = roles.flatMap((role) => holders.filter((holder) => holder.role === role))[0];
  if (first) return first.id;
  const [project] = await db.select({ id: projects.ownerId }).from(projects).where(eq(projects.id, projectId));
  if (!project) throw notFound("This project");
  return project.id;
}

/** Requirements that fall short, in their words, with the figure that each was judged by. */
export async function readShortfalls(
  db: Executor,
  open: readonly { id: string; value: number | null }[],
): Promise<Shortfall[]> {
  if (open.length === 0) return [];
  const rows = await db.execute<Omit<Shortfall, "value"> & { id: string }>(sql`
    select r.id, r.statement as requirement, m.name as metric, m.target, coalesce(m.unit, '') as unit
    from requirements r left join metrics m on m.id = r.metric_id and m.retired_at is null
    where r.id = any(${`{${open.map(({ id }) => id).join(",")}}`}::uuid[]) order by r.statement`);
  const values = new Map(open.map(({ id, value }) => [id, value]));
  return rows.map(({ id, ...row }) => ({ ...row, value: values.get(id) ?? null }));
}
