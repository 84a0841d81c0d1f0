// Who belongs to a project and who owns it. The owner always keeps a role here, so that no project is left without a team.
import { and, eq, isNull, notInArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { memberships, people, projects } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { memberRemoved, memberRolesChanged } from "@/lib/access/members.events";
import { handOverDuties } from "@/lib/admin/duties/steps";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound, precondition } from "@/lib/kernel/errors";
import { projectOwnerChanged } from "@/lib/projects/events";
import { listRolesOf } from "@/lib/projects/members.queries";
import { ChangeOwner, SetMemberRoles } from "./schema";

/** Adding somebody is giving them roles, removing them is leaving them none: what they had in hand goes to the owner. */
export const setMemberRoles = command({
  capability: "project.team",
  withoutLock: true,
  input: SetMemberRoles,
  async run({ tx, grant, input: { version, personId, roles }, now }) {
    if (roles.length === 0) return removeMember({ tx, grant, personId, version, now });
    const person = await activePerson(tx, personId);
    const before = await listRolesOf(grant, personId);
    if (before.join() === roles.join()) throw precondition(`${person.name} holds these roles already.`);
    const value = await updateTeam(tx, grant, { personId, version });
    await tx.delete(memberships).where(and(membershipsOf(grant, personId), notInArray(memberships.role, roles)));
    await tx
      .insert(memberships)
      .values(roles.map((role) => ({ projectId: grant.project.id, personId, role, createdAt: now })))
      .onConflictDoNothing();
    return {
      event: memberRolesChanged({
        before: { person: person.name, roles: before },
        after: { person: person.name, roles },
      }),
      subject: personId,
      notify: [{ kind: "assigned", people: [personId] }],
      value,
    };
  },
});

/** Only a member can become owner: whoever answers for a project takes part in it. */
export const changeOwner = command({
  capability: "project.team",
  withoutLock: true,
  input: ChangeOwner,
  async run({ tx, grant, input: { version, personId } }) {
    const { ownerId } = grant.project;
    if (personId === ownerId) throw precondition("This person owns the project already.");
    const person = await activePerson(tx, personId);
    if ((await listRolesOf(grant, personId)).length === 0) {
      throw invalid({ personId: `${person.name} is not in the team: give them a role first.` });
    }
    const value = await updateTeam(tx, grant, { personId, version }, { ownerId: personId });
    return {
      event: projectOwnerChanged({
        before: { ownerId, owner: await nameOf(tx, ownerId) },
        after: { ownerId: personId, owner: person.name },
      }),
      subject: grant.project.id,
      notify: [
        { kind: "assigned", people: [personId] },
        { kind: "told", people: [ownerId] },
      ],
      value,
    };
  },
});

type Removal = { tx: Executor; grant: Grant; personId: string; version: number; now: Date };

async function removeMember({ tx, grant, personId, version, now }: Removal) {
  if (personId === grant.project.ownerId) {
    throw precondition("The owner cannot be removed: hand the project over first.");
  }
  const before = await listRolesOf(grant, personId);
  if (before.length === 0) throw notFound("This member");
  const value = await updateTeam(tx, grant, { personId, version });
  await tx.delete(memberships).where(membershipsOf(grant, personId));
  const from = { id: personId, name: await nameOf(tx, personId) };
  return {
    event: memberRemoved({ before: { person: from.name, roles: before } }),
    subject: personId,
    notify: [{ kind: "told" as const, people: [personId] }],
    also: await handOverDuties({ tx, now, projectId: grant.project.id, from }),
    value,
  };
}

/** One change of the team at a time. @throws Refusal conflict, with the owner and the person's roles as they are stored by then */
async function updateTeam(
  tx: Executor,
  grant: Grant,
  { personId, version }: { personId: string; version: number },
  fields: { ownerId?: string } = {},
) {
  const isThisProject = eq(projects.id, grant.project.id);
  const [updated] = await tx
    .update(projects)
    .set({ ...fields, version: sql`${projects.version} + 1` })
    .where(and(isThisProject, eq(projects.version, version)))
    .returning({ version: projects.version });
  if (updated) return updated;
  const stored = { ownerId: projects.ownerId, version: projects.version };
  const [project] = await tx.select(stored).from(projects).where(isThisProject);
  const roles = await listRolesOf(grant, personId);
  throw conflict("Somebody changed this project meanwhile.", { ...project, roles });
}

const membershipsOf = (grant: Grant, personId: string) =>
  and(eq(memberships.projectId, grant.project.id), eq(memberships.personId, personId));

/** Holds the row until the end: nobody becomes owner while they are being deactivated. */
async function activePerson(tx: Executor, personId: string) {
  const [person] = await tx
    .select({ name: people.name })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
    .for("share");
  if (!person) throw notFound("This person");
  return person;
}

async function nameOf(tx: Executor, personId: string) {
  const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, personId));
  return person?.name ?? "";
}
