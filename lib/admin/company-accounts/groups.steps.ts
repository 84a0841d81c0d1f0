// What the groups of a sign-on do to what somebody holds: given, taken away, or left alone where nothing was told.
import { and, eq, gt, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { Role } from "@/db/enums";
import { events, memberships, people, projects } from "@/db/schema";
import { memberRemoved, memberRolesChanged } from "@/lib/access/members.events";
import { listAdminIds } from "@/lib/access/queries";
import { env } from "@/lib/kernel/env";
import type { EventEntry } from "@/lib/kernel/event";
import { lockProjects } from "@/lib/kernel/locks";
import { awaitHandover, endHandover } from "../handovers/steps";
import { signOnApplied, signOnGroupsAbsent } from "./events";
import { readCurrentAccess } from "./queries";
import { type AbsenceCause, absenceWords, type Change, changeBy, changesNothing, type MappedGroups } from "./rules";
import type { Claims } from "./schema";

type Person = { id: string; name: string; isAdmin: boolean; defaultRole: Role };
type GroupsInput = { claims: Claims; mapped: MappedGroups; absence: AbsenceCause | null; now: Date };

/** @returns what is to be told of it */
export async function applyGroups(
  tx: Executor,
  person: Person,
  { mapped, ...input }: GroupsInput,
): Promise<EventEntry[]> {
  const { claims, absence, now } = input;
  if (absence) return [await absentGroupsEntry(tx, { claims, absence, now, person })];
  return applyChange(tx, { person, change: changeBy(mapped, await readCurrentAccess(tx, person)), now });
}

type AbsenceInput = { claims: Claims; absence: AbsenceCause; now: Date; person?: { id: string; name: string } };

/** One notice for a cause, to the admins and to the person, until it has not happened for a week; on record is every time. */
export async function absentGroupsEntry(
  tx: Executor,
  { claims, absence, now, person }: AbsenceInput,
): Promise<EventEntry> {
  const { issuer, email } = claims;
  const note = `${person?.name ?? email ?? "Somebody"} signed on, and their groups were not told: ${absenceWords[absence](env().OIDC_GROUPS_CLAIM)} Nothing of their roles was changed.`;
  const admins = (await isNew(tx, { absence, issuer, now })) ? await listAdminIds(tx) : [];
  const notifiedPerson = person && (await isNew(tx, { absence, issuer, now, personId: person.id })) ? [person.id] : [];
  return {
    event: signOnGroupsAbsent({ after: { note, cause: absence, issuer } }),
    actorId: null,
    subject: person?.id,
    notify: [{ kind: "told", people: [...new Set([...admins, ...notifiedPerson])] }],
  };
}

type AbsenceQuery = { absence: AbsenceCause; issuer: string; now: Date; personId?: string };

async function isNew(tx: Executor, { absence, issuer, now, personId }: AbsenceQuery): Promise<boolean> {
  const [recentEvent] = await tx
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.kind, signOnGroupsAbsent.kind),
        gt(events.at, new Date(now.getTime() - 7 * 86_400_000)),
        sql`${events.after} ->> 'cause' = ${absence} and ${events.after} ->> 'issuer' = ${issuer}`,
        personId ? eq(events.subject, personId) : undefined,
      ),
    )
    .limit(1);
  return recentEvent === undefined;
}

type AppliedChange = { person: { id: string; name: string }; change: Change; now: Date };

/** @returns what is to be told: to each project's feed, and of the whole. */
async function applyChange(tx: Executor, { person, change, now }: AppliedChange): Promise<EventEntry[]> {
  if (changesNothing(change)) return [];
  const { defaultRole, admin, add, remove } = change;
  if (defaultRole !== undefined || admin !== undefined) {
    await tx
      .update(people)
      .set({ defaultRole, isAdmin: admin, version: sql`${people.version} + 1` })
      .where(eq(people.id, person.id));
  }
  const changed = new Set([...add, ...remove].map((pair) => pair.projectId));
  await lockProjects(tx, [...changed]);
  const entries: EventEntry[] = [];
  for (const projectId of changed) {
    const rolesInProject = (pairs: Change["add"]) =>
      pairs.flatMap((pair) => (pair.projectId === projectId ? [pair.role] : []));
    entries.push(
      ...(await changeMember(tx, { person, projectId, add: rolesInProject(add), remove: rolesInProject(remove), now })),
    );
  }
  const after = { person: person.name, ...change };
  return [...entries, { event: signOnApplied({ after }), actorId: null, subject: person.id }];
}

type MemberChange = Omit<AppliedChange, "change"> & { projectId: string; add: Role[]; remove: Role[] };

/** Tells the project's feed the same as when somebody of the team had changed it. */
async function changeMember(
  tx: Executor,
  { person, projectId, add, remove, now }: MemberChange,
): Promise<EventEntry[]> {
  const member = and(eq(memberships.projectId, projectId), eq(memberships.personId, person.id));
  const memberRoles = tx.select({ role: memberships.role }).from(memberships).where(member).orderBy(memberships.role);
  const before = (await memberRoles).map(({ role }) => role);
  for (const role of remove) await tx.delete(memberships).where(and(member, eq(memberships.role, role)));
  for (const role of add) {
    await tx.insert(memberships).values({ projectId, personId: person.id, role, createdAt: now }).onConflictDoNothing();
  }
  const after = [...before.filter((role) => !remove.includes(role)), ...add];
  await tx
    .update(projects)
    .set({ version: sql`${projects.version} + 1` })
    .where(eq(projects.id, projectId));
  if (add.length > 0) await endHandover(tx, { projectId, personId: person.id });
  const beforeFields = { person: person.name, roles: before };
  const handoverEntries = after.length > 0 ? [] : await awaitHandover({ tx, now, projectId, from: person });
  return [
    {
      event:
        after.length > 0
          ? memberRolesChanged({ before: beforeFields, after: { person: person.name, roles: after } })
          : memberRemoved({ before: beforeFields }),
      actorId: null,
      projectId,
      subject: person.id,
      notify: [{ kind: add.length > 0 ? "assigned" : "told", people: [person.id] }],
    },
    ...handoverEntries.map((entry) => ({ ...entry, actorId: null })),
  ];
}
