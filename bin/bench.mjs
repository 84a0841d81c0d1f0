// `quintet bench`: bench/run.ts on the production build, with a cluster that is gone afterwards. Not part of the tests.
import { build } from "./build.mjs";
import { run } from "./children.mjs";
import { endWhenAsked } from "./ending.mjs";
import { root } from "./place.mjs";
import { surroundings, typescript } from "./programs.mjs";
import { withThrowAway } from "./throw-away.mjs";

export async function bench() {
  endWhenAsked(130);
  await build();
  return withThrowAway(async ({ cluster }) => {
    const env = surroundings({ QUINTET_TEST_DATABASE_URL: await cluster(), DATABASE_URL: undefined });
    return run(process.execPath, typescript("bench/run.ts"), { cwd: root, env, signal: "SIGINT" });
  });
}
