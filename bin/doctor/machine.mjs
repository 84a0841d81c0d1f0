// Judges what a machine has: facts in, findings out. The facts are gathered by facts.mjs.
import { later, ok, problem } from "./findings.mjs";

/**
 * @typedef {import("./findings.mjs").Finding} Finding
 * @typedef {"in step" | "other" | "none"} Packages in node_modules, against package-lock.json
 * @typedef {object} Disk @property {string} place @property {number} free bytes that this account may still write
 * @typedef {{ state: "running" | "untried" | "unsupported" } | { state: "fails", words: string } | { state: "starts", zones: number }} Embedded
 *   zones: how many time zones it knows
 * @typedef {object} Machine
 * @property {string | null} npm its version @property {string | null} git its version
 * @property {Packages} packages
 * @property {boolean} musl whether this is a Linux without glibc, which the packages' Node and Postgres are built for
 * @property {Disk} clone @property {Disk | null} data null where it is the same disk
 * @property {number} zones how many time zones Node knows
 * @property {string} platform such as "linux-x64"
 * @property {Embedded | null} embedded null where DATABASE_URL names another Postgres
 * @property {string | null | undefined} chromium its path; undefined where it can't be looked for yet
 * @property {string | null} python a Python that can make environments
 */

const gigabyte = 1e9;
/** Measured: 1.1 GB of packages, as much while npm unpacks them, 0.35 GB of build, 0.1 GB of demo; Postgres keeps up to 1 GB of log. */
const room = { beforeInstalling: 3 * gigabyte, afterwards: 1 * gigabyte };
/** Of about 420; a Node or a Postgres without its own data knows a handful, or none. */
const fewestZones = 300;

/** What `npm start` needs. @param {Machine} machine @returns {Finding[]} */
export function toStart(machine) {
  const { npm, packages, musl, clone, data, zones, platform, embedded } = machine;
  const needed = packages === "in step" ? room.afterwards : room.beforeInstalling;
  return [
    ...installing(npm, packages),
    ...(musl
      ? [problem("C library: musl, where Quintet's own Node and Postgres need glibc; use a Linux that has it")]
      : []),
    disk(clone, needed),
    ...(data ? [disk(data, room.afterwards)] : []),
    zonesOf("Node", zones, "install a Node with full ICU, as nodejs.org has it"),
    ...(embedded ? [postgres(embedded, platform)] : []),
  ];
}

/** What only `npm test` and changing the code need. @param {Machine} machine @returns {Finding[]} */
export function toTest({ git, chromium, python }) {
  return [
    git ? ok(`git ${git}`) : problem("git: not found; install it to commit and for `npm run mutate`"),
    browser(chromium),
    python
      ? ok(`Python: ${python}; the tests bring the mlflow client`)
      : problem(
          "Python: none from 3.11 on with its venv module; install one, or the tests of the mlflow client are skipped",
        ),
  ];
}

/** @param {string} version of the Node that runs this @param {string} wanted `engines` of package.json, as in ">=20.9" */
export function nodeOf(version, wanted) {
  return isAtLeast(version, wanted)
    ? ok(`Node ${version}`)
    : problem(`Node ${version}: older than ${wanted.replace(/^\D+/, "")}; install a newer one (.nvmrc names it)`);
}

/** @param {string} version "20.20.2" @param {string} wanted ">=20.9" */
export function isAtLeast(version, wanted) {
  const [has = [], least = []] = [version, wanted].map((text) => text.match(/\d+/g)?.map(Number) ?? []);
  const differing = least.findIndex((number, at) => number !== (has[at] ?? 0));
  return differing === -1 || (has[differing] ?? 0) > (least[differing] ?? 0);
}

/** @param {string | null} npm @param {Packages} packages @returns {Finding[]} */
function installing(npm, packages) {
  if (packages === "in step") return [ok("Packages: those of package-lock.json")];
  const found = packages === "none" ? "not installed yet" : "not those of package-lock.json";
  return npm
    ? [ok(`npm ${npm}`), later(`Packages: ${found}; npm start installs them`)]
    : [problem(`Packages: ${found}, and npm is not found; install npm, which comes with Node`)];
}

/** @param {Disk} disk @param {number} needed bytes */
function disk({ place, free }, needed) {
  const inWords = (/** @type {number} */ bytes) => `${Math.floor(bytes / (gigabyte / 10)) / 10} GB`;
  return free >= needed
    ? ok(`Disk: ${inWords(free)} free at ${place}`)
    : problem(`Disk: ${inWords(free)} free at ${place}; make room, at least ${inWords(needed)}`);
}

/** @param {string} whose @param {number} zones @param {string} remedy */
export function zonesOf(whose, zones, remedy) {
  return zones >= fewestZones
    ? ok(`Time zones: ${whose} knows ${zones}`)
    : problem(`Time zones: ${whose} knows only ${zones}; ${remedy}`);
}

/** @param {Embedded} embedded @param {string} platform @returns {Finding} */
function postgres(embedded, platform) {
  switch (embedded.state) {
    case "running":
      return ok("Embedded Postgres: runs");
    case "starts":
      return embedded.zones >= fewestZones
        ? ok("Embedded Postgres: starts here, with its time zones")
        : problem("Embedded Postgres: starts, but without its time zones; run `npm ci` to install it anew");
    case "untried":
      return later(`Embedded Postgres: there is one for ${platform}; it is tried once the packages are there`);
    case "unsupported":
      return problem(`Embedded Postgres: none for ${platform}; set DATABASE_URL to a Postgres (15 to 18) of your own`);
    case "fails":
      return problem(`Embedded Postgres: ${embedded.words}`);
  }
}

/** @param {string | null | undefined} path */
function browser(path) {
  if (path === undefined) return later("Chromium: looked for once the packages are there");
  return path
    ? ok(`Chromium: ${path}`)
    : later(
        "Chromium: none; `npm test` brings one, or says that it could not (then install one or set QUINTET_CHROMIUM)",
      );
}
