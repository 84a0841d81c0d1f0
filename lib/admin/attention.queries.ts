// What needs an admin: invitations without an answer, roles that nobody holds, refused sign-ons, and whether one admin is all there is.
import { and, asc, count, eq, gte, isNotNull, isNull, sql } from "drizzle-orm";
import { type Role, roles } from "@/db/enums";
import { events, people, projects } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { signOnRefused } from "@/lib/admin/company-accounts/events";

export type Unanswered = { id: string; name: string; email: string; invitedAt: Date };

/** Whoever was invited and hasn't joined, the longest waiting first. */
export async function listUnanswered({ db }: WorkspaceGrant<"people.manage">, most = 6): Promise<Unanswered[]> {
  return db
    .select({ id: people.id, name: people.name, email: people.email, invitedAt: people.createdAt })
    .from(people)
    .where(and(isNull(people.joinedAt), isNull(people.deactivatedAt)))
    .orderBy(asc(people.createdAt), asc(people.id))
    .limit(most);
}

export type Unheld = { key: string; name: string; missing: Role[] };

/** Active projects in which nobody who is here holds some of the roles, in the order of their keys. */
export async function listUnheldRoles({ db }: WorkspaceGrant<"people.manage">, most = 6): Promise<Unheld[]> {
  const missing = sql<Role[]>`array(select wanted.role from unnest(${sql.param(`{${roles.join(",")}}`)}::text[])
      with ordinality as wanted(role, place)
    where not exists (select from memberships m join people p on p.id = m.person_id
      where m.project_id = "projects"."id" and m.role::text = wanted.role and p.deactivated_at is null)
    order by wanted.place)`;
  return db
    .select({ key: projects.key, name: projects.name, missing })
    .from(projects)
    .where(and(isNull(projects.archivedAt), eq(projects.status, "active"), sql`cardinality(${missing}) > 0`))
    .orderBy(asc(projects.key))
    .limit(most);
}

const days = 7;
const dayMs = 86_400_000;

/** How many company accounts were refused in the last seven days, and how many admins are here. */
export async function countForAdmins({
  db,
  now,
}: WorkspaceGrant<"people.manage">): Promise<{ refusals: number; admins: number }> {
  const [[refused], [admins]] = await Promise.all([
    db
      .select({ refusals: count() })
      .from(events)
      .where(and(eq(events.kind, signOnRefused.kind), gte(events.at, new Date(now.getTime() - days * dayMs)))),
    db
      .select({ admins: count() })
      .from(people)
      .where(and(eq(people.isAdmin, true), isNull(people.deactivatedAt), isNotNull(people.joinedAt))),
  ]);
  return { refusals: refused?.refusals ?? 0, admins: admins?.admins ?? 0 };
}
