// `quintet bench`: bench/run.ts on the production build, with a cluster that is gone afterwards. Not part of the tests.
import { build } from "./build.mjs";
import { run } from "./children.mjs";
import { endWhenAsked } from "./ending.mjs";
import { root } from "./place.mjs";
import { surroundings, typescript } from "./programs.mjs";
import { hermetic } from "./steps.mjs";
import { withThrowAway } from "./throw-away.mjs";

/** @param {import("./commands.mjs").Values} wishes the options as they were given */
export async function bench(wishes) {
  endWhenAsked(130);
  if (wishes.rates) {
    const program = typescript("bench/rates.ts", [String(wishes.rates)]);
    return run(process.execPath, program, { cwd: root, env: surroundings(hermetic), signal: "SIGINT" });
  }
  await build();
  return withThrowAway(async ({ cluster }) => {
    const env = surroundings({ ...hermetic, QUINTET_TEST_DATABASE_URL: await cluster() });
    const args = Object.entries(wishes).map(([name, wish]) => `--${name}=${wish}`);
    return run(process.execPath, typescript("bench/run.ts", args), { cwd: root, env, signal: "SIGINT" });
  });
}
