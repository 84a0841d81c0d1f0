// Everything that happened, newest first, as the admin audits it.
import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { EventKind } from "@/db/enums";
import { eventKinds } from "@/db/enums";
import { events, notices, people, projects } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import type { CsvColumn } from "@/lib/format/csv";
import { eventWords } from "@/lib/format/event-words";
import type { AuditFilter } from "./schema";

export const pageSize = 50;

export type AuditEntry = {
  id: number;
  at: Date;
  kind: EventKind;
  /** Null: Quintet itself. */
  actor: { id: string; name: string; email: string } | null;
  project: { key: string; name: string } | null;
  subject: string | null;
  /** Where the subject is a person. */
  person: { id: string; name: string } | null;
  before: unknown;
  after: unknown;
};
export type AuditPage = { entries: AuditEntry[]; before?: number };

export async function listAudit(
  grant: WorkspaceGrant<"audit.read">,
  filter: AuditFilter,
  size = pageSize,
): Promise<AuditPage> {
  const rows = await grant.db
    .select({
      id: events.id,
      at: events.at,
      kind: events.kind,
      actor: { id: people.id, name: people.name, email: people.email },
      project: { key: projects.key, name: projects.name },
      subject: events.subject,
      before: events.before,
      after: events.after,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(projects, eq(projects.id, events.projectId))
    .where(matching(filter))
    .orderBy(desc(events.id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const subjects = await listSubjects(grant, shown);
  return {
    entries: shown.map((row) => ({ ...row, person: subjects.get(row.subject ?? "") ?? null })),
    before: rows.length > size ? shown.at(-1)?.id : undefined,
  };
}

/** All that fits the filter, a batch at a time, for a file. */
export async function* readAudit(
  grant: WorkspaceGrant<"audit.read">,
  filter: AuditFilter,
): AsyncGenerator<AuditEntry[]> {
  let before = filter.before;
  do {
    const page = await listAudit(grant, { ...filter, before }, 1_000);
    yield page.entries;
    before = page.before;
  } while (before);
}

export const auditColumns: CsvColumn<AuditEntry>[] = [
  { header: "at", value: ({ at }) => at },
  { header: "who", value: ({ actor }) => actor?.name ?? "Quintet" },
  { header: "who_email", value: ({ actor }) => actor?.email },
  { header: "did", value: ({ kind }) => eventWords[kind] },
  { header: "kind", value: ({ kind }) => kind },
  { header: "project", value: ({ project }) => project?.key },
  { header: "person", value: ({ person }) => person?.name },
  { header: "subject", value: ({ subject }) => subject },
  { header: "before", value: ({ before }) => jsonOf(before) },
  { header: "after", value: ({ after }) => jsonOf(after) },
];

const jsonOf = (value: unknown) => (value === null ? "" : JSON.stringify(value));

function matching({ person, project, kind, from, to, before }: AuditFilter) {
  return and(
    before ? lt(events.id, before) : undefined,
    kind ? eq(events.kind, kind) : undefined,
    project ? sql`${events.projectId} = (select p.id from projects p where p.key = ${project})` : undefined,
    from ? gte(events.at, startOf(from, 0)) : undefined,
    to ? lt(events.at, startOf(to, 1)) : undefined,
    person ? by(person) : undefined,
  );
}

/** The first moment of a day (or of one some days later) where the workspace is. */
const startOf = (day: string, daysLater: number) =>
  sql`((${day}::date + ${daysLater}::int)::timestamp at time zone coalesce((select w.time_zone from workspace w), 'UTC'))`;

/** What happens to many people at once has no single subject; whom it concerned was told. */
const kindsAboutPeople = eventKinds.filter((kind) => /^(person|people|roles|member|sign_on)\./.test(kind));

function by(person: string): SQL | undefined {
  const pattern = `%${person.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const found = (column: SQL) =>
    sql`(select ${column} from people p where p.name ilike ${pattern} or p.email ilike ${pattern})`;
  return or(
    sql`${events.actorId} in ${found(sql`p.id`)}`,
    sql`${events.subject} in ${found(sql`p.id::text`)}`,
    and(
      inArray(events.kind, kindsAboutPeople),
      sql`${events.id} in (select n.event_id from ${notices} n where n.person_id in ${found(sql`p.id`)})`,
    ),
  );
}

async function listSubjects(grant: WorkspaceGrant<"audit.read">, rows: readonly { subject: string | null }[]) {
  const ids = rows.map(({ subject }) => subject ?? "").filter((subject) => /^[0-9a-f-]{36}$/.test(subject));
  if (ids.length === 0) return new Map<string, { id: string; name: string }>();
  const found = await grant.db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...new Set(ids)]));
  return new Map(found.map((person) => [person.id, person]));
}
