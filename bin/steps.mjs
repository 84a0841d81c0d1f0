// The steps of `npm test` in their order, one row each. A step gives its tally.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { run, runQuietly } from "./children.mjs";
import { root } from "./place.mjs";
import { surroundings, tool, typescript } from "./programs.mjs";
import { clientPython } from "./python.mjs";
import { say, Trouble } from "./say.mjs";
import { judged, oneCheck, playwrightTally, vitestTally } from "./tally.mjs";

/**
 * @typedef {object} Bench what the steps work with
 * @property {() => Promise<string>} cluster the address of a throw-away cluster, opened on first use
 * @property {string} reports a directory for reports
 *
 * @typedef {{ name: string, about: string, alsoIn?: "check", onBuild?: true, run: (bench: Bench, renew: boolean) => Promise<import("./tally.mjs").Tally> }} Step renew: whether the pages that are kept for review are written anew
 */

/** @type {Step[]} */
export const steps = [
  { name: "types", about: "Types", alsoIn: "check", run: types },
  {
    name: "lint",
    about: "Lint and format",
    alsoIn: "check",
    run: async () => oneCheck(await quiet("@biomejs/biome/bin/biome", "ci")),
  },
  { name: "unused", about: "Files and exports that nobody uses", alsoIn: "check", run: unused },
  { name: "unit", about: "Architecture, unit and database tests", alsoIn: "check", run: unit },
  { name: "build", about: "Production build", run: production },
  { name: "journeys", about: "Browser journeys", onBuild: true, run: journeys },
  { name: "mlflow", about: "The released mlflow client", onBuild: true, run: mlflow },
];

/** What a test or a measurement must not inherit from the shell or .env: it brings its own. */
export const hermetic = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^(DATABASE_URL|PORT|NODE_ENV|MAIL_FROM|(QUINTET|NEXTAUTH|OIDC|SMTP)_.*)$/.test(name))
    .map((name) => [name, undefined]),
);

/** @param {string} file @param {string[]} args */
const quiet = (file, ...args) => runQuietly(...tool(file, ...args), { cwd: root, env: surroundings(hermetic) });

async function types() {
  // Both may speak of pages that are gone, or not know new ones.
  rmSync(join(root, ".next", "dev", "types"), { recursive: true, force: true });
  rmSync(join(root, "tsconfig.tsbuildinfo"), { force: true });
  return oneCheck((await quiet("next/dist/bin/next", "typegen")) || (await quiet("typescript/bin/tsc", "--noEmit")));
}

async function unused() {
  const report = "--reporter=./lib/testing/unused.mjs";
  return oneCheck(await quiet("knip/bin/knip.js", "--config=lib/testing/knip.json", "--no-progress", report));
}

async function unit(/** @type {Bench} */ { cluster, reports }, /** @type {boolean} */ renew) {
  const report = join(reports, "vitest.json");
  const args = ["run", "--config=lib/testing/vitest.config.ts", "--reporter=default", "--reporter=json"];
  if (renew) args.push("--update");
  const env = surroundings({ ...hermetic, QUINTET_TEST_DATABASE_URL: await cluster() });
  const code = await run(...tool("vitest/vitest.mjs", ...args, `--outputFile.json=${report}`), { cwd: root, env });
  return judged(read(report, vitestTally), code);
}

async function production() {
  try {
    await build();
    return oneCheck(0);
  } catch (fault) {
    if (fault instanceof Trouble) return oneCheck(1);
    throw fault;
  }
}

async function journeys(/** @type {Bench} */ { cluster, reports }) {
  const report = join(reports, "playwright.json");
  const env = surroundings({
    ...hermetic,
    QUINTET_TEST_DATABASE_URL: await cluster(),
    QUINTET_CHROMIUM: await findBrowser(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const args = ["test", "--config=e2e/playwright.config.ts", "--reporter=list,json"];
  const code = await run(...tool("@playwright/test/cli.js", ...args), { cwd: root, env, signal: "SIGINT" });
  return judged(read(report, playwrightTally), code);
}

/** Where it cannot be had, that is said, and nothing failed. */
async function mlflow(/** @type {Bench} */ { cluster, reports }) {
  const python = await clientPython().catch((fault) => {
    if (!(fault instanceof Trouble)) throw fault;
    say(`Skipped: ${fault.message}`);
    return null;
  });
  if (!python) return { passed: 0, failed: 0, skipped: 1 };
  const report = join(reports, "mlflow.json");
  const env = surroundings({ ...hermetic, QUINTET_TEST_DATABASE_URL: await cluster(), QUINTET_REPORT: report });
  const code = await run(process.execPath, typescript("e2e/mlflow/run.ts", [python]), {
    cwd: root,
    env,
    signal: "SIGINT",
  });
  return judged(
    read(report, (/** @type {import("./tally.mjs").Tally} */ tally) => tally),
    code,
  );
}

/** @template R @param {string} file @param {(report: R) => import("./tally.mjs").Tally} tally */
function read(file, tally) {
  return existsSync(file) ? tally(JSON.parse(readFileSync(file, "utf8"))) : null;
}
