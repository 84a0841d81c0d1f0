// Tasks through their life, who is told at each step, and who sees them where.
import { desc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { events, memberships, notices, people, projects } from "@/db/schema";
import { workspaceGrant } from "@/lib/access/grant";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import * as commands from "./commands";
import { columnSize, getTask, listBoard, listMyTasks, listTasks, pageSize } from "./queries";
import { TaskFilter } from "./schema";

type Team = Awaited<ReturnType<World["team"]>>;

const terms = { title: "Find out where the seconds go", phase: "design" };

async function add(world: World, { project, members }: Team, given: object = {}): Promise<string> {
  const made = await world.perform(members.expert, commands.addTask, { ...terms, ...given }, project);
  if (!made.ok) throw made.refusal;
  return made.value.id;
}

const told = async (world: World) => {
  const rows = await world.db.select({ personId: notices.personId, kind: notices.kind }).from(notices);
  await world.db.delete(notices);
  return rows;
};
const mineOf = async (world: World, person: { id: string }, filter: object = {}) =>
  (await listMyTasks(await workspaceGrant(world.asker(person), "workspace.read"), filter)).tasks.map(
    ({ title }) => title,
  );

test("a task that wants a role is told to those who hold it; one of them takes it and finishes it with a note", async ({
  db,
  world,
}) => {
  const team = await world.team();
  const { project, members } = team;
  const about = { subjectKind: "gate", subjectId: "design" };
  const taskId = await add(world, team, { wantedRole: "data_engineer", dueOn: "2026-03-09", ...about });
  expect(await told(world)).toEqual([{ personId: members.data_engineer.id, kind: "told" }]);
  const take = (person: { id: string }, version = 1) =>
    world.perform(person, commands.takeTask, { taskId, version }, project);
  expect(await take(members.stakeholder)).toMatchObject({ refusal: { code: "forbidden" } });
  expect(await take(members.data_engineer, 4)).toMatchObject({ refusal: { code: "conflict" } });
  expect(await take(members.data_engineer)).toEqual({ ok: true, value: { version: 2 } });
  expect(await told(world)).toEqual([{ personId: members.expert.id, kind: "told" }]);
  expect(await take(members.data_engineer, 2)).toMatchObject({ refusal: { code: "conflict" } });
  const finish = { taskId, version: 2, note: "In the old scanner" };
  expect((await world.perform(members.data_engineer, commands.finishTask, finish, project)).ok).toBe(true);
  expect(await told(world)).toEqual([{ personId: members.expert.id, kind: "told" }]);
  const [event] = await db.select().from(events).orderBy(desc(events.id)).limit(1);
  expect(event).toMatchObject({
    kind: "task.finished",
    subject: taskId,
    after: { title: terms.title, note: finish.note },
  });
  const again = { ...finish, version: 3 };
  expect(await world.perform(members.expert, commands.finishTask, again, project)).toMatchObject({
    refusal: { code: "conflict", details: { theirs: { status: "done" } } },
  });
  expect(await getTask(await world.grant(members.expert, project), taskId)).toMatchObject({
    ...about,
    assignee: members.data_engineer.name,
    closedBy: members.data_engineer.name,
    closingNote: finish.note,
    closedAt: world.now,
  });
});

test("only somebody of the team who has not left can have a task", async ({ db, world }) => {
  const team = await world.team();
  const { project, members } = team;
  await db.update(people).set({ deactivatedAt: world.now }).where(eq(people.id, members.ml_engineer.id));
  const taskId = await add(world, team);
  for (const person of [await world.person(), members.ml_engineer]) {
    const refusal = { code: "invalid", details: { fields: { assigneeId: expect.any(String) } } };
    const given = { ...terms, assigneeId: person.id };
    expect(await world.perform(members.expert, commands.addTask, given, project)).toMatchObject({ refusal });
    const assign = { taskId, version: 1, assigneeId: person.id };
    expect(await world.perform(members.expert, commands.assignTask, assign, project)).toMatchObject({ refusal });
  }
  const assign = (assigneeId: string, version: number) =>
    world.perform(members.expert, commands.assignTask, { taskId, version, assigneeId }, project);
  await told(world);
  expect((await assign(members.data_scientist.id, 1)).ok).toBe(true);
  expect(await told(world)).toEqual([{ personId: members.data_scientist.id, kind: "assigned" }]);
  expect(await assign(members.data_scientist.id, 2)).toMatchObject({ refusal: { code: "precondition" } });
  expect((await assign("", 2)).ok).toBe(true);
  expect(await told(world)).toEqual([{ personId: members.data_scientist.id, kind: "told" }]);
});

test("an edit keeps both sides, a stale one shows the stored one", async ({ db, world }) => {
  const team = await world.team();
  const { project, members } = team;
  const taskId = await add(world, team);
  const edit = (version: number, given: object) =>
    world.perform(members.data_scientist, commands.editTask, { taskId, version, ...terms, ...given }, project);
  expect(await edit(1, {})).toMatchObject({ refusal: { code: "precondition" } });
  expect(await edit(1, { dueOn: "soon" })).toMatchObject({
    refusal: { details: { fields: { dueOn: expect.any(String) } } },
  });
  expect(await edit(1, { dueOn: "2026-04-01" })).toMatchObject({ ok: true });
  const [event] = await db.select().from(events).orderBy(desc(events.id)).limit(1);
  expect(event).toMatchObject({ before: { dueOn: null }, after: { title: terms.title, dueOn: "2026-04-01" } });
  expect(await edit(1, { dueOn: "2026-05-01" })).toMatchObject({
    refusal: { code: "conflict", details: { theirs: { dueOn: "2026-04-01", version: 2 } } },
  });
});

test("a dropped task says why, and can be reopened", async ({ world }) => {
  const team = await world.team();
  const { project, members } = team;
  const taskId = await add(world, team, { assigneeId: members.data_engineer.id });
  expect(await told(world)).toEqual([{ personId: members.data_engineer.id, kind: "assigned" }]);
  const drop = (reason: string) =>
    world.perform(members.expert, commands.dropTask, { taskId, version: 1, reason }, project);
  expect(await drop("")).toMatchObject({ refusal: { details: { fields: { reason: expect.any(String) } } } });
  expect((await drop("The scanner is being replaced")).ok).toBe(true);
  expect(await told(world)).toEqual([{ personId: members.data_engineer.id, kind: "told" }]);
  const reopen = (version: number) => world.perform(members.expert, commands.reopenTask, { taskId, version }, project);
  expect((await reopen(2)).ok).toBe(true);
  expect(await told(world)).toEqual([{ personId: members.data_engineer.id, kind: "assigned" }]);
  expect(await reopen(3)).toMatchObject({ refusal: { code: "precondition" } });
});

test("tasks and subjects of another project are not found (not others)", async ({ world }) => {
  const team = await world.team();
  const other = await world.team();
  const { project, members } = team;
  const taskId = await add(world, other);
  const requests = [
    [commands.editTask, { taskId, version: 1, ...terms, title: "Something else" }],
    [commands.assignTask, { taskId, version: 1, assigneeId: members.expert.id }],
    [commands.takeTask, { taskId, version: 1 }],
    [commands.finishTask, { taskId, version: 1, note: "" }],
    [commands.dropTask, { taskId, version: 1, reason: "It is not ours to do" }],
    [commands.reopenTask, { taskId, version: 1 }],
    [commands.addTask, { ...terms, subjectKind: "project", subjectId: other.project.id }],
  ] as const;
  for (const [command, input] of requests) {
    expect(await world.perform(members.expert, command as typeof commands.takeTask, input, project)).toMatchObject({
      refusal: { code: "not_found" },
    });
  }
  const half = { ...terms, subjectKind: "gate" };
  expect(await world.perform(members.expert, commands.addTask, half, project)).toMatchObject({
    refusal: { code: "invalid", details: { fields: { subjectId: expect.any(String) } } },
  });
  const grant = await world.grant(members.expert, project);
  expect(await listTasks(grant)).toEqual({ tasks: [], next: null });
  expect((await listBoard(grant)).flatMap(({ tasks }) => tasks)).toEqual([]);
  for (const id of [taskId, "new"]) await expect(getTask(grant, id)).rejects.toMatchObject({ code: "not_found" });
});

test("a person sees their own and what their roles could take, over all projects that are in use", async ({
  db,
  world,
}) => {
  const one = await world.team();
  const two = await world.team();
  const { id: personId } = one.members.data_engineer;
  const join = { projectId: two.project.id, personId, createdAt: world.now };
  await db.insert(memberships).values([
    { ...join, role: "expert" },
    { ...join, role: "stakeholder" },
  ]);
  await add(world, one, { title: "assigned to me", assigneeId: personId, dueOn: "2026-03-20" });
  await add(world, one, { title: "assigned to another", assigneeId: one.members.expert.id });
  await add(world, one, { title: "wants my role", wantedRole: "data_engineer", dueOn: "2026-03-01" });
  await add(world, one, { title: "wants another role", wantedRole: "expert" });
  await add(world, two, { title: "wants my other role", wantedRole: "expert", dueOn: "2026-03-10" });
  await add(world, two, { title: "wants anybody" });
  await add(world, two, { title: "wants a role that I hold elsewhere", wantedRole: "data_engineer" });
  await add(world, await world.team(), { title: "of a project of others" });
  const me = { id: personId };
  const all = ["wants my role", "wants my other role", "assigned to me", "wants anybody"];
  expect(await mineOf(world, me)).toEqual(all);
  expect(await mineOf(world, me, { whose: "mine" })).toEqual(["assigned to me"]);
  expect(await mineOf(world, me, { whose: "free", overdue: "yes" })).toEqual(["wants my role"]);
  expect(await mineOf(world, me, { role: "expert" })).toEqual(["wants my other role"]);
  expect(await mineOf(world, me, { sort: "newest" })).toEqual([
    "wants anybody",
    "wants my other role",
    "wants my role",
    "assigned to me",
  ]);
  expect(await mineOf(world, me, { size: 1 })).toEqual(["wants my role"]);
  await db.update(projects).set({ archivedAt: world.now }).where(eq(projects.id, one.project.id));
  expect(await mineOf(world, me)).toEqual(["wants my other role", "wants anybody"]);
});

test("pages follow each other in both orders, and a board holds what is due first", async ({ world }) => {
  const team = await world.team();
  const { project, members } = team;
  for (let n = 0; n <= pageSize; n += 1) {
    await add(world, team, { title: `Task ${n}`, dueOn: n % 2 ? `2026-04-${String(30 - n).padStart(2, "0")}` : "" });
  }
  const grant = await world.grant(members.expert, project);
  for (const sort of ["due", "newest"] as const) {
    const first = await listTasks(grant, { sort });
    const second = await listTasks(grant, { sort, after: first.next ?? undefined });
    expect([first.tasks.length, second.tasks.length, second.next]).toEqual([pageSize, 1, null]);
    expect(new Set([...first.tasks, ...second.tasks].map(({ id }) => id)).size).toBe(pageSize + 1);
  }
  const [design, development] = await listBoard(grant);
  expect([design?.tasks.length, design?.more, design?.tasks[0]?.title]).toEqual([columnSize, true, `Task ${pageSize}`]);
  expect(development).toEqual({ phase: "development", tasks: [], more: false });
  const nonsense = { status: "asleep", phase: ["a", "b"], sort: "magic", after: "1; drop table tasks", overdue: "no" };
  expect((await listTasks(grant, TaskFilter.parse(nonsense))).tasks).toHaveLength(pageSize);
});
