import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint, sourceFiles } from "./sources.mjs";

let clone = "";
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), "quintet sources-"));
  write("app/page.tsx", "a page");
  write("package-lock.json", "{}");
  write("README.md", "words");
});
afterEach(() => rmSync(clone, { recursive: true }));

function write(file: string, content: string) {
  mkdirSync(dirname(join(clone, file)), { recursive: true });
  writeFileSync(join(clone, file), content);
}

test("lists what the build is made of, and nothing else", () => {
  for (const file of ["lib/value/rules.ts", "lib/value/rules.test.ts", "lib/testing/world.ts"]) write(file, "");
  for (const file of ["e2e/journey.ts", "db/migrations/0001.sql", "node_modules/x/index.js", ".env"]) write(file, "");
  expect(sourceFiles(clone)).toEqual([".env", "app/page.tsx", "lib/value/rules.ts", "package-lock.json"]);
});

test.each([
  ["changed", "app/page.tsx", "another page"],
  ["added", "components/ui/button.tsx", ""],
  ["pinned anew", "package-lock.json", '{ "lockfileVersion": 3 }'],
  ["configured", "next.config.mjs", ""],
])("a source that is %s makes another fingerprint", (_, file, content) => {
  const before = fingerprint(clone);
  expect(fingerprint(clone)).toBe(before);
  write(file, content);
  expect(fingerprint(clone)).not.toBe(before);
});

test("two files that swap their contents make another fingerprint", () => {
  write("app/a.ts", "1");
  write("app/b.ts", "2");
  const before = fingerprint(clone);
  write("app/a.ts", "2");
  write("app/b.ts", "1");
  expect(fingerprint(clone)).not.toBe(before);
});

test.each(["README.md", "app/page.test.tsx", "e2e/fixtures.ts", "LICENSE"])("%s is not part of it", (file) => {
  const before = fingerprint(clone);
  write(file, "something new");
  expect(fingerprint(clone)).toBe(before);
});
