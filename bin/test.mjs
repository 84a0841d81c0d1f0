// `quintet test` and `quintet check`: every step, a database that is gone afterwards, and one line at the end.
import { endWhenAsked } from "./ending.mjs";
import { bold, complain, faint, green, red, say, Trouble, took } from "./say.mjs";
import { steps } from "./steps.mjs";
import { inWords, total } from "./tally.mjs";
import { withThrowAway } from "./throw-away.mjs";

/** @param {"test" | "check"} kind @param {string} [only] names of steps, with commas @param {boolean} [renew] the pages kept for review */
export async function test(kind, only, renew = false) {
  endWhenAsked(130, "Stopped before the end.");
  const chosen = choose(kind, only);
  /** @type {import("./tally.mjs").Tally[]} */
  const tallies = [];
  let isBuilt = true;
  await withThrowAway(async (bench) => {
    for (const step of chosen) {
      if (step.onBuild && !isBuilt) {
        complain(`${step.about}: not run, since there is no build to run it on.`);
        continue;
      }
      const tally = await perform(step, bench, renew);
      if (step.name === "build") isBuilt = tally.failed === 0;
      tallies.push(tally);
    }
  });
  const all = total(tallies);
  say(`\n${inWords(all)}`);
  return all.failed ? 1 : 0;
}

/** @param {string} kind @param {string} [only] */
function choose(kind, only) {
  const names = only?.split(",");
  const unknown = names?.filter((name) => !steps.some((step) => step.name === name));
  if (unknown?.length)
    throw new Trouble(`There is no step "${unknown[0]}". The steps: ${steps.map(({ name }) => name).join(", ")}.`, 2);
  return steps.filter((step) => (names ? names.includes(step.name) : kind === "test" || step.alsoIn === kind));
}

/** @param {import("./steps.mjs").Step} step @param {import("./steps.mjs").Bench} bench @param {boolean} renew */
async function perform(step, bench, renew) {
  const since = Date.now();
  say(bold(step.about));
  /** @type {import("./tally.mjs").Tally} */
  let tally;
  try {
    tally = await step.run(bench, renew);
  } catch (fault) {
    if (!(fault instanceof Trouble)) throw fault;
    complain(fault.message);
    tally = { passed: 0, failed: 1, skipped: 0 };
  }
  say(`${tally.failed ? red("✗") : green("✓")} ${inWords(tally)} ${faint(took(since))}`);
  return tally;
}
