import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { covers } from "./install.mjs";

const dependencies = {
  "": { version: "0.1.0" },
  "node_modules/next": { version: "16.4.6", integrity: "sha512-a" },
  "node_modules/vitest": { version: "4.1.12", integrity: "sha512-b" },
  "node_modules/fsevents": { version: "2.3.3", integrity: "sha512-c", optional: true },
};
const { "": _, "node_modules/fsevents": __, ...there } = dependencies;

test("everything but what other platforms need is enough", () => {
  expect(covers(dependencies, there)).toBe(true);
});

test("nothing is not enough", () => {
  expect(covers(dependencies, {})).toBe(false);
});

test("a package left out (npm ci --omit=dev) is not enough", () => {
  const { "node_modules/vitest": ___, ...production } = there;
  expect(covers(dependencies, production)).toBe(false);
});

test("another version, another content and a package too many are not the same", () => {
  const other = (next: { version: string; integrity: string }) =>
    covers(dependencies, { ...there, "node_modules/next": next });
  expect(other({ version: "16.4.5", integrity: "sha512-a" })).toBe(false);
  expect(other({ version: "16.4.6", integrity: "sha512-z" })).toBe(false);
  expect(covers(dependencies, { ...there, "node_modules/left-over": { version: "1.0.0" } })).toBe(false);
});

test("package-lock.json names the packages of every platform: npm ci refuses it everywhere if one is missing", () => {
  type Entry = { optionalDependencies?: Record<string, string> };
  const lockfile = readFileSync(new URL("../package-lock.json", import.meta.url), "utf8");
  const packages: Record<string, Entry> = JSON.parse(lockfile).packages;
  const isNamed = (owner: string, name: string) => {
    const folders = owner
      .split("/node_modules/")
      .map((_, at, all) => all.slice(0, all.length - at).join("/node_modules/"));
    return [...folders.map((folder) => `${folder}/`), ""].some((folder) => packages[`${folder}node_modules/${name}`]);
  };
  const dependencies = Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ owner, name })),
  );
  expect(dependencies.length).toBeGreaterThan(50);
  expect(dependencies.filter(({ owner, name }) => !isNamed(owner, name))).toEqual([]);
});
