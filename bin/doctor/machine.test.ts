import { describe, expect, test } from "vitest";
import { isAtLeast, type Machine, nodeOf, toStart, toTest } from "./machine.mjs";

const ready: Machine = {
  npm: "11.19.1",
  git: "2.39.5",
  packages: "in step",
  musl: false,
  clone: { place: "/home/ada/quintet", free: 70e9 },
  data: null,
  zones: 418,
  platform: "linux-x64",
  embedded: { state: "starts", zones: 598 },
  chromium: "/usr/bin/chromium",
  python: "python3",
};
const freshMachine: Machine = {
  ...ready,
  packages: "none",
  embedded: { state: "untried" },
  chromium: undefined,
};

const problems = (findings: { state: string; text: string }[]) =>
  findings.filter(({ state }) => state === "problem").map(({ text }) => text);

test("a machine that has everything lacks nothing, and says so line by line", () => {
  for (const { state } of [...toStart(ready), ...toTest(ready)]) expect(state).toBe("ok");
});

test("a fresh clone lacks nothing either: what the first start brings comes later", () => {
  expect(problems([...toStart(freshMachine), ...toTest(freshMachine)])).toEqual([]);
  expect(
    toStart(freshMachine)
      .filter(({ state }) => state === "later")
      .map(({ text }) => text.split(":")[0]),
  ).toEqual(["Packages", "Embedded Postgres"]);
});

describe("each lack alone is found, and its line says what to do", () => {
  const lacks: [string, Machine, RegExp][] = [
    ["npm is missing before anything is installed", { ...freshMachine, npm: null }, /^Packages.+install npm/],
    ["npm is missing where the packages are others", { ...freshMachine, packages: "other", npm: null }, /install npm/],
    ["the system has no glibc", { ...freshMachine, musl: true }, /^C library: musl.+use a Linux/],
    ["the disk is full", { ...ready, clone: { place: "/", free: 0.99e9 } }, /^Disk: 0\.9 GB.+at least 1 GB$/],
    [
      "the disk is too small to install",
      { ...freshMachine, clone: { place: "/", free: 2.99e9 } },
      /^Disk.+at least 3 GB$/,
    ],
    ["the data's own disk is full", { ...ready, data: { place: "/data", free: 1e8 } }, /^Disk.+\/data; make room/],
    ["Node has no time zones", { ...ready, zones: 1 }, /^Time zones.+install a Node with full ICU/],
    [
      "there is no Postgres for it",
      { ...freshMachine, embedded: { state: "unsupported" } },
      /linux-x64; set DATABASE_URL/,
    ],
    ["Postgres does not start", { ...ready, embedded: { state: "fails", words: "Add an account." } }, /Add an account/],
    ["Postgres has no time zones", { ...ready, embedded: { state: "starts", zones: 1 } }, /^Embedded Postgres.+npm ci/],
  ];
  test.each(lacks)("%s", (_, machine, line) => {
    expect(problems(toStart(machine))).toEqual([expect.stringMatching(line)]);
    expect(problems(toTest(machine))).toEqual([]);
  });
  test.each<[string, Machine, RegExp]>([
    ["git is missing", { ...ready, git: null }, /^git.+install it/],
    ["Python is missing", { ...ready, python: null }, /^Python.+install one/],
  ])("%s, which keeps nobody from starting", (_, machine, line) => {
    expect(problems(toTest(machine))).toEqual([expect.stringMatching(line)]);
    expect(problems(toStart(machine))).toEqual([]);
  });
});

test("a Node that is too old is told which one to install", () => {
  expect(nodeOf("20.8.1", ">=20.9")).toEqual({
    state: "problem",
    text: expect.stringMatching(/^Node 20\.8\.1: older than 20\.9; install a newer/),
  });
  expect(nodeOf("20.9.0", ">=20.9").state).toBe("ok");
});

test("a Postgres of the operator's own needs no embedded one", () => {
  expect(toStart({ ...ready, embedded: null }).some(({ text }) => text.includes("Embedded"))).toBe(false);
});

test("without a Chromium the tests bring one", () => {
  expect(toTest({ ...ready, chromium: null })).toContainEqual({
    state: "later",
    text: expect.stringContaining("`npm test` brings one"),
  });
});

test.each([
  ["20.9.0", true],
  ["20.10.0", true],
  ["24.0.0", true],
  ["20.8.9", false],
  ["18.20.8", false],
  ["9.20.9", false],
])("Node %s is at least 20.9: %s", (version, expected) => expect(isAtLeast(version, ">=20.9")).toBe(expected));
