// Work on a thread of its own that fails, hangs or eats all memory ends with a word, and the next finds a thread.
import { expect, test } from "vitest";
import { OwnThread } from "./worker-thread";

const thread = (mostMs: number) =>
  new OwnThread({
    program: "lib/testing/thread.ts",
    mostMs,
    idleMs: 1_000,
    mostMegabytes: 64,
    full: "Full.",
  });

test("a fault of the work is told, and the thread works on", async () => {
  const own = thread(60_000);
  await expect(own.run("ada", "fault")).rejects.toThrow("It failed.");
  expect(await own.run("ada", "answer")).toEqual(new Uint8Array([1, 2, 3]));
});

test("a thread that dies, with a fault, without a word, or of too little memory, is followed by another", async () => {
  const own = thread(60_000);
  await expect(own.run("ada", "die")).rejects.toThrow("It died.");
  await expect(own.run("ada", "exit")).rejects.toMatchObject({ code: "unavailable" });
  await expect(own.run("ada", "memory")).rejects.toMatchObject({ code: "unavailable" });
  expect(await own.run("ada", "answer")).toEqual(new Uint8Array([1, 2, 3]));
});

test("what never ends is ended", async () => {
  await expect(thread(500).run("ada", "hang")).rejects.toMatchObject({
    code: "unavailable",
    details: { retryAfterSeconds: 60 },
  });
});
