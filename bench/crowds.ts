// `npm run bench -- --crowds=20`: how long pages take beside a hundred sign-ins by nobody and beside 400 gate reads, against quiet, in one run.
import { readFileSync } from "node:fs";
import { Agent, request as send } from "node:http";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { root } from "@/bin/place.mjs";
import { connect } from "@/db/client";
import { sessions, tokens } from "@/db/schema";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { ask, type Site } from "./browse";
import { quantile } from "./figures";
import { pages } from "./pages";

/** Pages are not to wait longer than this many times their quiet p95, beside what the machine itself adds. */
const aim = 2;

type Times = { ms: number[]; answers: Map<number, number>; lasted: number[] };
type Request = { path: string; method: string; headers: Record<string, string>; body?: string };

const looked = pages.filter(({ judged, isList }) => judged && !isList);

/** @param bursts of each crowd, each with as many quiet rounds before it; what else the machine does then hits all alike */
export async function besideCrowds(site: Site & { databaseUrl: string }, bursts: number): Promise<string> {
  const signIn = signInsByNobody(site);
  const gate = await gateReads(site);
  const crowds = { quiet: [], "100 sign-ins": many(100, signIn), "400 gate reads": many(400, gate) };
  const timesByName = new Map<string, Times>();
  for (let burst = 0; burst < bursts; burst += 1) {
    for (const [name, requests] of Object.entries(crowds)) {
      const times = timesByName.get(name) ?? { ms: [], answers: new Map(), lasted: [] };
      timesByName.set(name, times);
      await round(
        site,
        requests.map((make) => make()),
        times,
      );
    }
  }
  return tableOf(timesByName);
}

const many = (count: number, make: () => Request) => Array.from({ length: count }, () => make);

/** All of the crowd at once; pages are read, one after the other, until the last of it is answered. */
async function round(site: Site, requests: readonly Request[], { ms, answers, lasted }: Times): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const started = performance.now();
  let waiting = requests.length;
  const crowd = requests.map(async (request) => {
    const status = await statusOf(site, request);
    answers.set(status, (answers.get(status) ?? 0) + 1);
    waiting -= 1;
    if (waiting === 0) lasted.push(performance.now() - started);
  });
  for (let read = 0; read < looked.length || waiting > 0; read += 1) {
    const page = looked[read % looked.length];
    // beside a crowd only what began while it was there
    if (page && (requests.length === 0 || waiting > 0)) ms.push(await ask(agent, site, page));
    else if (waiting === 0) break;
  }
  await Promise.all(crowd);
  agent.destroy();
}

function statusOf({ port }: Site, { path, method, headers, body }: Request): Promise<number> {
  return new Promise((resolve, reject) => {
    send({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
    })
      .on("error", reject)
      .end(body);
  });
}

/** Each of another account and from another network: the limits of one account and of one network keep nobody out. */
function signInsByNobody({ port }: Site): () => Request {
  const manifest: { node: Record<string, { filename: string; exportedName: string }> } = JSON.parse(
    readFileSync(join(root, ".next", "server", "server-reference-manifest.json"), "utf8"),
  );
  const [id] =
    Object.entries(manifest.node).find(
      ([, { filename, exportedName }]) => filename === "lib/access/actions.ts" && exportedName === "signIn",
    ) ?? [];
  if (!id) throw new Error("The build has no sign-in.");
  let number = 0;
  return () => {
    number += 1;
    const field = (name: string, value: string) =>
      `--bench\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const body = [
      field("_1_email", `nobody${number}@example.org`),
      field("_1_password", "mud-otter-vinegar"),
      field("0", JSON.stringify([{ fixed: {} }, { status: "idle" }, "$K1"])),
      "--bench--\r\n",
    ].join("");
    const headers = {
      "next-action": id,
      accept: "text/x-component",
      origin: `http://127.0.0.1:${port}`,
      "content-type": "multipart/form-data; boundary=bench",
      "x-forwarded-for": `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
    };
    return { path: "/sign-in", method: "POST", headers, body };
  };
}

async function gateReads({ databaseUrl, cookie }: { databaseUrl: string; cookie: string }): Promise<() => Request> {
  const secret = newSecret();
  const { database, close } = connect(databaseUrl, { max: 1 });
  const session = eq(sessions.idHash, hashSecret(cookie.replace("quintet=", "")));
  const [reader] = await database.select({ id: sessions.personId }).from(sessions).where(session);
  const row = { name: "Bench", tail: secret.slice(-4), hash: hashSecret(secret), scope: "read" as const };
  await database.insert(tokens).values({ ...row, personId: reader?.id ?? "", createdAt: new Date() });
  await close();
  const headers = { authorization: `Bearer ${secret}` };
  return () => ({ path: "/api/v1/projects/P1/gates", method: "GET", headers });
}

function tableOf(timesByName: ReadonlyMap<string, Times>): string {
  const quiet = quantile(timesByName.get("quiet")?.ms ?? [], 0.95);
  const lines = [...timesByName].map(([name, { ms, answers, lasted }]) => {
    const p95 = quantile(ms, 0.95);
    const ratio = p95 / quiet;
    const statuses = [...answers].map(([status, count]) => `${count} × ${status}`).join(", ");
    return [
      name.padEnd(16),
      String(ms.length).padStart(7),
      quantile(ms, 0.5).toFixed(1).padStart(9),
      p95.toFixed(1).padStart(8),
      Math.max(...ms)
        .toFixed(1)
        .padStart(8),
      `${ratio.toFixed(2)}${ratio > aim ? "*" : " "}`.padStart(9),
      lasted.length > 0 ? `${(quantile(lasted, 0.5) / 1_000).toFixed(2)} s`.padStart(9) : "".padStart(9),
      `  ${statuses}`,
    ].join("");
  });
  return [
    "milliseconds      pages   median     p95    most  × quiet  a burst  how it was answered",
    ...lines,
    "",
    `* beyond the aim: p95 at most ${aim} × that of the same pages when it is quiet.`,
  ].join("\n");
}
