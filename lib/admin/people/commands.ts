// Who runs the workspace and who leaves it. The last admin stays, and nothing is left without an owner.
import { and, asc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { Role } from "@/db/enums";
import { handovers, memberships, people, projects, reportShares, tokens } from "@/db/schema";
import { changeAddress } from "@/lib/access/email-address.steps";
import {
  personAdminRemoved,
  personDeactivated,
  personEmailChanged,
  personMadeAdmin,
  personReactivated,
} from "@/lib/access/events";
import { endLinks } from "@/lib/access/one-time-links.steps";
import { endSessions } from "@/lib/access/sessions.steps";
import { readDuties } from "@/lib/admin/duties/queries";
import { handOverDuties } from "@/lib/admin/duties/steps";
import { record } from "@/lib/events/record";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound, precondition } from "@/lib/kernel/errors";
import type { EventEntry } from "@/lib/kernel/event";
import { lockProjects } from "@/lib/kernel/locks";
import { projectOwnerChanged } from "@/lib/projects/events";
import { isLastAdmin, statusOf } from "./rules";
import { ChangeEmail, Deactivation, OnePerson } from "./schema";

export const makeAdmin = command({
  capability: "people.manage",
  input: OnePerson,
  async run({ tx, input }) {
    const { person } = await lockWithAdmins(tx, input.personId);
    if (person.deactivatedAt) throw precondition(`${person.name}'s account is deactivated.`);
    if (person.isAdmin) throw conflict(`${person.name} is an admin already.`);
    await updatePerson(tx, person.id, { isAdmin: true });
    return {
      event: personMadeAdmin({ before: { isAdmin: false }, after: { isAdmin: true } }),
      subject: person.id,
      notify: [{ kind: "told", people: [person.id] }],
    };
  },
});

export const removeAdmin = command({
  capability: "people.manage",
  input: OnePerson,
  async run({ tx, input }) {
    const { person, locked } = await lockWithAdmins(tx, input.personId);
    if (!person.isAdmin) throw conflict(`${person.name} is not an admin any more.`);
    if (isLastAdmin(person, locked)) throw lastAdmin(person.name);
    await updatePerson(tx, person.id, { isAdmin: false });
    return {
      event: personAdminRemoved({ before: { isAdmin: true }, after: { isAdmin: false } }),
      subject: person.id,
      notify: [{ kind: "told", people: [person.id] }],
    };
  },
});

/** For whoever has no password to prove themselves with, or was invited at a mistyped address. */
export const changeEmail = command({
  capability: "people.manage",
  input: ChangeEmail,
  async run({ tx, input, visitor, now }) {
    const { person } = await lockWithAdmins(tx, input.personId);
    if (person.deactivatedAt) throw precondition(`${person.name}'s account is deactivated.`);
    const { email } = input;
    const sessionsEnded = await changeAddress(tx, { person, email, keepSession: visitor.sessionIdHash, now });
    return {
      event: personEmailChanged({ before: { email: person.email }, after: { email, sessionsEnded } }),
      subject: person.id,
      notify: [{ kind: "told", people: [person.id] }],
    };
  },
});

/** The leaver's projects and what they have in hand go to the heir (without one, to each project's owner), sessions end, tokens, unused links and links to reports die: all of it, or none. */
export const deactivatePerson = command({
  capability: "people.manage",
  input: Deactivation,
  async run({ tx, grant, input, now }) {
    const heirId = input.heir ? await activeIdByEmail(tx, input.heir) : undefined;
    const { person, locked } = await lockWithAdmins(tx, input.personId, heirId);
    if (person.deactivatedAt) throw conflict(`${person.name}'s account is deactivated already.`);
    if (isLastAdmin(person, locked)) throw lastAdmin(person.name);
    const heir = locked.find((one) => one.id === heirId && one.id !== person.id && statusOf(one) === "active");
    if (input.heir && !heir) throw invalid({ heir: "Choose somebody else who has joined and is active." });

    const sessionsEnded = await endSessions(tx, person.id);
    const revoked = await tx
      .update(tokens)
      .set({ revokedAt: now })
      .where(and(eq(tokens.personId, person.id), isNull(tokens.revokedAt)))
      .returning({ id: tokens.id });
    await endLinks(tx, { personId: person.id, now });
    const isOwnedByLeaver = eq(projects.ownerId, person.id);
    const duties = await readDuties(tx, { personId: person.id });
    const ownProjects = await tx.select({ id: projects.id }).from(projects).where(isOwnedByLeaver);
    await lockProjects(
      tx,
      [...ownProjects, ...duties.map(({ project }) => project)].map(({ id }) => id),
    );
    const owned = await tx
      .select({ id: projects.id, key: projects.key })
      .from(projects)
      .where(isOwnedByLeaver)
      .orderBy(asc(projects.key));
    const keys = owned.map(({ key }) => key);
    if (owned.length > 0 && !heir) {
      throw invalid({ heir: `${person.name} owns ${keys.join(", ")}: choose who takes over.` });
    }
    for (const project of owned) {
      if (heir) await handOver(tx, { project, from: person, to: heir, actorId: grant.person.id, now });
    }
    const inHand = await readDuties(tx, { personId: person.id });
    const also: EventEntry[] = [];
    for (const { project } of inHand) {
      if (heir) await joinTeam(tx, project.id, heir, now);
      also.push(...(await handOverDuties({ tx, now, projectId: project.id, from: person, heirId: heir?.id })));
    }

    await tx.delete(handovers).where(eq(handovers.personId, person.id));
    const shares = await tx
      .update(reportShares)
      .set({ revokedAt: now, revokedById: grant.person.id })
      .where(
        and(eq(reportShares.sharedById, person.id), isNull(reportShares.revokedAt), gt(reportShares.expiresAt, now)),
      )
      .returning({ id: reportShares.id });
    await updatePerson(tx, person.id, { deactivatedAt: now, isAdmin: false });
    return {
      event: personDeactivated({
        before: { isAdmin: person.isAdmin, owns: keys, inHand: inHand.map(({ project }) => project.key) },
        after: {
          isAdmin: false,
          owns: [],
          inHand: [],
          handedTo: heir?.email ?? null,
          sessionsEnded,
          tokensRevoked: revoked.length,
          sharesRevoked: shares.length,
        },
      }),
      subject: person.id,
      also,
    };
  },
});

type Owner = { id: string; name: string };
type HandOver = { project: { id: string }; from: Owner; to: Owner & { defaultRole: Role }; actorId: string; now: Date };

/** Whoever answers for something holds a role in the project: an heir from outside gets their default role there. */
async function joinTeam(tx: Executor, projectId: string, heir: { id: string; defaultRole: Role }, now: Date) {
  const membership = { projectId, personId: heir.id };
  const roleCount = await tx.$count(
    memberships,
    and(eq(memberships.projectId, projectId), eq(memberships.personId, heir.id)),
  );
  if (roleCount === 0) await tx.insert(memberships).values({ ...membership, role: heir.defaultRole, createdAt: now });
}

async function handOver(tx: Executor, { project, from, to, actorId, now }: HandOver) {
  await joinTeam(tx, project.id, to, now);
  await tx
    .update(projects)
    .set({ ownerId: to.id, version: sql`${projects.version} + 1` })
    .where(eq(projects.id, project.id));
  await record(
    { tx, now, actorId, projectId: project.id },
    {
      event: projectOwnerChanged({
        before: { ownerId: from.id, owner: from.name },
        after: { ownerId: to.id, owner: to.name },
      }),
      subject: project.id,
      notify: [{ kind: "assigned", people: [to.id] }],
    },
  );
}

/** Gives the account back with its roles; admin duty, projects and tokens stay where they went. */
export const reactivatePerson = command({
  capability: "people.manage",
  input: OnePerson,
  async run({ tx, input }) {
    const { person } = await lockWithAdmins(tx, input.personId);
    if (!person.deactivatedAt) throw conflict(`${person.name}'s account is active already.`);
    await updatePerson(tx, person.id, { deactivatedAt: null });
    return {
      event: personReactivated({ before: { deactivatedAt: person.deactivatedAt }, after: { deactivatedAt: null } }),
      subject: person.id,
    };
  },
});

/**
 * Locks the person, an heir and every admin, always in the order of their ids: two requests that would each take away one of
 * the last two admins come one after the other, and the second sees what the first did.
 */
async function lockWithAdmins(tx: Executor, personId: string, heirId?: string) {
  const locked = await tx
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      isAdmin: people.isAdmin,
      defaultRole: people.defaultRole,
      joinedAt: people.joinedAt,
      deactivatedAt: people.deactivatedAt,
    })
    .from(people)
    .where(
      or(
        inArray(people.id, heirId ? [personId, heirId] : [personId]),
        and(eq(people.isAdmin, true), isNull(people.deactivatedAt)),
      ),
    )
    .orderBy(asc(people.id))
    .for("no key update");
  const person = locked.find(({ id }) => id === personId);
  if (!person) throw notFound("This person");
  return { person, locked };
}

async function activeIdByEmail(tx: Executor, email: string): Promise<string | undefined> {
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(sql`lower(${people.email}) = ${email}`, isNull(people.deactivatedAt)));
  return person?.id;
}

async function updatePerson(tx: Executor, personId: string, values: Partial<typeof people.$inferInsert>) {
  await tx
    .update(people)
    .set({ ...values, version: sql`${people.version} + 1` })
    .where(eq(people.id, personId));
}

const lastAdmin = (name: string) =>
  precondition(`${name} is the last admin who can sign in. Make somebody else an admin first.`);
