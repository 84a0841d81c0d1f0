// Where this clone stands, and where its data lies: QUINTET_DATA, else .data in the clone. What is kept there is for its owner alone.
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/(?<=.)[/\\]$/, "");

export function dataDirectory() {
  const directory = resolve(root, process.env.QUINTET_DATA || ".data");
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // Postgres refuses root, so that its account has to pass through here; what lies here has modes of its own.
  if (process.getuid?.() === 0) chmodSync(directory, (statSync(directory).mode & 0o7777) | 0o011);
  return directory;
}

/** Where the files of runs lie, apart for each database that tells of them. @param {"demo" | "workspace" | "elsewhere"} whose */
export function filesDirectory(whose) {
  const own = join(dataDirectory(), "files", ...(whose === "elsewhere" ? [] : [whose]));
  return process.env.QUINTET_FILES ? resolve(root, process.env.QUINTET_FILES) : own;
}

/**
 * The part of the environment that says where the files of runs lie: whoever starts a program hands it on whole.
 * @param {"demo" | "workspace" | "elsewhere"} whose @returns {import("./children.mjs").Environment & { QUINTET_FILES: string }}
 */
export const storageFor = (whose) => ({ QUINTET_FILES: filesDirectory(whose) });

/** What this clone was brought and can be brought again. Not in node_modules, which `npm ci` empties, nor with the data, which is kept. */
export const cacheDirectory = join(root, ".cache");

/** The lock that one running Quintet holds on its data. */
export const runningLock = () => join(dataDirectory(), "running.json");

/** A lock for work on the clone itself. Not inside it: npm empties node_modules and the build empties .next. @param {string} work */
export function cloneLock(work) {
  const clone = createHash("sha256").update(root).digest("hex").slice(0, 16);
  return join(tmpdir(), `quintet-${process.getuid?.() ?? 0}-${clone}-${work}`);
}

/** @typedef {{ secret?: string, databasePassword?: string, showing?: "demo" | "workspace" }} Kept */

/** What one start leaves for the next. @returns {Kept} */
export function kept() {
  try {
    return JSON.parse(readFileSync(join(dataDirectory(), "kept.json"), "utf8"));
  } catch {
    return {};
  }
}

export function keep(/** @type {Kept} */ more) {
  const file = join(dataDirectory(), "kept.json");
  writeFileSync(`${file}.new`, JSON.stringify({ ...kept(), ...more }, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
