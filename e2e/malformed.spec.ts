// Requests that nobody should send, over every page, route, endpoint and action: each is answered, soon, with no fault of ours, and changes nothing.
import { Agent, request as ask } from "node:http";
import { sql } from "drizzle-orm";
import { endpoints } from "@/lib/mlflow/endpoints";
import { type Malformed, Sender, type Target } from "@/lib/testing/malformed";
import { listActions } from "./actions";
import { exampleOf, pages, routes } from "./addresses";
import { addStranger, openTokenOf } from "./cast";
import { expect, type House, test } from "./fixtures";
import { sessionOf } from "./knock";

test.use({ stage: "demo for malformed" });

const count = Number(process.env.QUINTET_MALFORMED ?? 2_000);
const seed = Number(process.env.QUINTET_SEED ?? 20_261);
/** What a visit itself leaves behind: when somebody was here last, and how often something was tried. */
const ofVisits = /^(sessions|tokens|rate_limits|people|visits|links)$/;

async function targetsOf(house: House): Promise<Target[]> {
  const found: Target[] = [];
  // a link that opens something notes that it was opened
  const given = { token: "x".repeat(43), "...nextauth": "session" };
  for (const { address } of pages) found.push({ kind: "page", at: await exampleOf(address, house, "CHURN", given) });
  for (const { address } of routes) {
    const at = await exampleOf(address, house, "CHURN", given);
    if (address.startsWith("/api/v1")) for (const method of ["GET", "POST"]) found.push({ kind: "rest", at, method });
    else if (!address.startsWith("/api/live")) found.push({ kind: "file", at });
  }
  for (const route of Object.keys(endpoints)) {
    const [method = "", path = ""] = route.split(" ");
    found.push({ kind: "tracking", at: `/api/2.0/mlflow/${path.replaceAll(/\{\w+\*?\}/g, "m-1")}`, method });
  }
  const actions = await listActions();
  for (const { id, page } of actions)
    found.push({ kind: "action", at: await exampleOf(page, house, "CHURN", given), id });
  return found;
}

async function digestOf({ db }: House): Promise<Record<string, string>> {
  const tables = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const digests = tables
    .filter(({ name }) => !ofVisits.test(name))
    .map(async ({ name }) => {
      const [row] = await db.execute<{ digest: string }>(
        sql`select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${sql.identifier(name)} as t`,
      );
      return [name, row?.digest ?? ""] as const;
    });
  return Object.fromEntries(await Promise.all(digests));
}

type Told = { status: number; ms: number; text: string };

function send(agent: Agent, url: string, { method, path, headers, body }: Malformed): Promise<Told> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const length = body ? { "content-length": body.byteLength } : {};
    const asked = ask(
      new URL(url),
      { agent, method, path, headers: { ...headers, ...length }, timeout: 20_000 },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part) => parts.push(part)).on("error", reject);
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            ms: performance.now() - started,
            text: String(Buffer.concat(parts)).slice(0, 300),
          }),
        );
      },
    );
    asked.on("error", reject).on("timeout", () => asked.destroy(new Error("no answer")));
    asked.end(body);
  });
}

test(`${count.toLocaleString("en")} malformed requests: no fault, nothing changed, no answer over two seconds`, async ({
  house,
}) => {
  test.setTimeout(120_000 + count * 60);
  const stranger = await addStranger(house.db);
  const parts = ["stakeholder", "expert", "data_scientist", "ml_engineer", "admin"] as const;
  const keys = {
    cookies: await Promise.all(parts.map(async (part) => `quintet=${await sessionOf(house, part)}`)),
    // a stranger reads what everybody may, and writes nowhere
    writing: await openTokenOf(house.db, stranger.id, "write"),
    reading: await openTokenOf(house.db, house.cast.data_scientist.id, "read"),
    origin: house.url,
  };
  const sender = new Sender(seed, await targetsOf(house), keys);
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  // compiled and planned before anything is timed
  for (const page of pages)
    await send(agent, house.url, {
      method: "GET",
      path: await exampleOf(page.address, house),
      headers: { cookie: keys.cookies[0] ?? "" },
    });
  const before = await digestOf(house);
  const faults: string[] = [];
  const statuses: Record<string, number> = {};
  let slowest = 0;
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const sent = sender.next();
      let told = await send(agent, house.url, sent).catch((fault) => ({ status: 0, ms: 0, text: String(fault) }));
      // a machine that was busy answers quickly the second time
      if (told.ms > 2_000) told = await send(agent, house.url, sent);
      const shown = `${sent.method} ${sent.path.slice(0, 200)} ${JSON.stringify(sent.headers).slice(0, 300)} ${String(sent.body ?? "").slice(0, 300)}`;
      const isDone = told.status === 501 && told.text.includes("NOT_IMPLEMENTED");
      if ((told.status >= 500 && !isDone) || told.status === 0) faults.push(`${told.status} ${shown} → ${told.text}`);
      if (told.ms > 2_000) faults.push(`${Math.round(told.ms)} ms ${shown}`);
      statuses[told.status] = (statuses[told.status] ?? 0) + 1;
      slowest = Math.max(slowest, told.ms);
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  agent.destroy();
  console.log(`seed ${seed}: ${JSON.stringify(statuses)}, slowest ${Math.round(slowest)} ms`);
  expect(faults.slice(0, 40)).toEqual([]);
  expect(await digestOf(house)).toEqual(before);
});
