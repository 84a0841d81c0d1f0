// The one voice of the command: calm lines for people, colour only on a terminal, and trouble said without a stack.
import { setTimeout as later } from "node:timers/promises";

const { stdout, stderr, env } = process;
const colourful = Boolean(stdout.isTTY) && !env.NO_COLOR;
const paint = (/** @type {number} */ code) => (/** @type {string} */ text) =>
  colourful ? `\u001b[${code}m${text}\u001b[0m` : text;

export const bold = paint(1);
export const faint = paint(2);
export const red = paint(31);
export const green = paint(32);

/** Something that a person can put right: shown as its sentence, without a stack. */
export class Trouble extends Error {
  /** @param {string} message @param {number} [exitCode] */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function say(line = "") {
  stdout.write(`${line}\n`);
}

export function complain(/** @type {string} */ line) {
  stderr.write(`${red("✗")} ${line}\n`);
}

/**
 * Names a piece of work while it runs, and says how long it took where that was worth noticing.
 * @template T @param {string} label @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function during(label, work) {
  const since = Date.now();
  const naming = new AbortController();
  const named = later(150, true, { signal: naming.signal }).catch(() => false);
  named.then((due) => due && stdout.write(`${faint("·")} ${label} …${stdout.isTTY ? "" : "\n"}`));
  let mark = red("✗");
  try {
    const result = await work();
    mark = green("✓");
    return result;
  } finally {
    naming.abort();
    if (await named) say(`${stdout.isTTY ? "\r\u001b[K" : ""}${mark} ${label} ${faint(took(since))}`);
  }
}

export function took(/** @type {number} */ since) {
  const seconds = (Date.now() - since) / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
