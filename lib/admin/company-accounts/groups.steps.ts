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
import { getHeld } from "./queries";
import { type Change, changeBy, changesNothing, type Mapped, type Silence, silenceWords } from "./rules";
import type { Claims } from "./schema";

type Person = { id: string; name: string; isAdmin: boolean; defaultRole: Role };
type Taken = { claims: Claims; mapped: Mapped; silence: Silence | null; now: Date };

/** @returns what is to be told of it */
export async function takeGroups(tx: Executor, person: Person, { mapped, ...taken }: Taken): Promise<EventEntry[]> {
  const { claims, silence, now } = taken;
  if (silence) return [await tellSilence(tx, { claims, silence, now, person })];
  return apply(tx, { person, change: changeBy(mapped, await getHeld(tx, person)), now });
}

type Silent = { claims: Claims; silence: Silence; now: Date; person?: { id: string; name: string } };

/** One notice for a cause, to the admins and to the person, until it has not happened for a week; on record is every time. */
export async function tellSilence(tx: Executor, { claims, silence, now, person }: Silent): Promise<EventEntry> {
  const { issuer, email } = claims;
  const note = `${person?.name ?? email ?? "Somebody"} signed on, and their groups were not told: ${silenceWords[silence](env().OIDC_GROUPS_CLAIM)} Nothing of their roles was changed.`;
  const admins = (await isNew(tx, { silence, issuer, now })) ? await listAdminIds(tx) : [];
  const own = person && (await isNew(tx, { silence, issuer, now, personId: person.id })) ? [person.id] : [];
  return {
    event: signOnGroupsAbsent({ after: { note, cause: silence, issuer } }),
    actorId: null,
    subject: person?.id,
    notify: [{ kind: "told", people: [...new Set([...admins, ...own])] }],
  };
}

type Heard = { silence: Silence; issuer: string; now: Date; personId?: string };

async function isNew(tx: Executor, { silence, issuer, now, personId }: Heard): Promise<boolean> {
  const [heard] = await tx
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.kind, signOnGroupsAbsent.kind),
        gt(events.at, new Date(now.getTime() - 7 * 86_400_000)),
        sql`${events.after} ->> 'cause' = ${silence} and ${events.after} ->> 'issuer' = ${issuer}`,
        personId ? eq(events.subject, personId) : undefined,
      ),
    )
    .limit(1);
  return heard === undefined;
}

type Applied = { person: { id: string; name: string }; change: Change; now: Date };

/** @returns what is to be told: to each project's feed, and of the whole. */
async function apply(tx: Executor, { person, change, now }: Applied): Promise<EventEntry[]> {
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
    const of = (pairs: Change["add"]) => pairs.flatMap((pair) => (pair.projectId === projectId ? [pair.role] : []));
    entries.push(...(await changeMember(tx, { person, projectId, add: of(add), remove: of(remove), now })));
  }
  const after = { person: person.name, ...change };
  return [...entries, { event: signOnApplied({ after }), actorId: null, subject: person.id }];
}

type MemberChange = Omit<Applied, "change"> & { projectId: string; add: Role[]; remove: Role[] };

/** Tells the project's feed the same as when somebody of the team had changed it. */
async function changeMember(
  tx: Executor,
  { person, projectId, add, remove, now }: MemberChange,
): Promise<EventEntry[]> {
  const member = and(eq(memberships.projectId, projectId), eq(memberships.personId, person.id));
  const held = tx.select({ role: memberships.role }).from(memberships).where(member).orderBy(memberships.role);
  const before = (await held).map(({ role }) => role);
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
  const was = { person: person.name, roles: before };
  const handed = after.length > 0 ? [] : await awaitHandover({ tx, now, projectId, from: person });
  return [
    {
      event:
        after.length > 0
          ? memberRolesChanged({ before: was, after: { person: person.name, roles: after } })
          : memberRemoved({ before: was }),
      actorId: null,
      projectId,
      subject: person.id,
      notify: [{ kind: add.length > 0 ? "assigned" : "told", people: [person.id] }],
    },
    ...handed.map((entry) => ({ ...entry, actorId: null })),
  ];
}
