// A Postgres of our own: made on first use, listening on loopback at any free port, stopped with this process whatever ends it.
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { postgresPrograms } from "./binaries.mjs";
import { run, start } from "./children.mjs";
import { anyPort } from "./ports.mjs";
import { commandLine, isAlive } from "./processes.mjs";
import { Trouble } from "./say.mjs";

/**
 * @typedef {object} Cluster
 * @property {(database: string) => string} url
 * @property {Promise<number>} exited @property {() => Promise<number>} stop
 * @property {() => Promise<Cluster>} reopen the same one at the same address, after it fell over
 *
 * @typedef {object} Wanted
 * @property {string} home the directory that holds it, owned by its account
 * @property {import("./account.mjs").Account} account @property {string} password
 * @property {number} [port] the one it had, if it must not move
 * @property {boolean} [throwAway] for tests: fast, and gone when it ends
 */

// No socket file: its path may be 107 bytes long at most, and a clone may lie deeper.
const always = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
};
const throwAwayToo = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

const user = "quintet";
const env = /** @type {import("./children.mjs").Environment} */ ({ PATH: process.env.PATH, LC_ALL: "C" });

/** @param {Wanted} wanted @returns {Promise<Cluster>} */
export async function openCluster(wanted) {
  const programs = postgresPrograms(wanted.account);
  await make(programs.initdb, wanted);
  await stopOrphan(wanted.home);
  for (let attempt = 1; ; attempt++) {
    const port = wanted.port ?? (await anyPort());
    const server = launch(programs.postgres, port, wanted);
    if (await isReady(server, wanted.home, port)) {
      const url = addresses(port, wanted.password);
      const reopen = () => openCluster({ ...wanted, port });
      return { url, exited: server.exited, stop: server.stop, reopen };
    }
    // Somebody took the port in between, or a backend of a killed server is still letting go of its memory.
    const passing = /Address already in use|still in use/.test(lastWords(wanted.home));
    if (!passing || attempt === 8)
      throw new Trouble(`Postgres did not start. Its last words (${logOf(wanted.home)}):\n${lastWords(wanted.home)}`);
    await later(250 * attempt);
  }
}

/** The one that another process of ours holds, if it is ready. @param {string} home @param {string} password */
export function runningCluster(home, password) {
  const found = postmaster(home);
  return found?.ready ? { url: addresses(found.port, password) } : null;
}

/** @param {number} port @param {string} password */
const addresses = (port, password) => (/** @type {string} */ database) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

const dataOf = (/** @type {string} */ home) => join(home, "data");
const logOf = (/** @type {string} */ home) => join(home, "postgres.log");

/** Under another name until it is whole, so that an interrupted start leaves nothing half made. @param {string} initdb @param {Wanted} wanted */
async function make(initdb, { home, account, password, throwAway }) {
  if (existsSync(dataOf(home))) return;
  const draft = join(home, "data-in-the-making");
  const passwordFile = join(home, "password");
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const secret = [`--username=${user}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  const log = openSync(logOf(home), "w", 0o600);
  try {
    const args = [`--pgdata=${draft}`, ...secret, ...locale, ...(throwAway ? ["--no-sync"] : [])];
    const remove = throwAway ? home : undefined;
    const code = await run(initdb, args, { ...account, env, cwd: "/", remove, stdout: log, stderr: log });
    if (code)
      throw new Trouble(`Postgres could not make its files. Its last words (${logOf(home)}):\n${lastWords(home)}`);
    renameSync(draft, dataOf(home));
  } finally {
    closeSync(log);
    rmSync(passwordFile, { force: true });
  }
}

/** @param {string} postgres @param {number} port @param {Wanted} wanted */
function launch(postgres, port, { home, account, throwAway }) {
  const settings = Object.entries({ ...always, ...(throwAway ? throwAwayToo : {}), port });
  const args = ["-D", dataOf(home), ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const log = openSync(logOf(home), "w", 0o600);
  const fast = /** @type {const} */ ("SIGINT"); // what Postgres calls a fast shutdown
  const remove = throwAway ? home : undefined;
  try {
    return start(postgres, args, {
      ...account,
      env,
      cwd: "/",
      signal: fast,
      patience: 30_000,
      remove,
      stdout: log,
      stderr: log,
    });
  } finally {
    closeSync(log);
  }
}

/** postmaster.pid: process, directory, start, port, socket, address, memory, and at last "ready". @param {string} home */
function postmaster(home) {
  try {
    const lines = readFileSync(join(dataOf(home), "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return null;
  }
}

/** @param {import("./children.mjs").Child} server @param {string} home @param {number} port */
async function isReady(server, home, port) {
  let gone = false;
  server.exited.then(() => {
    gone = true;
  });
  for (;;) {
    const now = postmaster(home);
    if (now?.ready && now.port === port) return true;
    if (gone) return false;
    await later(20);
  }
}

/** After kill -9 of everything that held it, a server may have been left; and its note may name a process that is another one now. */
async function stopOrphan(/** @type {string} */ home) {
  const left = postmaster(home);
  if (!left) return;
  const lives = () => isAlive(left.pid) && commandLine(left.pid).includes(dataOf(home));
  for (let waited = 0; lives(); waited += 100) {
    if (waited % 5000 === 0) process.kill(left.pid, waited < 20_000 ? "SIGINT" : "SIGQUIT");
    if (waited > 40_000)
      throw new Trouble(`An earlier Postgres (process ${left.pid}) does not end. Stop it, then start again.`);
    await later(100);
  }
  rmSync(join(dataOf(home), "postmaster.pid"), { force: true });
}

function lastWords(/** @type {string} */ home) {
  return readFileSync(logOf(home), "utf8").trim().split("\n").slice(-8).join("\n");
}
