import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { run, start } from "./children.mjs";
import { isAlive } from "./processes.mjs";

const sleeper = "setInterval(() => {}, 1000)";

test("gives the exit code of what it ran", async () => {
  expect(await run(process.execPath, ["-e", "process.exit(7)"])).toBe(7);
});

test("what does not end when it is asked is made to", async () => {
  const stubborn = `process.on("SIGTERM", () => {}); console.log("up"); ${sleeper}`;
  const child = start(process.execPath, ["-e", stubborn], { stdout: "pipe", patience: 300 });
  await new Promise((resolve) => child.stdout?.once("data", resolve));
  expect(await child.stop()).toBe(128 + 9);
});

test("kill -9 of the holder ends the child, its own children, and removes what was to be removed", async () => {
  const aside = mkdtempSync(join(tmpdir(), "quintet-leash-"));
  const toRemove = mkdtempSync(join(tmpdir(), "quintet-leash-"));
  onTestFinished(() => rmSync(aside, { recursive: true }));
  const note = join(aside, "pids");
  const child = `const { pid } = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(sleeper)}]);
    require("node:fs").writeFileSync(${JSON.stringify(note)}, JSON.stringify([process.pid, pid])); ${sleeper}`;
  const holder = `import { start } from ${JSON.stringify(new URL("./children.mjs", import.meta.url).href)};
    start(process.execPath, ["-e", ${JSON.stringify(child)}], { remove: ${JSON.stringify(toRemove)} });`;
  const held = spawn(process.execPath, ["--input-type=module", "-e", holder], { stdio: "ignore" });

  await vi.waitFor(() => expect(existsSync(note)).toBe(true), 10_000);
  await later(50);
  const pids: number[] = JSON.parse(readFileSync(note, "utf8"));
  expect(pids.map(isAlive)).toEqual([true, true]);

  held.kill("SIGKILL");
  await vi.waitFor(() => expect(pids.map(isAlive)).toEqual([false, false]), 10_000);
  await vi.waitFor(() => expect(existsSync(toRemove)).toBe(false), 10_000);
});
