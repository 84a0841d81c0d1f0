// Gives people their roles: one or many, in one project or by default.
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { Role } from "@/db/enums";
import { memberships, people, projects } from "@/db/schema";
import { handOverDuties } from "@/lib/admin/duties/steps";
import { command } from "@/lib/kernel/command";
import { invalid, precondition } from "@/lib/kernel/errors";
import type { EventEntry } from "@/lib/kernel/event";
import { lockProject } from "@/lib/kernel/locks";
import { personDefaultRoleChanged, rolesAssigned } from "../events";
import { rolesAfter } from "./rules";
import { Assignment, DefaultRole } from "./schema";

export const assignRoles = command({
  capability: "role.assign",
  input: Assignment,
  async run({ tx, input, now }) {
    const chosen = await activePeople(tx, input.people);
    const [lockedProject] = await tx.select({ id: projects.id }).from(projects).where(eq(projects.key, input.project));
    // one assignment finishes before the next reads what people hold
    if (lockedProject) await lockProject(tx, lockedProject.id);
    const [project] = await tx.select().from(projects).where(eq(projects.key, input.project));
    if (!project) throw invalid({ project: "There is no such project." });
    if (project.archivedAt) throw precondition(`${project.key} is archived: restore it before you change its team.`);
    const memberRows = await tx
      .select({ personId: memberships.personId, role: memberships.role })
      .from(memberships)
      .where(and(eq(memberships.projectId, project.id), inArray(memberships.personId, ids(chosen))));

    const changes = chosen
      .map((person) => {
        const before = rolesAfter(rolesOf(memberRows, person.id), [], "add");
        return { person, before, after: rolesAfter(before, input.roles, input.way) };
      })
      .filter(({ before, after }) => before.join() !== after.join());
    if (changes.length === 0)
      throw precondition(`Nothing to change: that is what they hold in ${project.key} already.`);
    const owner = changes.find(({ person, after }) => person.id === project.ownerId && after.length === 0);
    if (owner)
      throw invalid({ people: `${owner.person.email} owns ${project.key} and keeps a role: hand it over first.` });
    await tx
      .update(projects)
      .set({ version: sql`${projects.version} + 1` })
      .where(eq(projects.id, project.id));
    for (const { person, before, after } of changes) {
      const removed = before.filter((role) => !after.includes(role));
      const added = after.filter((role) => !before.includes(role));
      const row = { projectId: project.id, personId: person.id, createdAt: now };
      if (removed.length) await tx.delete(memberships).where(membershipsOf(project.id, person.id, removed));
      if (added.length) await tx.insert(memberships).values(added.map((role) => ({ ...row, role })));
    }
    const also: EventEntry[] = [];
    for (const { person, after } of changes) {
      if (after.length === 0) also.push(...(await handOverDuties({ tx, now, projectId: project.id, from: person })));
    }
    const changed = changes.map(({ person }) => person);
    return {
      event: rolesAssigned({
        before: Object.fromEntries(changes.map(({ person, before }) => [person.email, before])),
        after: Object.fromEntries(changes.map(({ person, after }) => [person.email, after])),
      }),
      projectId: project.id,
      subject: onlyOne(changed),
      notify: [{ kind: "assigned", people: ids(changed) }],
      also,
      value: { changed: changed.length },
    };
  },
});

export const setDefaultRole = command({
  capability: "role.assign",
  input: DefaultRole,
  async run({ tx, input }) {
    const chosen = await activePeople(tx, input.people);
    const changed = chosen.filter(({ defaultRole }) => defaultRole !== input.role);
    if (changed.length === 0) throw precondition("Nothing to change: that is their default role already.");
    await tx
      .update(people)
      .set({ defaultRole: input.role, version: sql`${people.version} + 1` })
      .where(inArray(people.id, ids(changed)));
    return {
      event: personDefaultRoleChanged({
        before: Object.fromEntries(changed.map(({ email, defaultRole }) => [email, defaultRole])),
        after: Object.fromEntries(changed.map(({ email }) => [email, input.role])),
      }),
      subject: onlyOne(changed),
      notify: [{ kind: "told", people: ids(changed) }],
      value: { changed: changed.length },
    };
  },
});

/** All of them or none: an address that belongs to nobody active is named. */
async function activePeople(tx: Executor, emails: readonly string[]) {
  const found = await tx
    .select({ id: people.id, name: people.name, email: people.email, defaultRole: people.defaultRole })
    .from(people)
    .where(and(inArray(sql`lower(${people.email})`, [...emails]), isNull(people.deactivatedAt)))
    .orderBy(asc(people.id))
    .for("no key update");
  const knownEmails = new Set(found.map(({ email }) => email.toLowerCase()));
  const unknown = emails.filter((email) => !knownEmails.has(email));
  if (unknown.length === 0) return found;
  const more = unknown.length > 5 ? ` and ${unknown.length - 5} more` : "";
  throw invalid({ people: `Nobody active here has this address: ${unknown.slice(0, 5).join(", ")}${more}` });
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const onlyOne = (rows: readonly { id: string }[]) => (rows.length === 1 ? rows[0]?.id : undefined);
const rolesOf = (memberRows: readonly { personId: string; role: Role }[], personId: string) =>
  memberRows.filter((one) => one.personId === personId).map(({ role }) => role);
const membershipsOf = (projectId: string, personId: string, roles: Role[]) =>
  and(eq(memberships.projectId, projectId), eq(memberships.personId, personId), inArray(memberships.role, roles));
