// Comments and tasks by token: written, read back, and refused with the path of the field.
import { expect } from "vitest";
import { tokens } from "@/db/schema";
import { enforcePace, requestRate, restLimit } from "@/lib/doors/request-limits";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { test as base } from "@/lib/testing/test";
import { World } from "@/lib/testing/world";
import * as comments from "../comments/route";
import * as tasks from "./route";

/** Rows that are really stored, because a route opens its own connection. */
const test = base.extend<{ kept: World }>({
  kept: [
    async ({ clone }, use) => {
      process.env.DATABASE_URL = clone.url;
      await use(new World(clone.database));
    },
    { scope: "worker" },
  ],
});

async function furnish(world: World) {
  world.now = new Date();
  const { project, members } = await world.team();
  const token = async (person: { id: string }, scope: "read" | "write") => {
    const secret = newSecret();
    const row = { personId: person.id, name: "CI", hash: hashSecret(secret), tail: secret.slice(-4), scope };
    await world.db.insert(tokens).values({ ...row, createdAt: world.now });
    return secret;
  };
  return {
    project,
    members,
    secret: await token(members.expert, "write"),
    reading: await token(members.expert, "read"),
  };
}

type Route = typeof tasks;

async function ask(route: Route, project: { key: string }, secret: string, given: { query?: string; body?: object }) {
  const headers = { authorization: `Bearer ${secret}` };
  const address = `http://localhost/api/v1${given.query ?? ""}`;
  const context = { params: Promise.resolve({ project: project.key }) };
  const answer = given.body
    ? await route.POST(new Request(address, { method: "POST", headers, body: JSON.stringify(given.body) }), context)
    : await route.GET(new Request(address, { headers }), context);
  return { status: answer.status, said: await answer.json() };
}

test("a program writes a comment and reads it back, all of them or about one thing", async ({ kept }) => {
  const { project, members, secret, reading } = await furnish(kept);
  const body = {
    subjectKind: "gate",
    subjectId: "design",
    body: "The check failed",
    mentions: [members.data_engineer.id],
  };
  expect(await ask(comments, project, secret, { body })).toMatchObject({
    status: 201,
    said: { id: expect.any(String) },
  });
  expect(await ask(comments, project, reading, { body })).toMatchObject({ status: 403 });
  const { said } = await ask(comments, project, reading, { query: "?about=gate&id=design" });
  expect(said).toMatchObject({
    comments: [{ about: "Design gate", mentions: [{ id: members.data_engineer.id }] }],
    next: null,
  });
  expect((await ask(comments, project, reading, { query: "?about=metric" })).said.comments).toEqual([]);
  expect(await ask(comments, project, reading, { query: "?about=weather" })).toMatchObject({
    status: 422,
    said: { error: { fields: { about: expect.any(String) } } },
  });
  expect(await ask(comments, project, secret, { body: { ...body, subjectId: "garden" } })).toMatchObject({
    status: 404,
  });
  expect(await ask(comments, project, secret, { body: { ...body, body: "", urgent: true } })).toMatchObject({
    status: 422,
    said: { error: { fields: { body: expect.any(String), urgent: expect.any(String) } } },
  });
});

test("a program adds a task and lists those that are open", async ({ kept }) => {
  const { project, secret, reading } = await furnish(kept);
  const body = { title: "Look at the failed check", phase: "design", wantedRole: "data_engineer", dueOn: "2030-01-01" };
  expect(await ask(tasks, project, secret, { body })).toMatchObject({ status: 201 });
  const { said } = await ask(tasks, project, reading, { query: "?role=data_engineer" });
  expect(said).toMatchObject({ tasks: [{ title: body.title, status: "open" }], next: null });
  expect((await ask(tasks, project, reading, { query: "?status=done" })).said.tasks).toEqual([]);
  expect(await ask(tasks, project, reading, { query: "?sort=magic&colour=red" })).toMatchObject({
    status: 422,
    said: { error: { fields: { sort: expect.any(String), colour: expect.any(String) } } },
  });
  expect(await ask(tasks, project, secret, { body: { ...body, dueOn: "soon" } })).toMatchObject({
    status: 422,
    said: { error: { fields: { dueOn: expect.any(String) } } },
  });
});

test("who asks or sends too fast, or too much at once, is told when to come again, and nobody else is", async ({
  kept,
}) => {
  const { project, members, secret, reading } = await furnish(kept);
  const other = await furnish(kept);
  const both = async (): Promise<number[]> => [
    (await ask(tasks, project, reading, {})).status,
    (await ask(tasks, project, secret, { body: { title: "Look at the failed check", phase: "design" } })).status,
  ];
  const { share, waiting } = restLimit.capacity;
  const ends: (() => void)[] = [];
  const busy = Array.from({ length: share + (waiting ?? 0) }, () =>
    restLimit.run(members.expert.id, () => new Promise<void>((end) => ends.push(end))),
  );
  expect(await both()).toEqual([429, 429]);
  expect((await ask(tasks, other.project, other.reading, {})).status).toBe(200);
  let done = false;
  const ended = Promise.all(busy).finally(() => {
    done = true;
  });
  while (!done) {
    for (const end of ends.splice(0)) end();
    await new Promise((next) => setImmediate(next));
  }
  await ended;
  expect(await both()).toEqual([200, 201]);
  for (let at = 0; at < requestRate.requests; at += 1) await enforcePace(members.expert.id).catch(() => {});
  expect(await both()).toEqual([429, 429]);
  expect((await ask(tasks, other.project, other.reading, {})).status).toBe(200);
});
