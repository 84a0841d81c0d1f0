// `next start` on a free port, on a leash: it ends with its journey, and also when the journey is killed.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "./programs";

export type Server = { url: string; stop: () => Promise<void> };

const patienceMs = 30_000;

/** @param how.ready false where the database is away from the start */
export async function serve(
  databaseUrl: string,
  how: { demo?: boolean; env?: Record<string, string> } = {},
): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const next = ["node_modules/next/dist/bin/next", "start", "--hostname", "127.0.0.1", "--port", String(port)];
    const server = leashed(["--import", new URL("../bin/front.mjs", import.meta.url).href, ...next], {
      DATABASE_URL: databaseUrl,
      QUINTET_URL: url,
      QUINTET_SECRET: "a secret of the journeys alone",
      QUINTET_POOL: "6",
      QUINTET_DEMO: how.demo ? "1" : undefined,
      NODE_ENV: "production",
      ...how.env,
    });
    const said: string[] = [];
    for (const stream of [server.stdout, server.stderr]) stream?.on("data", (chunk) => said.push(String(chunk)));
    let isWanted = true;
    const stop = async () => {
      isWanted = false;
      server.stdin?.end();
      if (server.exitCode === null) await once(server, "exit");
    };
    server.on("exit", (code) => {
      if (isWanted) console.error(`A server ended by itself (${code}).\n${said.join("")}`);
    });
    if (await isReady(url, server)) return { url, stop };
    await stop();
    // Somebody may have taken the port between our look and Next's.
    if (attempt === 3) throw new Error(`The pages could not be served.\n${said.join("")}`);
  }
}

/** What the product does by itself, on this database. Until its journey ends, or is killed. */
export function work(databaseUrl: string): Pick<Server, "stop"> {
  const args = ["--conditions=react-server", "--import", "tsx", "bin/jobs.ts"];
  const jobs = leashed(args, { DATABASE_URL: databaseUrl, NODE_ENV: "production" });
  const said: string[] = [];
  for (const stream of [jobs.stdout, jobs.stderr]) stream?.on("data", (chunk) => said.push(String(chunk)));
  let isWanted = true;
  jobs.on("exit", (code) => {
    if (isWanted) console.error(`The jobs ended by themselves (${code}).\n${said.join("")}`);
  });
  const stop = async () => {
    isWanted = false;
    jobs.stdin?.end();
    if (jobs.exitCode === null) await once(jobs, "exit");
  };
  return { stop };
}

/** By bin/leash.mjs, whose other end is our standard input: a worker that dies lets go of it. */
function leashed(args: string[], env: Record<string, string | undefined>): ChildProcess {
  const order = { command: process.execPath, args, signal: "SIGTERM", patience: 5_000 };
  return spawn(process.execPath, ["bin/leash.mjs", JSON.stringify(order)], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

async function isReady(url: string, server: ChildProcess): Promise<boolean> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return true;
    await wait(50);
  }
  return false;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address === "string" || address === null) throw new Error("No port was free.");
  return address.port;
}
