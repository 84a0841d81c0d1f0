// How the command ends: on Ctrl-C, on a polite kill, or when whoever started it is gone. Everything stops in its order first.
import { isStopping, stopAll } from "./children.mjs";

/** @param {number} exitCode what an end from outside means: success for a server, 130 for work that was not finished @param {string} [goodbye] */
export function endWhenAsked(exitCode, goodbye) {
  const end = async () => {
    if (isStopping()) return;
    await stopAll();
    if (goodbye) process.stdout.write(`\n${goodbye}\n`);
    process.exit(exitCode);
  };
  process.on("SIGINT", end).on("SIGTERM", end);

  // npm, or our own first half on another Node, passes signals on; a kill -9 gives it no time to, and we would serve for ever.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event || process.env.QUINTET_RELAYED)
    setInterval(() => process.ppid !== parent && end(), 1000).unref();
}
