// 30,000 malformed requests (QUINTET_MALFORMED) from a seed (QUINTET_SEED) against the production build: `npm run bench -- --malformed=30000`.
import { run, stopAll } from "@/bin/children.mjs";
import { root } from "@/bin/place.mjs";
import { surroundings, tool } from "@/bin/programs.mjs";

/** @returns the exit code of the journey, which says how each was answered, and how long the slowest took */
export async function sendMalformed(requests: number, seed?: string): Promise<number> {
  const env = surroundings({ QUINTET_MALFORMED: String(requests), ...(seed && { QUINTET_SEED: seed }) });
  const [command, args] = tool(
    "@playwright/test/cli.js",
    "test",
    "--config=e2e/playwright.config.ts",
    "e2e/malformed.spec.ts",
  );
  try {
    return await run(command, args, { cwd: root, env, signal: "SIGINT" });
  } finally {
    await stopAll();
  }
}
