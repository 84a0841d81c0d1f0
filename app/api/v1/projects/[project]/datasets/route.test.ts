// The door for programs to data, opened with a real token: what it lets in, what it answers, and whom it turns away.
import { expect } from "vitest";
import { tokens } from "@/db/schema";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { complete, withDataset } from "@/lib/testing/datasets";
import { test as base } from "@/lib/testing/test";
import { World } from "@/lib/testing/world";
import { GET as listIncidents } from "../incidents/route";
import { POST as sendResults } from "./[dataset]/results/route";
import { GET as listRules } from "./[dataset]/rules/route";
import { POST as addVersion } from "./[dataset]/versions/route";
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
  world.now = new Date(Date.now() - 1_000);
  const held = await withDataset(world);
  await held.addRule();
  const token = async (person: { id: string }, scope: "read" | "write" = "write") => {
    const secret = newSecret();
    const row = { personId: person.id, name: "CI", hash: hashSecret(secret), tail: secret.slice(-4), scope };
    await world.db.insert(tokens).values({ ...row, createdAt: world.now });
    return secret;
  };
  const context = (dataset = "customers") => ({
    params: Promise.resolve({ project: held.project.key.toLowerCase(), dataset }),
  });
  return { ...held, context, secret: await token(held.members.data_engineer), token };
}

const request = (secret: string, body?: unknown, query = "") =>
  new Request(`http://localhost/api/v1/projects${query}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${secret}` },
    body: body === undefined ? undefined : JSON.stringify(body),
  });

test("a pipeline registers a version, sends what it found, and sees what broke", async ({ stored }) => {
  const { secret, context } = stored;
  const version = { rows: 7_043, digest: "a1", columns: [{ name: "id", type: "text" }] };
  const made = await addVersion(request(secret, version), context());
  expect([made.status, await made.json()]).toMatchObject([201, { number: 1 }]);
  expect((await addVersion(request(secret, version), context())).status).toBe(422);
  const { rules } = await (await listRules(request(secret), context())).json();
  expect(rules).toMatchObject([{ statement: complete.statement, threshold: 98, state: "missing" }]);
  const checkedAt = new Date().toISOString();
  const found = await sendResults(request(secret, { rule: complete.statement, value: 90, checkedAt }), context());
  expect([found.status, await found.json()]).toMatchObject([200, { kept: 1, repeated: 0, refused: 0, fields: {} }]);
  const { datasets } = await (await GET(request(secret), context())).json();
  expect(datasets).toMatchObject([
    { name: "Customers", state: "unmet", cells: { completeness: "unmet" }, openIncidents: 1 },
  ]);
  const { incidents } = await (await listIncidents(request(secret, undefined, "?severity=critical"), context())).json();
  expect(incidents).toMatchObject([{ status: "new", statement: complete.statement }]);
});

test("what is wrong is told by the path of its field; the good part of a batch is kept", async ({ stored }) => {
  const { secret, context, addVersion: add } = stored;
  await add();
  const fieldsOf = async (answer: Response) => [answer.status, Object.keys((await answer.json()).error.fields ?? {})];
  const checkedAt = "2026-01-01";
  const two = {
    results: [
      { rule: complete.statement, value: 99, checkedAt },
      { rule: complete.statement, value: "NaN", checkedAt, by: "me" },
    ],
  };
  const mixed = await sendResults(request(secret, two), context());
  expect([mixed.status, await mixed.json()]).toEqual([
    207,
    {
      ...{ kept: 1, repeated: 0, refused: 1, ids: [expect.any(String)] },
      fields: { "results.1.value": expect.any(String), "results.1.by": expect.any(String) },
    },
  ]);
  const wrong = { results: [{ ...two.results[0], rule: "Nobody's" }] };
  expect(await fieldsOf(await sendResults(request(secret, wrong), context()))).toEqual([422, ["results.0.rule"]]);
  const columns = [{ name: "id", type: "varchar" }];
  expect(await fieldsOf(await addVersion(request(secret, { columns, rows: -1 }), context()))).toEqual([
    422,
    ["rows", "columns.0.type"],
  ]);
  expect(await fieldsOf(await GET(request(secret, undefined, "?sort=best"), context()))).toEqual([422, ["sort"]]);
  expect(await fieldsOf(await listIncidents(request(secret, undefined, "?status=old"), context()))).toEqual([
    422,
    ["status"],
  ]);
  const { rules } = await (await listRules(request(secret), context())).json();
  expect(rules[0].values).toEqual([99]);
});

test("strangers find nothing, a reading token and a role that may not are told so", async ({ stored, kept }) => {
  const { context, token, members } = stored;
  const stranger = await token(await kept.person());
  for (const answer of [await GET(request(stranger), context()), await addVersion(request(stranger, {}), context())]) {
    expect(answer.status).toBe(404);
  }
  const terms = { name: "Others", source: "A file", sensitivity: "public" };
  expect((await POST(request(await token(members.data_engineer, "read"), terms), context())).status).toBe(403);
  expect((await POST(request(await token(members.stakeholder), terms), context())).status).toBe(403);
  expect((await GET(request(await token(members.stakeholder, "read")), context())).status).toBe(200);
  expect((await listRules(request(stored.secret), context("no-such-dataset"))).status).toBe(404);
});
