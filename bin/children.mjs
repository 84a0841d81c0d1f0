// The processes that this command starts, each on a leash (leash.mjs), and how all of them are stopped.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const leash = fileURLToPath(new URL("./leash.mjs", import.meta.url));

/**
 * @typedef {{ exited: Promise<number>, stop: () => Promise<number>, stdout: import("node:stream").Readable | null,
 *   stderr: import("node:stream").Readable | null }} Child
 * @typedef {Record<string, string | undefined>} Environment
 * @typedef {object} Options
 * @property {Environment} [env]
 * @property {string} [cwd]
 * @property {number} [uid] @property {number} [gid] the account to run as
 * @property {"SIGINT" | "SIGTERM"} [signal] what it takes as a request to end
 * @property {number} [patience] milliseconds that it may take to end
 * @property {boolean} [silent] not even then (runQuietly)
 * @property {number} [limit] milliseconds after which it is told to end (runQuietly)
 * @property {string} [remove] a directory to remove once it has ended
 * @property {"inherit" | "pipe" | number} [stdout] @property {"inherit" | "pipe" | number} [stderr]
 */

/** @type {Set<Child>} */
const running = new Set();

let stopping = false;
/** Once everything is being stopped, nothing that ends is news. */
export const isStopping = () => stopping;

/** @param {string} command @param {string[]} args @param {Options} [options] @returns {Child} */
export function start(command, args, options = {}) {
  const { env = process.env, cwd, stdout = "inherit", stderr = "inherit", ...held } = options;
  const order = JSON.stringify({ command, args, signal: "SIGTERM", patience: 10_000, ...held });
  // Away from the terminal's group: Ctrl-C reaches us alone, and we stop things in their order.
  const leashed = spawn(process.execPath, [leash, order], {
    env: /** @type {NodeJS.ProcessEnv} */ (env),
    cwd,
    detached: true,
    stdio: ["pipe", stdout, stderr],
  });
  leashed.stdin?.on("error", () => {});
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    leashed.on("error", () => resolve(127));
    leashed.on("close", (code) => resolve(code ?? 1)); // its last words are read by then
  });
  const child = {
    exited,
    stdout: leashed.stdout,
    stderr: leashed.stderr,
    stop: () => {
      leashed.stdin?.end();
      return exited;
    },
  };
  running.add(child);
  exited.then(() => running.delete(child));
  return child;
}

/** Runs to the end and gives the exit code. @param {string} command @param {string[]} args @param {Options} [options] */
export async function run(command, args, options) {
  const code = await start(command, args, options).exited;
  return stopping ? new Promise(() => {}) : code;
}

/** The same, and what it says is heard only if it fails. @param {string} command @param {string[]} args @param {Options} [options] */
export async function runQuietly(command, args, options) {
  const child = start(command, args, { ...options, stdout: "pipe", stderr: "pipe" });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
  const tooLate = options?.limit && setTimeout(child.stop, options.limit);
  const code = await child.exited;
  clearTimeout(tooLate);
  if (stopping) return new Promise(() => {});
  if (code && !options?.silent) process.stderr.write(`\n${said}`);
  return code;
}

/** What was started last ends first: the pages before their database. */
export async function stopAll() {
  stopping = true;
  for (const child of [...running].reverse()) await child.stop();
}
