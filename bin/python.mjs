// A private Python environment with the released mlflow client, made once and kept where npm empties nothing.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runQuietly } from "./children.mjs";
import { cacheDirectory, root } from "./place.mjs";
import { surroundings } from "./programs.mjs";
import { during, Trouble } from "./say.mjs";

const requirements = join(root, "e2e", "mlflow", "requirements.txt");

/** @returns {Promise<string>} its Python. Throws Trouble, with the reason, where none can be had. */
export async function clientPython() {
  const key = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const home = join(cacheDirectory, `mlflow-${key}`);
  const python = join(home, "bin", "python");
  if (succeeds(python, "-c", "import mlflow, sklearn, pandas")) return python;
  const system = systemPython();
  if (!system) throw new Trouble("There is no Python 3.11 or newer with its venv module.");
  await during("Bringing the mlflow client", () => bring(system, home));
  return python;
}

/** One that can make an environment. */
export const systemPython = () =>
  ["python3", "python"].find((name) =>
    succeeds(name, "-c", "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))"),
  );

/** Half an environment is none: what did not come whole is taken away again. @param {string} system @param {string} home */
async function bring(system, home) {
  const options = { env: surroundings(), limit: 300_000, silent: true };
  rmSync(home, { recursive: true, force: true });
  const made = (await runQuietly(system, ["-m", "venv", home], options)) === 0;
  const pip = ["-m", "pip", "install", "--quiet", "--only-binary", ":all:", "--requirement", requirements];
  if (made && (await runQuietly(join(home, "bin", "python"), pip, options)) === 0) return;
  rmSync(home, { recursive: true, force: true });
  throw new Trouble("The mlflow client could not be installed from the Python registry.");
}

/** @param {string} command @param {string[]} args */
const succeeds = (command, ...args) => spawnSync(command, args, { stdio: "ignore", timeout: 60_000 }).status === 0;
