// `quintet doctor`: one line for each thing that must be in order, and what to do where it is not. Runs before anything is installed, too.
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isBuilt } from "./build.mjs";
import { later, ok, problem } from "./doctor/findings.mjs";
import { nodeOf, toStart, toTest } from "./doctor/machine.mjs";
import { environment, settings } from "./doctor/settings.mjs";
import { embeddedHome } from "./embedded.mjs";
import { endWhenAsked } from "./ending.mjs";
import { isInstalled } from "./install.mjs";
import { holderOf } from "./lock.mjs";
import { dataDirectory, kept, root, runningLock, storageFor } from "./place.mjs";
import { isFree } from "./ports.mjs";
import { runningCluster } from "./postgres.mjs";
import { bold, faint, green, red, say, Trouble } from "./say.mjs";

/** @typedef {import("./doctor/findings.mjs").Finding} Finding */

const marks = { ok: green("ok     "), problem: red("problem"), later: faint("later  ") };

/** @returns {Promise<number>} the exit code */
export async function doctor() {
  endWhenAsked(130);
  const node = nodeOf(process.versions.node, JSON.parse(readFileSync(join(root, "package.json"), "utf8")).engines.node);
  // an older one can't even read what looks at the rest
  if (node.state === "problem") return tell("To start", [node]);
  const place = data();
  const machine = place.state === "ok" ? await (await import("./doctor/facts.mjs")).facts() : null;
  const starting = [
    node,
    ...environment(process.env),
    place,
    ...(machine ? [...toStart(machine), files(), ...(await database()), await port()] : []),
    ok(isBuilt() ? "Production build: of these sources" : "Production build: the next start makes it"),
    mail(),
  ];
  const code = tell("To start", starting);
  if (machine) tell("To test and change it", toTest(machine));
  say(code ? "\nSomething must be put right before `npm start`." : "\nNothing that `npm start` needs is lacking.");
  return code;
}

/** @param {string} title @param {Finding[]} findings @returns {number} the exit code that they come to */
function tell(title, findings) {
  say(bold(title));
  for (const { state, text } of findings) say(`${marks[state]} ${text}`);
  return findings.some(({ state }) => state === "problem") ? 1 : 0;
}

/** @returns {Finding} */
function data() {
  try {
    accessSync(dataDirectory(), constants.R_OK | constants.W_OK);
    return ok(`Data directory: ${dataDirectory()}`);
  } catch (fault) {
    const { message } = /** @type {Error} */ (fault);
    return problem(`Data directory: ${message}; make it this account's own, or set QUINTET_DATA to another`);
  }
}

/** @returns {Finding} */
function files() {
  const { QUINTET_FILES: place } = storageFor(process.env.DATABASE_URL ? "elsewhere" : (kept().showing ?? "demo"));
  if (!existsSync(place)) return ok(`Files of runs: ${place}, made with the first of them`);
  try {
    accessSync(place, constants.R_OK | constants.W_OK);
    return ok(`Files of runs: ${place}`);
  } catch {
    return problem(
      `Files of runs: ${place} cannot be read and written; make it this account's own, or set QUINTET_FILES`,
    );
  }
}

/** @returns {Promise<Finding[]>} */
async function database() {
  const given = process.env.DATABASE_URL;
  if (given && !settings.DATABASE_URL?.is(given)) return [];
  if (!given && !existsSync(embeddedHome())) return [later("Database: the first start makes an embedded one")];
  const cluster = runningCluster(embeddedHome(), kept().databasePassword ?? "");
  const url = given || (holderOf(runningLock()) && cluster?.url(kept().showing ?? "demo"));
  if (!url) return [ok("Database: the embedded one is there, not running")];
  if (!isInstalled()) return [later("Database: asked once the packages are there")];
  return (await import("./doctor/database.mjs")).database(url);
}

/** @returns {Promise<Finding>} */
async function port() {
  const running = holderOf(runningLock());
  if (running) return ok(`Quintet is running${running.about ? ` at ${running.about}` : ""} (process ${running.pid})`);
  const asked = process.env.PORT;
  if (asked && !settings.PORT?.is(asked)) return later("Port: looked at once PORT is one");
  try {
    if (await isFree(Number(asked || 3000))) return ok(`Port ${asked || 3000}: free`);
  } catch (fault) {
    if (fault instanceof Trouble) return problem(fault.message);
    throw fault;
  }
  return asked
    ? problem(`Port ${asked}: taken; set PORT to another one, or leave it out`)
    : ok("Port 3000: taken; the next free one is used");
}

/** @returns {Finding} */
function mail() {
  return ok(process.env.SMTP_URL ? "Mail: by SMTP_URL" : "Mail: not configured; admins copy links instead");
}
