// The feed of a project, the inbox of a person, and what is new since they were here.
import { and, asc, count, desc, eq, inArray, isNull, lt, notInArray, type SQL, sql } from "drizzle-orm";
import type { NoticeKind } from "@/db/enums";
import { events, notices, people, projects } from "@/db/schema";
import type { Grant, WorkspaceGrant } from "@/lib/access/grant";
import { stepKinds } from "./rules";

export type FeedEntry = {
  id: number;
  at: Date;
  kind: string;
  subject: string | null;
  actor: string | null;
  before: unknown;
  after: unknown;
};

const feedColumns = {
  id: events.id,
  at: events.at,
  kind: events.kind,
  subject: events.subject,
  actor: people.name,
  before: events.before,
  after: events.after,
};

export const pageSize = 25;

/** Newest first; `before` is the id of the last entry of the page before; `brief` leaves out single steps of a piece of work. */
export async function listActivity(
  grant: Grant,
  filter: { before?: number; kinds?: readonly string[]; size?: number; brief?: boolean } = {},
): Promise<FeedEntry[]> {
  return grant.db
    .select(feedColumns)
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .where(
      and(
        eq(events.projectId, grant.project.id),
        filter.before ? lt(events.id, filter.before) : undefined,
        filter.kinds?.length ? inArray(events.kind, [...filter.kinds]) : undefined,
        filter.brief ? notInArray(events.kind, [...stepKinds]) : undefined,
      ),
    )
    .orderBy(desc(events.id))
    .limit(filter.size ?? pageSize);
}

export type InboxEntry = FeedEntry & {
  noticeId: string;
  noticeKind: NoticeKind;
  readAt: Date | null;
  project: { key: string; name: string } | null;
};

/** A person's notices, newest first; those of projects that they may no longer see are left out. */
export async function listInbox(
  grant: WorkspaceGrant,
  filter: { before?: number; unread?: boolean; kind?: NoticeKind; size?: number } = {},
): Promise<InboxEntry[]> {
  const rows = await grant.db
    .select({
      ...feedColumns,
      noticeId: notices.id,
      noticeKind: notices.kind,
      readAt: notices.readAt,
      key: projects.key,
      name: projects.name,
    })
    .from(notices)
    .innerJoin(events, eq(events.id, notices.eventId))
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(projects, eq(projects.id, notices.projectId))
    .where(
      and(
        eq(notices.personId, grant.person.id),
        isStillVisible(grant),
        filter.before ? lt(notices.eventId, filter.before) : undefined,
        filter.unread ? isNull(notices.readAt) : undefined,
        filter.kind ? eq(notices.kind, filter.kind) : undefined,
      ),
    )
    .orderBy(desc(notices.eventId))
    .limit(filter.size ?? pageSize);
  return rows.map(({ key, name, ...entry }) => ({ ...entry, project: key && name ? { key, name } : null }));
}

export async function countUnread(grant: WorkspaceGrant): Promise<number> {
  const [row] = await grant.db
    .select({ unread: count() })
    .from(notices)
    .leftJoin(projects, eq(projects.id, notices.projectId))
    .where(and(eq(notices.personId, grant.person.id), isNull(notices.readAt), isStillVisible(grant)));
  return row?.unread ?? 0;
}

/** What others did in the person's projects since their last visit, newest first. */
export async function listSinceLastVisit(
  grant: WorkspaceGrant,
  size = 8,
): Promise<(FeedEntry & { project: { key: string; name: string } })[]> {
  const visit = sql`(select v.previous_visit_at from people v where v.id = ${grant.person.id})`;
  // the latest few of each project, read from the end of an index, contain the latest few of all
  const latest = sql`(
    select e.id from (select distinct m.project_id from memberships m where m.person_id = ${grant.person.id}) mine
    cross join lateral (
      select ${events.id} as id, ${events.at} as at from ${events}
      where ${events.projectId} = mine.project_id and ${notInArray(events.kind, [...stepKinds])}
        and ${events.actorId} is distinct from ${grant.person.id}
      order by ${events.id} desc limit ${size}) e
    where e.at > ${visit} order by e.id desc limit ${size})`;
  return grant.db
    .select({ ...feedColumns, project: { key: projects.key, name: projects.name } })
    .from(events)
    .innerJoin(projects, eq(projects.id, events.projectId))
    .leftJoin(people, eq(people.id, events.actorId))
    .where(sql`${events.id} in ${latest}`)
    .orderBy(desc(events.id));
}

export type ProjectChanges = { project: { key: string; name: string }; entries: FeedEntry[] };

/**
 * What others did since the person's last visit in those of their projects where something happened last, the newest first. An index has
 * the latest of each project at its end, so that many projects cost one step each.
 * @param most projects, and events of each
 */
export async function listChangedProjects(
  grant: WorkspaceGrant,
  most = { projects: 3, events: 12 },
): Promise<ProjectChanges[]> {
  const visit = sql`(select v.previous_visit_at from people v where v.id = ${grant.person.id})`;
  const latest = (project: SQL, count: number) => sql`(select ${events.id} as id from ${events}
    where ${events.projectId} = ${project} and ${notInArray(events.kind, [...stepKinds])} and ${events.at} > ${visit}
      and ${events.actorId} is distinct from ${grant.person.id}
    order by ${events.id} desc limit ${count})`;
  const changed = sql`(select mine.project_id, newest.id
    from (select distinct m.project_id from memberships m where m.person_id = ${grant.person.id}) mine
    cross join lateral ${latest(sql`mine.project_id`, 1)} newest order by newest.id desc limit ${most.projects})`;
  const rows = await grant.db
    .select({ ...feedColumns, project: { key: projects.key, name: projects.name } })
    .from(events)
    .innerJoin(projects, eq(projects.id, events.projectId))
    .leftJoin(people, eq(people.id, events.actorId))
    .where(
      sql`${events.id} in (select of.id from ${changed} changed
        cross join lateral ${latest(sql`changed.project_id`, most.events)} of)`,
    )
    .orderBy(desc(events.id));
  return [...Map.groupBy(rows, ({ project }) => project.key).values()].flatMap((entries) =>
    entries[0] ? [{ project: entries[0].project, entries }] : [],
  );
}

/** The kinds of event that this project has seen: what its feed can be filtered by. */
export async function listKindsOfActivity(grant: Grant): Promise<string[]> {
  const rows = await grant.db
    .selectDistinct({ kind: events.kind })
    .from(events)
    .where(eq(events.projectId, grant.project.id))
    .orderBy(asc(events.kind));
  return rows.map((row) => row.kind);
}

function isStillVisible(grant: WorkspaceGrant) {
  if (grant.person.isAdmin) return undefined;
  return sql`(${notices.projectId} is null or ${projects.visibility} = 'workspace' or ${projects.ownerId} = ${grant.person.id}
    or exists (select 1 from memberships m where m.project_id = ${projects.id} and m.person_id = ${grant.person.id}))`;
}
