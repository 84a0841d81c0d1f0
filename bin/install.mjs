// Installs what the lockfile names, if it is not all there. Runs on the oldest Node that we bootstrap from: nothing but node: builtins.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn } from "./lock.mjs";
import { cloneLock, root } from "./place.mjs";
import { say, Trouble } from "./say.mjs";

const modules = join(root, "node_modules");
export const ownNode = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

export async function install() {
  if (isInstalled()) return;
  await inTurn(cloneLock("install"), "installing", async () => {
    if (isInstalled()) return;
    say("Installing what package-lock.json names (a minute or two) …");
    runNpmCi();
    if (!isInstalled())
      throw new Trouble("npm finished, but not all of package-lock.json is there. Try: npm ci --include=dev");
  });
}

/** npm leaves a lockfile of what it did inside node_modules: the packages in it must be the ones that we ask for. */
export function isInstalled() {
  const asked = packagesIn(join(root, "package-lock.json"));
  const there = packagesIn(join(modules, ".package-lock.json"));
  return existsSync(ownNode) && covers(asked, there);
}

/**
 * @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} Packages
 * @param {Packages} asked @param {Packages} there
 */
export function covers(asked, there) {
  const same = (/** @type {string} */ path) =>
    asked[path]?.version === there[path]?.version && asked[path]?.integrity === there[path]?.integrity;
  const needed = Object.keys(asked).filter((path) => path && !asked[path]?.optional && !asked[path]?.devOptional);
  return needed.every((path) => there[path] && same(path)) && Object.keys(there).every(same);
}

/** @param {string} file @returns {Packages} */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

function runNpmCi() {
  // Production mode or a user's own npm settings must not leave out what builds and tests need, nor the install scripts.
  const args = ["ci", "--include=dev", "--include=optional", "--ignore-scripts=false", "--no-audit", "--no-fund"];
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ("development") };
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status, error } = spawnSync(npm, args, { cwd: root, env, stdio: "inherit" });
  if (status !== 0)
    throw new Trouble(`npm could not install the packages${error ? `: ${error.message}` : "; its words are above"}.`);
}
