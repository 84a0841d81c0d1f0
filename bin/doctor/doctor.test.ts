// The doctor itself, in a clone where nothing is installed yet.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
let clone = "";
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), "quintet fresh-"));
  for (const name of ["bin", "package.json", "package-lock.json"]) {
    cpSync(join(root, name), join(clone, name), { recursive: true });
  }
});
afterAll(() => rmSync(clone, { recursive: true }));

function doctor(env: Record<string, string>) {
  const { PATH = "", HOME = "" } = process.env;
  const surroundings: NodeJS.ProcessEnv = { NODE_ENV: "test", PATH, HOME, ...env };
  return spawnSync(process.execPath, [join(clone, "bin/quintet.mjs"), "doctor"], {
    encoding: "utf8",
    env: surroundings,
  });
}

test("it says what comes later, and installs nothing", () => {
  const { stdout, stderr } = doctor({});
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^later {3}Packages: not installed yet/m);
  expect(stdout).toMatch(/^later {3}Chromium: /m);
  expect(existsSync(join(clone, "node_modules"))).toBe(false);
});

test("what keeps Quintet from starting well is exit code 1", () => {
  const { status, stdout } = doctor({ PORT: "three thousand" });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^problem PORT: must be a port/m);
});

test("a place for the data that can't be is a problem, not a fault", () => {
  const { status, stdout, stderr } = doctor({ QUINTET_DATA: join(clone, "package.json", "data") });
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout).toMatch(/^problem Data directory: .+set QUINTET_DATA to another$/m);
});

test("a Node that is too old is all that is said", () => {
  const description = readFileSync(join(clone, "package.json"), "utf8");
  writeFileSync(join(clone, "package.json"), description.replace(/"node": ">=[^"]+"/, '"node": ">=99.1"'));
  const { status, stdout, stderr } = doctor({});
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout.trim().split("\n")).toEqual(["To start", expect.stringMatching(/^problem Node .+ older than 99\.1/)]);
});
