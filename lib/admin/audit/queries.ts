// Everything that happened, newest first, as the admin audits it.
import { and, desc, eq, gte, ilike, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { events, notices, people, projects } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import type { CsvColumn } from "@/lib/format/csv";
import { formatDateTime, type Place } from "@/lib/format/dates";
import { endOfDay, startOfDay } from "@/lib/kernel/days";
import { definitionOf, eventKinds } from "./events";
import { eventWords } from "./line.rules";
import { readNames } from "./names.queries";
import { diff, referencesIn, sideOf } from "./rules";
import type { AuditFilter } from "./schema";

export const pageSize = 50;

export type AuditEntry = {
  id: number;
  at: Date;
  kind: string;
  /** Null: Quintet itself. */
  actor: { id: string; name: string; email: string } | null;
  project: { key: string; name: string; currency: string } | null;
  subject: string | null;
  /** Where the subject is a person. */
  person: { id: string; name: string } | null;
  before: unknown;
  after: unknown;
  /** Of the things whose ids stand in it. */
  names: ReadonlyMap<string, string>;
};
/** `crowded`: so many people fit the name that nobody could mean all of them; nothing is listed then. */
export type AuditPage = { entries: AuditEntry[]; before?: number; crowded?: true };

export async function listAudit(
  grant: WorkspaceGrant<"audit.read">,
  filter: AuditFilter,
  size = pageSize,
): Promise<AuditPage> {
  const personIds = filter.person ? await findMatchingPeople(grant, filter.person) : null;
  if (personIds && (personIds.length === 0 || personIds.length > crowdLimit)) {
    return { entries: [], crowded: personIds.length > 0 ? true : undefined };
  }
  const rows = await grant.db
    .select({
      id: events.id,
      at: events.at,
      kind: events.kind,
      actor: { id: people.id, name: people.name, email: people.email },
      project: { key: projects.key, name: projects.name, currency: projects.currency },
      subject: events.subject,
      before: events.before,
      after: events.after,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.actorId))
    .leftJoin(projects, eq(projects.id, events.projectId))
    .where(personIds ? inArray(events.id, idsAbout(grant, personIds, filter, size)) : filterConditions(grant, filter))
    .orderBy(...newestFirst)
    .limit(size + 1);
  const page = rows.slice(0, size);
  const subjects = page.flatMap(({ kind, subject }) => (subject && definitionOf(kind)?.subject ? [subject] : []));
  const names = await readNames(grant, [...subjects, ...page.flatMap(referencesIn)]);
  return {
    entries: page.map((row) => ({ ...row, person: personOf(row, names), names })),
    before: rows.length > size ? page.at(-1)?.id : undefined,
  };
}

/** Whom it was done to. */
function personOf({ kind, subject }: Pick<AuditEntry, "kind" | "subject">, names: ReadonlyMap<string, string>) {
  const name = definitionOf(kind)?.subject === "person" && names.get(subject ?? "");
  return subject && name ? { id: subject, name } : null;
}

const newestFirst = [desc(events.at), desc(events.id)];

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

/** What changed is said as the page says it: money in the currency of its project, moments in the workspace's zone, names for ids. */
export function auditColumns(place: Place): CsvColumn<AuditEntry>[] {
  const changed = ({ project, names, ...event }: AuditEntry) =>
    diff(event, { currency: project?.currency ?? null, names, ...place });
  return [
    { header: "at", value: ({ at }) => at },
    { header: "when", value: ({ at }) => formatDateTime(at, place) },
    { header: "who", value: ({ actor }) => actor?.name ?? "Quintet" },
    { header: "who_email", value: ({ actor }) => actor?.email },
    { header: "did", value: ({ kind }) => eventWords(kind) },
    { header: "kind", value: ({ kind }) => kind },
    { header: "project", value: ({ project }) => project?.key },
    { header: "person", value: ({ person }) => person?.name },
    { header: "subject", value: ({ subject, names }) => names.get(subject ?? "") ?? subject },
    { header: "before", value: (entry) => sideOf(changed(entry), "before") },
    { header: "after", value: (entry) => sideOf(changed(entry), "after") },
  ];
}

function filterConditions(
  { timeZone }: WorkspaceGrant<"audit.read">,
  { project, kind, from, to, before }: AuditFilter,
) {
  return and(
    before
      ? sql`(${events.at}, ${events.id}) < (select e.at, e.id from ${events} e where e.id = ${before})`
      : undefined,
    kind ? eq(events.kind, kind) : undefined,
    project ? sql`${events.projectId} = (select p.id from projects p where p.key = ${project})` : undefined,
    from ? gte(events.at, startOfDay(from, timeZone)) : undefined,
    to ? lt(events.at, endOfDay(to, timeZone)) : undefined,
  );
}

/** What happens to many people at once has no single subject; whom it concerned was told. */
const kindsAboutPeople = eventKinds.filter((kind) => definitionOf(kind)?.subject === "person");

const crowdLimit = 200;

/** Ids instead of a condition: with them the database knows whether somebody is in the log often or rarely. */
async function findMatchingPeople(grant: WorkspaceGrant<"audit.read">, person: string): Promise<string[]> {
  const pattern = `%${person.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const rows = await grant.db
    .select({ id: people.id })
    .from(people)
    .where(or(ilike(people.name, pattern), ilike(people.email, pattern)))
    .limit(crowdLimit + 1);
  return rows.map(({ id }) => id);
}

/**
 * A page of what they did, of what was done to them, and of what they were told of: each found by its own index, where one
 * condition with "or" would read the whole log.
 */
function idsAbout(grant: WorkspaceGrant<"audit.read">, personIds: string[], filter: AuditFilter, size: number) {
  const pageOf = (condition: SQL) =>
    grant.db
      .select({ id: events.id })
      .from(events)
      .where(and(condition, filterConditions(grant, filter)))
      .orderBy(...newestFirst)
      .limit(size + 1);
  const noticedEvents = grant.db
    .select({ id: notices.eventId })
    .from(notices)
    .where(inArray(notices.personId, personIds));
  return unionAll(
    pageOf(inArray(events.actorId, personIds)),
    pageOf(inArray(events.subject, personIds)),
    pageOf(sql`${inArray(events.id, noticedEvents)} and ${inArray(events.kind, kindsAboutPeople)}`),
  );
}
