// The two databases of an embedded cluster: `demo`, which carries the demo portfolio, and `workspace`, a team's own.
import { rmSync } from "node:fs";
import postgres from "postgres";
import { filesDirectory, storageFor } from "./place.mjs";
import { migrate, tellTheDemo } from "./programs.mjs";
import { during } from "./say.mjs";

/** @typedef {{ url: (database: string) => string }} Cluster */

/** @param {Cluster} cluster @returns {Promise<string>} its address, migrated */
export async function workspaceDatabase(cluster) {
  if (!(await exists(cluster, "workspace"))) await command(cluster, "create database workspace");
  return migrated(cluster.url("workspace"));
}

/** The demo gets its name only when its story has been told to the end: an interrupted start tells it again. @param {Cluster} cluster */
export async function demoDatabase(cluster) {
  if (!(await exists(cluster, "demo")))
    await during("Telling the story of the demo portfolio", () => makeDemo(cluster));
  else await migrated(cluster.url("demo"));
  return cluster.url("demo");
}

export async function dropDemo(/** @type {Cluster} */ cluster) {
  await command(cluster, "drop database if exists demo with (force)");
  clearFiles();
}

/** Where an operator chose the place, it may hold more than the demo's. */
function clearFiles() {
  if (!process.env.QUINTET_FILES) rmSync(filesDirectory("demo"), { recursive: true, force: true });
}

async function makeDemo(/** @type {Cluster} */ cluster) {
  const draft = "demo_in_the_making";
  await command(cluster, `drop database if exists ${draft} with (force)`);
  await command(cluster, `create database ${draft}`);
  await migrate(cluster.url(draft));
  clearFiles();
  await tellTheDemo(cluster.url(draft), storageFor("demo"));
  await command(cluster, `alter database ${draft} rename to demo`);
}

async function migrated(/** @type {string} */ url) {
  await during("Bringing the database up to date", () => migrate(url));
  return url;
}

async function exists(/** @type {Cluster} */ cluster, /** @type {string} */ name) {
  const found = await command(cluster, `select from pg_database where datname = '${name}'`);
  return found.length > 0;
}

/** @param {Cluster} cluster @param {string} statement of our own words only */
async function command(cluster, statement) {
  const sql = postgres(cluster.url("postgres"), { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
