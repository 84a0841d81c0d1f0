// Comments: about what is there, to whom they call, changed by their author only, and gone when removed.
import { desc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { comments, events, mentions, notices, people } from "@/db/schema";
import { proposeRequirement } from "@/lib/requirements/commands";
import { defineMetric } from "@/lib/requirements/metrics/commands";
import { test } from "@/lib/testing/test";
import type { World } from "@/lib/testing/world";
import { submitEstimate } from "@/lib/value/commands";
import { setMatrix } from "@/lib/value/matrix/commands";
import * as commands from "./commands";
import { listDiscussion, listMentionable, listThread, pageSize, threadSize } from "./queries";

type Team = Awaited<ReturnType<World["team"]>>;

const speed = { category: "speed", priority: "must", statement: "An answer within two seconds", maxAgeDays: "30" };

async function requirement(world: World, { project, members }: Team): Promise<string> {
  const made = await world.perform(members.expert, proposeRequirement, speed, project);
  if (!made.ok) throw made.refusal;
  await world.db.delete(notices);
  return made.value.id;
}

async function write(world: World, { project }: Team, author: { id: string }, given: object = {}): Promise<string> {
  const input = { subjectKind: "project", subjectId: project.id, body: "Good morning", ...given };
  const made = await world.perform(author, commands.writeComment, input, project);
  if (!made.ok) throw made.refusal;
  return made.value.id;
}

test("whoever is called is told, and so is whoever takes part; the writer and the rest are not", async ({
  db,
  world,
}) => {
  const team = await world.team();
  const { members } = team;
  const about = { subjectKind: "requirement", subjectId: await requirement(world, team) };
  await write(world, team, members.ml_engineer, about);
  const body = `@${members.data_engineer.name} where do these seconds come from?`;
  const id = await write(world, team, members.expert, { ...about, body });
  const told = await db.select({ personId: notices.personId, kind: notices.kind }).from(notices);
  expect(told).toHaveLength(2);
  expect(told).toEqual(
    expect.arrayContaining([
      { personId: members.data_engineer.id, kind: "assigned" },
      { personId: members.ml_engineer.id, kind: "told" },
    ]),
  );
  expect(await db.select().from(mentions)).toEqual([{ commentId: id, personId: members.data_engineer.id }]);
  const [event] = await db.select().from(events).orderBy(desc(events.id)).limit(1);
  expect(event).toMatchObject({ kind: "comment.written", subject: id, after: about });
  expect(JSON.stringify(event?.after)).toContain(members.data_engineer.name);
  expect(JSON.stringify(event?.after)).not.toContain("seconds come from");
});

test("who is chosen from the list is called as well; a stranger, a leaver and somebody of another team can't be", async ({
  db,
  world,
}) => {
  const team = await world.team();
  const other = await world.team();
  const { project, members } = team;
  await write(world, team, members.expert, { body: "Please look", mentions: [members.data_scientist.id] });
  const { comments: said } = await listDiscussion(await world.grant(members.expert, project));
  expect(said[0]).toMatchObject({
    body: `@${members.data_scientist.name} Please look`,
    mentions: [{ id: members.data_scientist.id, name: members.data_scientist.name }],
  });
  await db.update(people).set({ deactivatedAt: world.now }).where(eq(people.id, members.ml_engineer.id));
  for (const person of [await world.person(), other.members.expert, members.ml_engineer]) {
    const input = { subjectKind: "project", subjectId: project.id, body: "Please look", mentions: [person.id] };
    expect(await world.perform(members.expert, commands.writeComment, input, project)).toMatchObject({
      refusal: { code: "invalid", details: { fields: { mentions: expect.any(String) } } },
    });
    await write(world, team, members.expert, { body: `@${person.name} look` });
  }
  expect(await db.$count(mentions)).toBe(1);
});

test("an edit calls only whom the text calls anew, and a stale one shows what is stored", async ({ db, world }) => {
  const team = await world.team();
  const { project, members } = team;
  const commentId = await write(world, team, members.expert, { body: `@${members.stakeholder.name} look` });
  await db.delete(notices);
  const edit = (person: { id: string }, version: number, body: string) =>
    world.perform(person, commands.editComment, { commentId, version, body }, project);
  const body = `@${members.stakeholder.name} and @${members.data_engineer.name} look`;
  expect(await edit(members.stakeholder, 1, body)).toMatchObject({ refusal: { code: "forbidden" } });
  expect(await edit(members.expert, 1, body)).toEqual({ ok: true, value: { version: 2 } });
  expect(await db.select().from(notices)).toMatchObject([{ personId: members.data_engineer.id, kind: "assigned" }]);
  expect(await edit(members.expert, 2, body)).toMatchObject({ refusal: { code: "precondition" } });
  expect(await edit(members.expert, 1, "Nobody is meant")).toMatchObject({
    refusal: { code: "conflict", details: { theirs: { body, version: 2 } } },
  });
  expect(await edit(members.expert, 2, "Nobody is meant")).toMatchObject({ ok: true });
  expect(await db.$count(mentions)).toBe(0);
});

test("a removed comment stays as removed, without a word of it", async ({ db, world }) => {
  const team = await world.team();
  const { project, members } = team;
  const body = `@${members.stakeholder.name} forget this secret`;
  const commentId = await write(world, team, members.expert, { body });
  const remove = (person: { id: string }, version = 1) =>
    world.perform(person, commands.removeComment, { commentId, version }, project);
  expect(await remove(members.stakeholder)).toMatchObject({ refusal: { code: "forbidden" } });
  expect(await remove(members.expert, 7)).toMatchObject({ refusal: { code: "conflict" } });
  expect((await remove(members.expert)).ok).toBe(true);
  expect(await remove(members.expert, 2)).toMatchObject({ refusal: { code: "precondition" } });
  const edit = { commentId, version: 2, body: "Back again" };
  expect(await world.perform(members.expert, commands.editComment, edit, project)).toMatchObject({
    refusal: { code: "precondition" },
  });
  const { comments: said } = await listDiscussion(await world.grant(members.stakeholder, project));
  expect(said).toMatchObject([{ id: commentId, body: "", mentions: [], removedAt: world.now }]);
  expect(JSON.stringify([await db.select().from(comments), await db.select().from(events)])).not.toContain("secret");
});

test("a comment is about something that is there, by id, name or number", async ({ world }) => {
  const team = await world.team();
  const { project, members } = team;
  const range = { least: "10", likely: "20", most: "30" };
  const estimate = {
    casesPerPeriod: range,
    gainPerCase: range,
    adoption: range,
    runningCost: range,
    investment: range,
    horizon: { least: "1", likely: "2", most: "3" },
    discountRate: "6",
    note: "Counted by hand for a month",
  };
  expect(await world.perform(members.stakeholder, submitEstimate, estimate, project)).toMatchObject({ ok: true });
  const matrix = {
    kind: "binary",
    labels: ["stays", "leaves"],
    actions: ["leave alone", "call"],
    amounts: ["0", "-12", "0", "180"],
    note: "Counted by the service centre.",
    version: 0,
  };
  expect(await world.perform(members.stakeholder, setMatrix, matrix, project)).toMatchObject({ ok: true });
  const write = (subjectKind: string, subjectId: string) =>
    world.perform(members.expert, commands.writeComment, { subjectKind, subjectId, body: "Is it so?" }, project);
  for (const [kind, id] of [
    ["gate", "design"],
    ["estimate", "1"],
    ["matrix", "1"],
    ["project", project.id],
    ["requirement", await requirement(world, team)],
  ] as const) {
    expect(await write(kind, id), kind).toMatchObject({ ok: true });
  }
  for (const [kind, id] of [
    ["gate", "garden"],
    ["estimate", "2"],
    ["matrix", "2"],
    ["estimate", "one"],
    ["project", members.expert.id],
    ["requirement", "1"],
    ["alert", members.expert.id],
    ["incident", members.expert.id],
    ["model_version", members.expert.id],
  ] as const) {
    expect(await write(kind, id), `${kind} ${id}`).toMatchObject({ refusal: { code: "not_found" } });
  }
  const said = await listDiscussion(await world.grant(members.expert, project));
  expect(said.comments.map(({ about }) => about)).toEqual([
    "An answer within two seconds",
    project.name,
    "Payoff matrix 1",
    "Estimate 1",
    "Design gate",
  ]);
});

test("what belongs to another project is not found (not others)", async ({ world }) => {
  const team = await world.team();
  const other = await world.team();
  const { project, members } = team;
  const theirs = await write(world, other, other.members.expert);
  const terms = { name: "Recall", audience: "technical", unit: "%", direction: "higher" };
  const metric = await world.perform(other.members.expert, defineMetric, terms, other.project);
  const requests = [
    [commands.editComment, { commentId: theirs, version: 1, body: "Taken over" }],
    [commands.removeComment, { commentId: theirs, version: 1 }],
    [commands.writeComment, { subjectKind: "project", subjectId: other.project.id, body: "Hello" }],
    [commands.writeComment, { subjectKind: "metric", subjectId: metric.ok ? metric.value.id : "", body: "Hello" }],
    [commands.writeComment, { subjectKind: "requirement", subjectId: await requirement(world, other), body: "Hello" }],
  ] as const;
  for (const [command, input] of requests) {
    expect(await world.perform(members.expert, command as typeof commands.removeComment, input, project)).toMatchObject(
      {
        refusal: { code: "not_found" },
      },
    );
  }
  const grant = await world.grant(members.expert, project);
  expect(await listDiscussion(grant)).toEqual({ comments: [], next: null });
  expect(await listDiscussion(grant, { after: theirs })).toEqual({ comments: [], next: null });
  expect(await listThread(grant, { subjectKind: "project", subjectId: other.project.id })).toEqual({
    comments: [],
    earlier: false,
  });
});

test("pages follow each other, a thread shows its end, and filters narrow", async ({ world }) => {
  const team = await world.team();
  const { project, members } = team;
  const start = world.now.getTime();
  for (let n = 0; n < threadSize + 2; n += 1) {
    world.now = new Date(start + n * 1_000);
    await write(world, team, members.expert, { body: n === 3 ? `@${members.stakeholder.name} ${n}` : `Remark ${n}` });
  }
  await write(world, team, members.expert, { subjectKind: "gate", subjectId: "design", body: "At the gate" });
  const grant = await world.grant(members.stakeholder, project);
  const first = await listDiscussion(grant);
  expect(first.comments).toHaveLength(pageSize);
  expect(first.comments[0]?.body).toBe("At the gate");
  const second = await listDiscussion(grant, { after: first.next ?? undefined });
  expect(second.comments[0]?.body).toBe(`Remark ${threadSize + 2 - pageSize}`);
  const thread = await listThread(grant, { subjectKind: "project", subjectId: project.id });
  expect([thread.comments.length, thread.earlier, thread.comments[0]?.body]).toEqual([threadSize, true, "Remark 2"]);
  expect((await listDiscussion(grant, { about: "gate" })).comments.map(({ body }) => body)).toEqual(["At the gate"]);
  expect((await listDiscussion(grant, { about: "gate", id: "operation" })).comments).toEqual([]);
  expect((await listDiscussion(grant, { mentions: "me" })).comments).toHaveLength(1);
  expect(await listMentionable(grant)).toHaveLength(6);
});
