// The jobs beside the pages: a process of their own, which is started again when it ends.
import { start } from "./children.mjs";
import { keepRunning } from "./keeper.mjs";
import { root } from "./place.mjs";
import { surroundings, typescript } from "./programs.mjs";

const follow = new URL("./follow.mjs", import.meta.url).href;

/** Never ends by itself; it is stopped with everything else. @param {string} url @param {import("./children.mjs").Environment} env */
export function keepWorking(url, env) {
  const args = ["--import", follow, ...typescript("bin/jobs.ts")];
  const here = surroundings({ ...env, DATABASE_URL: url, NODE_ENV: "production" });
  const begin = () => start(process.execPath, args, { cwd: root, env: here }).exited;
  return keepRunning("The work beside the pages", begin(), begin);
}
