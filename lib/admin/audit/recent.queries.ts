// What changed of late in who may do what, with which money and by which rules: for the admin's home.
import { desc, eq, sql } from "drizzle-orm";
import { events, people, projects } from "@/db/schema";
import { personInvited, personMadeAdmin, tokenRevoked, workspaceSettingsChanged } from "@/lib/access/events";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { rolesAssigned, signOnMappingAdded, signOnMappingRemoved } from "@/lib/admin/events";
import { templatePublished } from "@/lib/lifecycle/templates/events";
import { budgetSet } from "@/lib/value/events";

const kinds = [
  ...[personInvited, personMadeAdmin, tokenRevoked, workspaceSettingsChanged],
  ...[rolesAssigned, signOnMappingAdded, signOnMappingRemoved, templatePublished, budgetSet],
].map(({ kind }) => kind);

export type RecentChange = { id: number; at: Date; kind: string; actor: string | null; project: string | null };

/** The newest first; an index has the last of each kind at its end, however long the log is. */
export async function listRecentChanges({ db }: WorkspaceGrant<"audit.read">, most = 5): Promise<RecentChange[]> {
  const latest = sql`(select newest.id from unnest(${sql.param(`{${kinds.join(",")}}`)}::text[]) as of(kind)
    cross join lateral (select e.id from events e where e.kind = of.kind order by e.id desc limit ${most}) newest)`;
  return db
    .select({ id: events.id, at: events.at, kind: events.kind, actor: people.name, project: projects.key })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(projects, eq(projects.id, events.projectId))
    .where(sql`${events.id} in ${latest}`)
    .orderBy(desc(events.id))
    .limit(most);
}
