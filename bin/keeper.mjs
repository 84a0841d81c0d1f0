// Keeps something running: what ends by itself is started again, ever later where it falls at once, and that is said.
import { setTimeout as wait } from "node:timers/promises";
import { isStopping } from "./children.mjs";
import { complain } from "./say.mjs";

/** What stood so long has recovered. */
const steadyMs = 60_000;
/** @param {number} falls in a row @returns {number} milliseconds */
export const pauseAfter = (falls) => Math.min(30_000, 500 * 2 ** Math.min(falls, 10));

/**
 * Goes on until everything is stopped.
 * @param {string} what "The jobs" @param {Promise<number>} running its exit code, once it ends
 * @param {() => Promise<number>} again starts it; rejects where that fails, and else gives its exit code once it ends
 * @param {(falls: number) => number} [pause]
 */
export async function keepRunning(what, running, again, pause = pauseAfter) {
  let current = running;
  for (let falls = 0; ; falls += 1) {
    const since = Date.now();
    const end = await current.catch((/** @type {unknown} */ fault) => fault);
    if (isStopping()) return;
    if (Date.now() - since > steadyMs) falls = 0;
    const ms = pause(falls);
    const happened =
      end instanceof Error ? `could not be started (${end.message.replace(/\.$/, "")})` : `ended by itself (${end})`;
    complain(`${what} ${happened}; starting it again${ms < 1_000 ? "" : ` in ${Math.round(ms / 1_000)} s`}.`);
    await wait(ms);
    if (isStopping()) return;
    // one that can't even be started counts as a fall, and is tried later
    current = again();
  }
}
