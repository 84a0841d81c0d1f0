// Beside each test file while the suite is watched: which marks each of its tests came by, and which none alone did.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect } from "vitest";
import { type Told, toldIn } from "./told";

declare global {
  var quintetTouched: Set<string> | undefined;
}

const since = performance.now();
const shared = new Set<string>();
const tests: Told["tests"] = [];
globalThis.quintetTouched = shared;

beforeEach(() => {
  globalThis.quintetTouched = new Set();
});

afterEach(({ task }) => {
  tests.push({ id: task.id, marks: [...(globalThis.quintetTouched ?? [])] });
  globalThis.quintetTouched = shared;
});

afterAll(() => {
  const folder = process.env.QUINTET_TOUCHED;
  const path = expect.getState().testPath;
  if (!folder || !path) return;
  mkdirSync(folder, { recursive: true });
  const told: Told = { path, marks: [...shared], tests, took: performance.now() - since };
  writeFileSync(join(folder, toldIn(path)), JSON.stringify(told));
});
