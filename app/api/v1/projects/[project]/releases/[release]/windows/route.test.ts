// Windows through the door for programs: a status for each outcome, a bare NaN at its field, and one answer for one key.
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { idempotencyKeys, memberships, projects, tokens, windows } from "@/db/schema";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { released, type Team, watched, windowAt } from "@/lib/testing/releases";
import { test as base } from "@/lib/testing/test";
import { World } from "@/lib/testing/world";
import { GET as alertsOf } from "../../../alerts/route";
import { GET as releasesOf } from "../../route";
import { POST } from "./route";

/** Rows that are really stored, because a route opens its own connection. */
const test = base.extend<{ kept: World; stored: Awaited<ReturnType<typeof furnish>> }>({
  kept: [
    async ({ clone }, use) => {
      process.env.DATABASE_URL = clone.url;
      await use(new World(clone.database));
    },
    { scope: "worker" },
  ],
  stored: async ({ kept }, use) => use(await furnish(kept)),
});

async function furnish(world: World) {
  world.now = new Date(Date.now() - 10 * 86_400_000);
  const team = await world.team();
  await released(world, team);
  await watched(world, team, 1);
  const secret = newSecret();
  const row = { personId: team.members.data_engineer.id, name: "CI", hash: hashSecret(secret), tail: "tail" };
  const [token] = await world.db
    .insert(tokens)
    .values({ ...row, scope: "write", createdAt: world.now })
    .returning({ id: tokens.id });
  if (!token) throw new Error("no token");
  return { world, team, secret, tokenId: token.id };
}

const context = ({ project }: Team) => ({ params: Promise.resolve({ project: project.key, release: "1" }) });
const request = (secret: string, body: string | null, headers: Record<string, string> = {}) =>
  new Request("http://localhost/api/v1/projects/P/releases/1/windows", {
    method: body === null ? "GET" : "POST",
    headers: { authorization: `Bearer ${secret}`, ...headers },
    body,
  });

test("200 for good ones, 207 where some are refused, 422 where all are; what they did can be read", async ({
  stored,
}) => {
  const { world, team, secret } = stored;
  const post = (body: string) => POST(request(secret, body), context(team));
  const [first, second] = [windowAt(world, 0, { latency: 250 }), windowAt(world, 1, { latency: 260 })];
  const good = await post(JSON.stringify({ windows: [first] }));
  expect([good.status, await good.json()]).toEqual([200, { kept: 1, repeated: 0, refused: 0, fields: {} }]);
  const bare = JSON.stringify({ windows: [first, second, windowAt(world, 2, { latency: 1 })] });
  const mixed = await post(bare.replace('"latency":1}', '"latency":NaN}'));
  expect([mixed.status, await mixed.json()]).toEqual([
    207,
    { kept: 1, repeated: 1, refused: 1, fields: { "windows.2.values.latency": expect.any(String) } },
  ]);
  const bad = await post(JSON.stringify({ windows: [{ ...first, cases: -1 }] }));
  expect([bad.status, (await bad.json()).error.fields]).toEqual([422, { "windows.0.cases": expect.any(String) }]);
  const releases = await (await releasesOf(request(secret, null), context(team))).json();
  expect(releases).toMatchObject({ live: [{ number: 1, status: "live" }], releases: [], next: null });
  const alerts = await (await alertsOf(request(secret, null), context(team))).json();
  expect(alerts).toMatchObject({ alerts: [{ release: 1, watches: "latency", status: "open" }], next: null });
});

test("one key, one answer: sent again it is the same, with another body a conflict, and a day later a new one", async ({
  stored,
}) => {
  const { world, team, secret, tokenId } = stored;
  const body = (hour: number) => JSON.stringify({ windows: [windowAt(world, hour, { latency: 100 })] });
  const post = (text: string, key: string) => POST(request(secret, text, { "idempotency-key": key }), context(team));
  const before = await world.db.$count(windows);
  const answers = await Promise.all([post(body(0), "night-1"), post(body(0), "night-1"), post(body(0), "night-1")]);
  for (const answer of answers)
    expect([answer.status, await answer.json()]).toMatchObject([200, { kept: 1, repeated: 0 }]);
  expect(await world.db.$count(windows)).toBe(before + 1);
  expect((await post(body(1), "night-1")).status).toBe(409);
  expect((await post(body(1), "a key")).status).toBe(422);
  expect((await post("{", "night-2")).status).toBe(422);
  expect((await post(JSON.stringify({ windows: [{}] }), "night-2")).status).toBe(422);
  expect(await (await post(body(1), "night-2")).json()).toMatchObject({ kept: 1 });
  await world.db
    .update(idempotencyKeys)
    .set({ createdAt: new Date(Date.now() - 25 * 3_600_000) })
    .where(eq(idempotencyKeys.tokenId, tokenId));
  expect(await (await post(body(0), "night-1")).json()).toMatchObject({ kept: 0, repeated: 1 });
  expect(await world.db.$count(idempotencyKeys, eq(idempotencyKeys.tokenId, tokenId))).toBe(1);
});

test("a key gives no answer again to whoever has lost the right, or whose project has become archived", async ({
  stored,
}) => {
  const { world, team, secret } = stored;
  const body = JSON.stringify({ windows: [windowAt(world, 5, { latency: 100 })] });
  const post = () => POST(request(secret, body, { "idempotency-key": "kept-1" }), context(team));
  expect((await post()).status).toBe(200);
  const [held] = await world.db
    .delete(memberships)
    .where(eq(memberships.personId, team.members.data_engineer.id))
    .returning();
  if (!held) throw new Error("no membership");
  const lost = await post();
  expect([lost.status, JSON.stringify(await lost.json())]).toEqual([404, expect.not.stringContaining("kept")]);
  await world.db.insert(memberships).values(held);
  await world.db.update(projects).set({ archivedAt: new Date() }).where(eq(projects.id, team.project.id));
  expect((await post()).status).toBe(412);
  await world.db.update(projects).set({ archivedAt: null }).where(eq(projects.id, team.project.id));
  expect(await (await post()).json()).toMatchObject({ kept: 1 });
});

test("a reader's token, another project's release and an archived project take nothing", async ({ stored }) => {
  const { world, team, secret, tokenId } = stored;
  const body = JSON.stringify({ windows: [windowAt(world, 0)] });
  const status = async (number: string) =>
    (await POST(request(secret, body), { params: Promise.resolve({ project: team.project.key, release: number }) }))
      .status;
  expect([await status("2"), await status("one")]).toEqual([404, 422]);
  await world.db.update(tokens).set({ scope: "read" }).where(eq(tokens.id, tokenId));
  expect(await status("1")).toBe(403);
  await world.db.update(tokens).set({ scope: "write" }).where(eq(tokens.id, tokenId));
  await world.db.update(projects).set({ archivedAt: new Date() }).where(eq(projects.id, team.project.id));
  expect(await status("1")).toBe(412);
});
