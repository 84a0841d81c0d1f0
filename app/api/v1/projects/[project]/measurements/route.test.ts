// The door for programs, opened with a real token: what it lets in, what it answers, and whom it turns away.
import { expect } from "vitest";
import { tokens } from "@/db/schema";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { defineMetric } from "@/lib/requirements/metrics/commands";
import { test as base } from "@/lib/testing/test";
import { World } from "@/lib/testing/world";
import { GET as listAll } from "../../route";
import { GET, POST } from "./route";

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
  world.now = new Date();
  const project = await world.project();
  const member = await world.member(project.id, "ml_engineer");
  const stranger = await world.person();
  const terms = { name: "Recall", audience: "technical", unit: "%", direction: "higher", target: 80 };
  const made = await world.perform(member, defineMetric, terms, project);
  if (!made.ok) throw made.refusal;
  const token = async (person: { id: string }, scope: "read" | "write", revokedAt: Date | null = null) => {
    const secret = newSecret();
    const row = { personId: person.id, name: "CI", hash: hashSecret(secret), tail: secret.slice(-4), scope, revokedAt };
    await world.db.insert(tokens).values({ ...row, createdAt: world.now });
    return secret;
  };
  return { project, metricId: made.value.id, member, stranger, token, now: world.now };
}

const context = (project: { key: string }) => ({ params: Promise.resolve({ project: project.key.toLowerCase() }) });
const request = (secret: string, body?: BodyInit, query = "") =>
  new Request(`http://localhost/api/v1/projects${query}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${secret}` },
    body,
  });

test("a program sends one and many, and reads them back", async ({ stored: { project, metricId, member, token } }) => {
  const secret = await token(member, "write");
  const one = JSON.stringify({ metric: "Recall", value: 81.5, measuredAt: "2026-01-05" });
  expect((await POST(request(secret, one), context(project))).status).toBe(201);
  const many = JSON.stringify({ measurements: [{ metric: metricId, value: 82, measuredAt: "2026-01-12T08:00:00Z" }] });
  expect((await POST(request(secret, many), context(project))).status).toBe(201);
  const again = await POST(request(secret, many), context(project));
  expect([again.status, (await again.json()).error.fields]).toEqual([
    422,
    { "measurements.0.measuredAt": expect.any(String) },
  ]);
  const read = await GET(request(secret, undefined, `?metric=${metricId}`), context(project));
  expect((await read.json()).measurements).toMatchObject([
    { value: 82, source: "api" },
    { value: 81.5, source: "api" },
  ]);
  const listed = await (await listAll(request(secret))).json();
  expect(listed.projects).toMatchObject([{ key: project.key }]);
});

test("no token, a revoked one, a reader's and a stranger's change nothing", async ({
  stored: { project, metricId, member, stranger, token, now },
}) => {
  const body = JSON.stringify({ metric: "Recall", value: 1, measuredAt: "2026-02-01" });
  const status = async (secret: string) => (await POST(request(secret, body), context(project))).status;
  expect(await status("nothing")).toBe(401);
  expect(await status(await token(member, "write", now))).toBe(401);
  expect(await status(await token(member, "read"))).toBe(403);
  expect(await status(await token(stranger, "write"))).toBe(404);
  const secret = await token(member, "read");
  const read = await GET(request(secret, undefined, `?metric=${metricId}`), context(project));
  expect(await read.json()).toEqual({ measurements: [], next: null });
});

test("a body that is too large, broken or not UTF-8 is refused whole", async ({
  stored: { project, metricId, member, token },
}) => {
  const secret = await token(member, "write");
  const answer = async (body: BodyInit) => (await POST(request(secret, body), context(project))).status;
  const row = { metric: metricId, value: 1, measuredAt: "2026-01-01" };
  expect(await answer(JSON.stringify({ measurements: Array(1_001).fill(row) }))).toBe(422);
  expect(await answer("{")).toBe(422);
  expect(await answer("x".repeat(256 * 1024 + 1))).toBe(413);
  expect(await answer(new Uint8Array([0x7b, 0xff, 0x7d]))).toBe(422);
  expect((await GET(request(secret, undefined, "?metric=all"), context(project))).status).toBe(422);
});
