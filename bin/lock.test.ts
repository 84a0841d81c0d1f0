import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { amend, holderOf, inTurn, release, take } from "./lock.mjs";

const directory = mkdtempSync(join(tmpdir(), "quintet-lock-"));
afterAll(() => rmSync(directory, { recursive: true }));

test("the second one hears who holds it, until it is let go", () => {
  const path = join(directory, "held");
  expect(take(path, "first")).toBeNull();
  expect(take(path, "second")).toMatchObject({ pid: process.pid, about: "first" });
  amend(path, "http://localhost:3000");
  expect(holderOf(path)?.about).toBe("http://localhost:3000");
  release(path);
  expect(take(path, "second")).toBeNull();
});

test("a holder that was killed holds nothing", () => {
  const path = join(directory, "killed");
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(path, JSON.stringify({ pid, born: "then", about: "gone" }));
  expect(take(path, "next")).toBeNull();
});

test("another process that was given the same id is not the holder", () => {
  const path = join(directory, "again");
  take(path, "before the reboot");
  const holder = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...holder, born: `not ${holder.born}` }));
  expect(holderOf(path)).toBeNull();
});

test("a torn file holds nothing", () => {
  const path = join(directory, "torn");
  writeFileSync(path, '{"pid": 1');
  expect(take(path, "next")).toBeNull();
});

test("work in turn never overlaps", async () => {
  const path = join(directory, "turn");
  let running = 0;
  let most = 0;
  const work = () =>
    inTurn(path, "working", async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
    });
  await Promise.all([work(), work(), work()]);
  expect(most).toBe(1);
  expect(holderOf(path)).toBeNull();
});
