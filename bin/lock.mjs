// One at a time: a file that names its holder. A holder that is gone (kill -9, power cut) holds nothing.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as later } from "node:timers/promises";
import { bornAt, isAlive } from "./processes.mjs";

/** @typedef {{ pid: number, born: string, about: string }} Holder */

/**
 * Takes the lock, or says who has it.
 * @param {string} path @param {string} about what the holder would like others to know
 * @returns {Holder | null} the other holder, or null: then it is ours until `release`
 */
export function take(path, about) {
  const draft = draftOf(path, about);
  try {
    for (;;) {
      try {
        linkSync(draft, path); // atomic, and fails where the file exists
        return null;
      } catch (fault) {
        if (/** @type {NodeJS.ErrnoException} */ (fault).code !== "EEXIST") throw fault;
      }
      const holder = holderOf(path);
      if (holder) return holder;
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Written whole before it gets the name that others read. @param {string} path @param {string} about */
function draftOf(path, about) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, born: bornAt(process.pid), about }), { mode: 0o600 });
  return draft;
}

/** @param {string} path @returns {Holder | null} whoever holds it and still lives */
export function holderOf(path) {
  try {
    const holder = JSON.parse(readFileSync(path, "utf8"));
    return isAlive(holder.pid) && bornAt(holder.pid) === holder.born ? holder : null;
  } catch {
    return null;
  }
}

/** Tells others something new about what we are doing. @param {string} path @param {string} about */
export function amend(path, about) {
  renameSync(draftOf(path, about), path);
}

export function release(/** @type {string} */ path) {
  rmSync(path, { force: true });
}

/**
 * Waits for its turn, does the work, and lets go.
 * @template T @param {string} path @param {string} about @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function inTurn(path, about, work) {
  while (take(path, about)) await later(300);
  try {
    return await work();
  } finally {
    release(path);
  }
}
