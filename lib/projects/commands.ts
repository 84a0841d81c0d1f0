// Projects: created, edited, archived and restored.
import { and, eq, isNull, like } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { roles } from "@/db/enums";
import { memberships, people, projects, workspace } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { changesBetween } from "@/lib/events/rules";
import { command } from "@/lib/kernel/command";
import { forbidden, invalid, precondition } from "@/lib/kernel/errors";
import type { Concern } from "@/lib/kernel/event";
import { projectArchived, projectCreated, projectEdited, projectRestored, projectStatusChanged } from "./events";
import { getProject } from "./queries";
import { baseKey, suggestKey } from "./rules";
import { ChangeStatus, CreateProject, EditProject, ProjectAtVersion } from "./schema";
import { updateProject } from "./steps";

/** The creator owns the project and joins it with their default role. */
export const createProject = command({
  capability: "project.create",
  input: CreateProject,
  async run({ tx, grant, input, now }) {
    const [settings] = await tx.select().from(workspace);
    if (!settings) throw precondition("The workspace is not set up yet.");
    const { person } = grant;
    await requireActive(tx, person.id);
    const project = {
      id: v7(),
      key: input.key ?? (await freeKey(tx, input.name)),
      name: input.name,
      summary: input.summary,
      visibility: input.visibility ?? settings.defaultAccess,
      riskClass: input.riskClass,
      currency: settings.currency,
      ownerId: person.id,
    };
    const [created] = await tx
      .insert(projects)
      .values({ ...project, createdAt: now, updatedAt: now })
      .onConflictDoNothing({ target: projects.key })
      .returning({ id: projects.id });
    if (!created) throw invalid({ key: `${project.key} is taken: please choose another key.` });
    await tx
      .insert(memberships)
      .values({ projectId: project.id, personId: person.id, role: person.defaultRole, createdAt: now });
    return {
      event: projectCreated({ after: { ...project, role: person.defaultRole } }),
      projectId: project.id,
      subject: project.id,
      value: { id: project.id, key: project.key },
    };
  },
});

export const editProject = command({
  capability: "project.edit",
  input: EditProject,
  async run({ tx, grant, input: { version, ...fields } }) {
    const stored = await getProject(grant);
    const changes = changesBetween(stored, fields);
    if (!changes) throw precondition("Nothing was changed.");
    const value = await updateProject(tx, grant, version, fields);
    return { event: projectEdited(changes), subject: stored.id, notify: toOwner(grant), value };
  },
});

export const changeStatus = command({
  capability: "project.edit",
  input: ChangeStatus,
  async run({ tx, grant, input: { version, status, reason } }) {
    const { id, status: previousStatus } = grant.project;
    if (previousStatus === status) throw precondition(`The project is ${status} already.`);
    const value = await updateProject(tx, grant, version, { status, statusReason: reason });
    return {
      event: projectStatusChanged({ before: { status: previousStatus }, after: { status, reason } }),
      subject: id,
      notify: toEveryone(grant),
      value,
    };
  },
});

/** Hidden from lists and read-only until it is restored. */
export const archiveProject = command({
  capability: "project.archive",
  input: ProjectAtVersion,
  async run({ tx, grant, input, now }) {
    if (grant.project.archivedAt) throw precondition("The project is archived already.");
    const value = await updateProject(tx, grant, input.version, { archivedAt: now });
    return { event: projectArchived(), subject: grant.project.id, notify: toEveryone(grant), value };
  },
});

export const restoreProject = command({
  capability: "project.archive",
  input: ProjectAtVersion,
  async run({ tx, grant, input }) {
    if (!grant.project.archivedAt) throw precondition("The project is not archived.");
    const value = await updateProject(tx, grant, input.version, { archivedAt: null });
    return { event: projectRestored(), subject: grant.project.id, notify: toEveryone(grant), value };
  },
});

async function freeKey(tx: Executor, name: string): Promise<string> {
  const similar = await tx
    .select({ key: projects.key })
    .from(projects)
    .where(like(projects.key, `${baseKey(name).slice(0, 6)}%`));
  return suggestKey(name, new Set(similar.map(({ key }) => key)));
}

const toOwner = (grant: Grant): Concern[] => [{ kind: "told", people: [grant.project.ownerId] }];
const toEveryone = (grant: Grant): Concern[] => [{ kind: "told", people: [grant.project.ownerId], roles }];

/** Locks the person's row, so that nobody who is being deactivated becomes an owner. */
async function requireActive(tx: Executor, personId: string) {
  const [active] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
    .for("share");
  if (!active) throw forbidden();
}
