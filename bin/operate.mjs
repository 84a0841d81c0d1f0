// The operator's commands on the data: they go to DATABASE_URL, or to the running embedded Postgres, or start it for the while.
import { demoDatabase, dropDemo, workspaceDatabase } from "./databases.mjs";
import { embeddedHome, openEmbedded } from "./embedded.mjs";
import { endWhenAsked } from "./ending.mjs";
import { holderOf, release, take } from "./lock.mjs";
import { kept, runningLock } from "./place.mjs";
import { runningCluster } from "./postgres.mjs";
import { migrate as migrateThere, runProgram } from "./programs.mjs";
import { say, Trouble } from "./say.mjs";

export async function migrate() {
  await onTheDatabase(async (url) => process.env.DATABASE_URL && (await migrateThere(url)));
  say("The database is up to date.");
  return 0;
}

/** bin/user.ts knows the rules of people. @param {string[]} words @param {import("./commands.mjs").Values} values */
export async function user(words, values) {
  endWhenAsked(130);
  const options = Object.entries(values).map(([option, value]) => `--${option}=${value}`);
  const args = [...words, ...options];
  const address = process.env.QUINTET_URL || holderOf(runningLock())?.about || undefined;
  return onTheDatabase((url) => runProgram("user", url, args, { QUINTET_URL: address }));
}

/** @param {boolean} again */
export async function seed(again) {
  endWhenAsked(130);
  const url = process.env.DATABASE_URL;
  if (url) {
    if (again) throw new Trouble("--again throws data away, and does so in the embedded demo only.", 2);
    await migrateThere(url);
    return runProgram("seed", url);
  }
  await onTheCluster(async (cluster) => {
    if (again) await dropDemo(cluster);
    await demoDatabase(cluster);
  });
  say("The demo portfolio is there.");
  return 0;
}

/** @template T @param {(url: string) => Promise<T>} work @returns {Promise<T>} */
function onTheDatabase(work) {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  return onTheCluster(async (cluster) =>
    work(await (kept().showing === "demo" ? demoDatabase : workspaceDatabase)(cluster)),
  );
}

/** @template T @param {(cluster: import("./databases.mjs").Cluster) => Promise<T>} work @returns {Promise<T>} */
async function onTheCluster(work) {
  if (take(runningLock(), "")) {
    const cluster = runningCluster(embeddedHome(), kept().databasePassword ?? "");
    if (cluster) return work(cluster);
    throw new Trouble(`Quintet is just starting (process ${holderOf(runningLock())?.pid}). Try again in a moment.`);
  }
  try {
    const cluster = await openEmbedded();
    try {
      return await work(cluster);
    } finally {
      await cluster.stop();
    }
  } finally {
    release(runningLock());
  }
}
