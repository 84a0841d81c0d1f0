// What ends by itself is started again, ever later, and that is said; what is stopped is not.
import { expect, test, vi } from "vitest";
import { run, start } from "./children.mjs";
import { keepRunning, pauseAfter } from "./keeper.mjs";

/** In a process of its own, as what is kept there is kept for ever. */
const keep = (program: string) =>
  `import { keepRunning } from ${JSON.stringify(new URL("./keeper.mjs", import.meta.url).href)};
   import { start, stopAll } from ${JSON.stringify(new URL("./children.mjs", import.meta.url).href)};
   const begin = () => { process.stdout.write("begun\\n"); return start(process.execPath, ["-e", ${JSON.stringify(program)}]).exited; };
   process.on("SIGUSR2", async () => { await stopAll(); process.stdout.write("stopped\\n"); setTimeout(() => process.exit(0), 300); });
   keepRunning("The server", begin(), begin, () => 20);`;

test("a child that is killed is started again and again, and that is said", async () => {
  const child = start(process.execPath, ["--input-type=module", "-e", keep("process.kill(process.pid, 'SIGKILL')")], {
    stdout: "pipe",
    stderr: "pipe",
  });
  let [out, errors] = ["", ""];
  child.stdout?.on("data", (text) => (out += text));
  child.stderr?.on("data", (text) => (errors += text));
  await vi.waitFor(() => expect(out.match(/begun/g)?.length).toBeGreaterThan(3), 15_000);
  expect(errors).toMatch(/The server ended by itself \(137\); starting it again\./);
  await child.stop();
}, 20_000);

test("what is stopped stays stopped", async () => {
  const script = `${keep("setInterval(() => {}, 1000)")} setTimeout(() => process.kill(process.pid, "SIGUSR2"), 300);`;
  expect(await run(process.execPath, ["--input-type=module", "-e", script], { stdout: "pipe" })).toBe(0);
}, 20_000);

test("one that cannot be started is tried again, later each time", async () => {
  let tries = 0;
  const delays: number[] = [];
  const done = new Promise<void>((end) => {
    const retry = async () => {
      tries += 1;
      if (tries === 4) end();
      if (tries >= 4) return new Promise<number>(() => {});
      throw new Error("It did not get ready.");
    };
    void keepRunning("The server", Promise.resolve(1), retry, (n) => {
      delays.push(n);
      return 1;
    });
  });
  await done;
  expect(delays).toEqual([0, 1, 2, 3]);
  expect([0, 1, 2, 5, 6, 100].map(pauseAfter)).toEqual([500, 1_000, 2_000, 16_000, 30_000, 30_000]);
});
