// A Chromium for the journeys: one that is there, else Playwright's own download, else the system's package.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { runQuietly } from "./children.mjs";
import { root } from "./place.mjs";
import { surroundings, tool } from "./programs.mjs";
import { during, Trouble } from "./say.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** How each system's own packages are installed, without a question. */
const packagers = [
  [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
  ],
  [["dnf", "install", "-y", "chromium"]],
  [["apk", "add", "chromium"]],
];

/** @returns {Promise<string>} its path */
export async function findBrowser() {
  for (const [label, bring] of ways) {
    const there = installedBrowser();
    if (there) return there;
    await during(label, bring).catch(() => {}); // the next way, then
  }
  const now = installedBrowser();
  if (now) return now;
  throw new Trouble(
    "The journeys need a Chromium, and none could be installed. Install one, or set QUINTET_CHROMIUM to its path.",
  );
}

/** One that starts: a download without its libraries and a snap's stand-in do not. */
export function installedBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [process.env.QUINTET_CHROMIUM ?? "", ...onPath, ...applications, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path) && succeeds(path, "--version")) ?? null;
}

/** Playwright tries for very long where only package registries can be reached. */
async function downloadBrowser() {
  const options = { cwd: root, env: surroundings(), limit: 180_000, silent: true };
  if (await runQuietly(...tool("@playwright/test/cli.js", "install", "chromium"), options))
    throw new Trouble("It cannot be downloaded from here.");
}

async function installPackage() {
  const isRoot = process.getuid?.() === 0;
  const mayBecomeRoot = isRoot || succeeds("sudo", "-n", "true");
  const commands = packagers.find(([first]) => first && succeeds(first[0] ?? "", "--version"));
  if (!mayBecomeRoot || !commands) throw new Trouble("This account cannot install packages.");
  for (const command of commands) {
    const [program = "", ...args] = isRoot ? command : ["sudo", "-n", ...command];
    if (await runQuietly(program, args, { env: surroundings({ DEBIAN_FRONTEND: "noninteractive" }) }))
      throw new Trouble("The package could not be installed.");
  }
}

/** @type {[label: string, bring: () => Promise<void>][]} */
const ways = [
  ["Downloading Playwright's Chromium", downloadBrowser],
  ["Installing the system's Chromium", installPackage],
];

/** @param {string} program @param {string[]} args */
function succeeds(program, ...args) {
  return spawnSync(program, args, { stdio: "ignore", timeout: 20_000 }).status === 0;
}
