// Keeps the jobs running beside the pages: a worker that ends is started again, and whoever must wait for it is told why.
import { setTimeout as wait } from "node:timers/promises";
import { isStopping, start } from "./children.mjs";
import { root } from "./place.mjs";
import { surroundings, typescript } from "./programs.mjs";
import { complain } from "./say.mjs";

const follow = new URL("./follow.mjs", import.meta.url).href;

/** Never ends by itself; it is stopped with everything else. @param {string} url @param {import("./children.mjs").Environment} env */
export async function keepWorking(url, env) {
  for (let falls = 0; !isStopping(); falls += 1) {
    const since = Date.now();
    const args = ["--import", follow, ...typescript("bin/jobs.ts")];
    const here = surroundings({ ...env, DATABASE_URL: url, NODE_ENV: "production" });
    const code = await start(process.execPath, args, { cwd: root, env: here }).exited;
    if (isStopping()) return;
    if (Date.now() - since > 60_000) falls = 0;
    if (falls === 0) complain(`The jobs ended by themselves (${code}); starting them again.`);
    await wait(Math.min(30_000, 1_000 * 2 ** falls));
  }
}
