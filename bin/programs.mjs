// Runs the tools of node_modules, and the TypeScript programs beside this file, with the surroundings that they need.
import { delimiter, join } from "node:path";
import { run, runQuietly } from "./children.mjs";
import { root } from "./place.mjs";
import { Trouble } from "./say.mjs";

/** @param {import("./children.mjs").Environment} [more] @returns {import("./children.mjs").Environment} */
export function surroundings(more = {}) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1", ...more };
}

/**
 * What to run for a tool of node_modules: its entry file on our Node, whatever the machine has.
 * @param {string} file @param {string[]} args @returns {[command: string, args: string[]]}
 */
export const tool = (file, ...args) => [process.execPath, [join(root, "node_modules", file), ...args]];

/** Arguments for Node to run a TypeScript file. @param {string} file @param {string[]} args */
export const typescript = (file, args = []) => [
  "--conditions=react-server",
  "--import",
  "tsx",
  join(root, file),
  ...args,
];

/**
 * bin/<name>.ts on this database. Its exit code is ours to judge.
 * @param {string} name @param {string} url @param {string[]} [args] @param {import("./children.mjs").Environment} [env]
 */
export function runProgram(name, url, args = [], env = {}) {
  return run(...program(name, url, args, env));
}

/** The step of every start. @param {string} url */
export async function migrate(url) {
  if (await runQuietly(...program("migrate", url)))
    throw new Trouble("The database could not be brought to this version.");
}

/** The demo's story, told into an empty database. @param {string} url @param {import("./children.mjs").Environment} storage where its files go */
export async function tellTheDemo(url, storage) {
  if (await runQuietly(...program("seed", url, [], storage)))
    throw new Trouble("The demo portfolio could not be made.");
}

/**
 * @param {string} name @param {string} url @param {string[]} [args] @param {import("./children.mjs").Environment} [env]
 * @returns {[string, string[], import("./children.mjs").Options]}
 */
function program(name, url, args, env) {
  const options = {
    cwd: root,
    env: surroundings({ ...env, DATABASE_URL: url }),
    signal: /** @type {const} */ ("SIGINT"),
  };
  return [process.execPath, typescript(`bin/${name}.ts`, args), options];
}
