// `quintet mutate`: bench/mutate/run.ts, with a cluster that is gone afterwards. Not part of the tests.
import { run } from "./children.mjs";
import { endWhenAsked } from "./ending.mjs";
import { root } from "./place.mjs";
import { surroundings, typescript } from "./programs.mjs";
import { hermetic } from "./steps.mjs";
import { withThrowAway } from "./throw-away.mjs";

/** @param {import("./commands.mjs").Values} wishes the options as they were given */
export async function mutate(wishes) {
  endWhenAsked(130);
  return withThrowAway(async ({ cluster }) => {
    const env = surroundings({ ...hermetic, NODE_ENV: "test", QUINTET_TEST_DATABASE_URL: await cluster() });
    const args = Object.entries(wishes).map(([name, wish]) => (wish === true ? `--${name}` : `--${name}=${wish}`));
    return run(process.execPath, typescript("bench/mutate/run.ts", args), { cwd: root, env, signal: "SIGINT" });
  });
}
