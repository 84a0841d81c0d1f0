// The production build, made when the sources are not those of the last one.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./children.mjs";
import { inTurn } from "./lock.mjs";
import { cloneLock, root } from "./place.mjs";
import { surroundings, tool } from "./programs.mjs";
import { during, Trouble } from "./say.mjs";
import { fingerprint } from "./sources.mjs";

const builtFrom = join(root, ".next", "built-from");

export function isBuilt() {
  try {
    return readFileSync(builtFrom, "utf8") === fingerprint(root);
  } catch {
    return false;
  }
}

/** Two commands on one clone build once: the second waits, and finds it done. */
export async function build() {
  if (isBuilt()) return;
  await during("Building the pages", () => inTurn(cloneLock("build"), "building", async () => isBuilt() || buildNow()));
}

async function buildNow() {
  const sources = fingerprint(root);
  rmSync(builtFrom, { force: true });
  const code = await runQuietly(...tool("next/dist/bin/next", "build"), {
    cwd: root,
    env: surroundings({ NODE_ENV: "production" }),
  });
  if (code) throw new Trouble("The production build failed; its words are above.");
  writeFileSync(builtFrom, sources);
}
