// Tasks: added, edited, assigned or taken, finished with a note, dropped with a reason, reopened.
import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import type { Role } from "@/db/enums";
import { memberships, people, tasks } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { aRoleWords } from "@/lib/access/words";
import { changesBetween } from "@/lib/events/rules";
import { command } from "@/lib/kernel/command";
import { conflict, forbidden, invalid, precondition } from "@/lib/kernel/errors";
import type { Concern } from "@/lib/kernel/event";
import { taskAdded, taskAssigned, taskDropped, taskEdited, taskFinished, taskReopened, taskTaken } from "../events";
import { getSubject } from "../subjects.queries";
import { getTask, type Task } from "./queries";
import { mayTake } from "./rules";
import { AddTask, AssignTask, DropTask, EditTask, FinishTask, ReopenTask, TakeTask } from "./schema";

export const addTask = command({
  capability: "task.write",
  input: AddTask,
  async run({ tx, grant, input, now }) {
    const { subjectKind, subjectId, assigneeId, wantedRole } = input;
    if (subjectKind && subjectId) await getSubject(grant, { subjectKind, subjectId });
    const assignee = assigneeId ? await nameInTeam(tx, grant, assigneeId) : null;
    const id = v7();
    await tx
      .insert(tasks)
      .values({ id, projectId: grant.project.id, ...input, createdById: grant.person.id, createdAt: now });
    return {
      event: taskAdded({ after: { ...input, assignee } }),
      subject: id,
      notify: assigneeId ? toAssignee(assigneeId) : toRole(wantedRole),
      value: { id },
    };
  },
});

export const editTask = command({
  capability: "task.write",
  input: EditTask,
  async run({ tx, grant, input: { taskId, version, ...terms } }) {
    const stored = await getOpenTask(grant, taskId);
    const changes = changesBetween(termsOf(stored), terms);
    if (!changes) throw precondition("Nothing was changed.");
    const value = await updateTask(tx, grant, { taskId, version }, terms);
    return {
      event: taskEdited({ before: changes.before, after: { title: terms.title, ...changes.after } }),
      subject: taskId,
      notify: [{ kind: "told", people: concerned(stored) }],
      value,
    };
  },
});

/** To a member, or to nobody: then anybody may take it. */
export const assignTask = command({
  capability: "task.write",
  input: AssignTask,
  async run({ tx, grant, input: { taskId, version, assigneeId } }) {
    const stored = await getOpenTask(grant, taskId);
    if (stored.assigneeId === assigneeId) throw precondition("Nothing was changed.");
    const assignee = assigneeId ? await nameInTeam(tx, grant, assigneeId) : null;
    const value = await updateTask(tx, grant, { taskId, version }, { assigneeId });
    return {
      event: taskAssigned({ before: { assignee: stored.assignee }, after: { title: stored.title, assignee } }),
      subject: taskId,
      notify: [...toAssignee(assigneeId), { kind: "told", people: concerned(stored) }],
      value,
    };
  },
});

/** The first one gets it. */
export const takeTask = command({
  capability: "task.take",
  input: TakeTask,
  async run({ tx, grant, input: { taskId, version } }) {
    const stored = await getOpenTask(grant, taskId);
    const { person, standing } = grant;
    if (stored.assigneeId) {
      throw conflict(
        stored.assigneeId === person.id ? "You have this task already." : `${stored.assignee} has taken this task.`,
        stateOf(stored),
      );
    }
    if (!mayTake(stored, standing)) {
      throw forbidden(`This task wants ${stored.wantedRole ? aRoleWords[stored.wantedRole] : "a role"}.`);
    }
    const value = await updateTask(tx, grant, { taskId, version }, { assigneeId: person.id });
    return {
      event: taskTaken({ after: { title: stored.title, assignee: person.name } }),
      subject: taskId,
      notify: [{ kind: "told", people: concerned(stored) }],
      value,
    };
  },
});

export const finishTask = command({
  capability: "task.write",
  input: FinishTask,
  async run({ tx, grant, input: { taskId, version, note }, now }) {
    const stored = await getOpenTask(grant, taskId);
    const value = await updateTask(tx, grant, { taskId, version }, closedFields(grant, "done", note, now));
    return {
      event: taskFinished({ after: { title: stored.title, note } }),
      subject: taskId,
      notify: [{ kind: "told", people: concerned(stored) }],
      value,
    };
  },
});

export const dropTask = command({
  capability: "task.write",
  input: DropTask,
  async run({ tx, grant, input: { taskId, version, reason }, now }) {
    const stored = await getOpenTask(grant, taskId);
    const value = await updateTask(tx, grant, { taskId, version }, closedFields(grant, "dropped", reason, now));
    return {
      event: taskDropped({ after: { title: stored.title, reason } }),
      subject: taskId,
      notify: [{ kind: "told", people: concerned(stored) }],
      value,
    };
  },
});

export const reopenTask = command({
  capability: "task.write",
  input: ReopenTask,
  async run({ tx, grant, input: { taskId, version } }) {
    const stored = await getTask(grant, taskId);
    if (stored.status === "open") throw precondition("This task is open.");
    const reopened = { status: "open" as const, closedById: null, closedAt: null, closingNote: "" };
    const value = await updateTask(tx, grant, { taskId, version }, reopened);
    return {
      event: taskReopened({
        before: { status: stored.status, note: stored.closingNote },
        after: { title: stored.title },
      }),
      subject: taskId,
      notify: [...toAssignee(stored.assigneeId), { kind: "told", people: [stored.createdById] }],
      value,
    };
  },
});

const toAssignee = (assigneeId: string | null): Concern[] =>
  assigneeId ? [{ kind: "assigned", people: [assigneeId] }] : [];

const toRole = (wantedRole: Role | null): Concern[] => (wantedRole ? [{ kind: "told", roles: [wantedRole] }] : []);

/** Its creator and its assignee. */
const concerned = ({ createdById, assigneeId }: Task): string[] =>
  assigneeId ? [createdById, assigneeId] : [createdById];

const termsOf = ({ title, detail, phase, wantedRole, dueOn }: Task) => ({ title, detail, phase, wantedRole, dueOn });

/** What a conflict shows of the stored side. */
const stateOf = (task: Task) => ({
  ...termsOf(task),
  assigneeId: task.assigneeId,
  status: task.status,
  version: task.version,
});

const closedFields = (grant: Grant, status: "done" | "dropped", closingNote: string, closedAt: Date) => ({
  status,
  closingNote,
  closedAt,
  closedById: grant.person.id,
});

async function getOpenTask(grant: Grant, taskId: string): Promise<Task> {
  const stored = await getTask(grant, taskId);
  if (stored.status !== "open") {
    const outcome = stored.status === "done" ? "finished" : "dropped";
    throw conflict(`${stored.closedBy ?? "Somebody"} has ${outcome} this task.`, stateOf(stored));
  }
  return stored;
}

type TaskVersion = { taskId: string; version: number };

async function updateTask(
  tx: Executor,
  grant: Grant,
  { taskId, version }: TaskVersion,
  fields: Partial<typeof tasks.$inferInsert>,
) {
  const [updated] = await tx
    .update(tasks)
    .set({ ...fields, version: sql`${tasks.version} + 1` })
    .where(and(eq(tasks.id, taskId), eq(tasks.projectId, grant.project.id), eq(tasks.version, version)))
    .returning({ version: tasks.version });
  if (updated) return updated;
  throw conflict("Somebody changed this task meanwhile.", stateOf(await getTask(grant, taskId)));
}

/** @throws Refusal invalid, beside the field, for whoever is not on the team or has left. */
async function nameInTeam(tx: Executor, grant: Grant, personId: string): Promise<string> {
  const [person] = await tx
    .select({ name: people.name })
    .from(people)
    .innerJoin(memberships, and(eq(memberships.personId, people.id), eq(memberships.projectId, grant.project.id)))
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
    .limit(1);
  if (!person) throw invalid({ assigneeId: "Only somebody of the team can have a task." });
  return person.name;
}
