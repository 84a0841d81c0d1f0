// Beside each test file while the suite is watched: which marks it came by.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect } from "vitest";

declare global {
  var quintetTouched: Set<string> | undefined;
}

const since = performance.now();
globalThis.quintetTouched = new Set();

afterAll(() => {
  const folder = process.env.QUINTET_TOUCHED;
  const test = expect.getState().testPath;
  if (!folder || !test) return;
  mkdirSync(folder, { recursive: true });
  const told = { test, marks: [...(globalThis.quintetTouched ?? [])], took: performance.now() - since };
  writeFileSync(join(folder, `${test.replaceAll(/\W+/g, "-")}.json`), JSON.stringify(told));
});
