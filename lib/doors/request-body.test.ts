// What is sent is counted while it comes, has its time, and one person's fill no more than their share.
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { afterFirstPiece, BodyFault, bytesOf, piecesOf } from "./request-body";
import { bodyTransferLimit } from "./request-limits";

const quick = { pieceMs: 40, startMs: 80, bytesPerSecond: 1_000_000 };

/** What doesn't end by itself fails by this sentence, not by the time that a test may take. */
const inTime = <T>(work: Promise<T>, ms = 1_500): Promise<T> =>
  Promise.race([
    work,
    pause(ms, null, { ref: false }).then(() => {
      throw new Error(`Its sender is still waited for after ${ms} ms.`);
    }),
  ]);

afterEach(() => {
  vi.useRealTimers();
});

/** Of which nothing ever comes. */
const stalled = () => ({
  body: new ReadableStream<Uint8Array<ArrayBuffer>>({ pull: () => new Promise(() => {}) }),
});

/** So many pieces, each so late; tells how many were asked for, and whether the rest was declined. */
function sender(pieces: number, bytes: number, lateMs = 0) {
  const told = { asked: 0, declined: false };
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(content) {
        told.asked += 1;
        if (lateMs) await new Promise((soon) => setTimeout(soon, lateMs));
        if (told.asked > pieces) content.close();
        else content.enqueue(new Uint8Array(bytes));
      },
      cancel() {
        told.declined = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { told, body };
}

test("a body comes whole", async () => {
  expect((await bytesOf(sender(3, 5), "ann", 15)).byteLength).toBe(15);
  expect((await bytesOf({ body: null }, "ann", 15)).byteLength).toBe(0);
});

test("of an endless one no more is read than may come, and the rest is declined", async () => {
  const endless = sender(1_000_000, 1_024);
  await expect(bytesOf(endless, "ann", 256 * 1_024)).rejects.toMatchObject({ status: 413 });
  expect(endless.told).toEqual({ asked: 257, declined: true });
});

test("one that stops, and one that trickles, is ended; a slow one that goes on is not", async () => {
  await expect(inTime(bytesOf(stalled(), "ann", 100, quick))).rejects.toMatchObject({ status: 408 });
  await expect(inTime(bytesOf(sender(500, 1, 10), "ann", 1_000, quick))).rejects.toBeInstanceOf(BodyFault);
  const enough = { ...quick, bytesPerSecond: 1_000 };
  expect((await bytesOf(sender(12, 40, 10), "ann", 1_000, enough)).byteLength).toBe(480);
});

test("whatever door it comes to, a piece has twenty seconds, and all of it thirty and what it brings", async () => {
  vi.useFakeTimers();
  const bytes = 16 * 1_024;
  const ended = (body: Pick<Request, "body">) =>
    bytesOf(body, "ann", 64 * bytes).then(
      () => "whole",
      (fault: unknown) => (fault instanceof BodyFault ? fault.status : fault),
    );
  const silent = ended(stalled());
  const others = [ended(sender(1, bytes, 21_000)), ended(sender(1, bytes, 14_000)), ended(sender(20, bytes, 4_000))];
  await vi.advanceTimersByTimeAsync(20_001);
  expect(await Promise.race([silent, Promise.resolve("still waited for")])).toBe(408);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(await Promise.all(others)).toEqual([408, "whole", 408]);
});

test("the time of whoever takes it is not the sender's", async () => {
  let size = 0;
  for await (const piece of piecesOf(sender(6, 10), 100, quick)) {
    await new Promise((soon) => setTimeout(soon, 30));
    size += piece.byteLength;
  }
  expect(size).toBe(60);
});

test("what waits for the first piece goes on with all of them", async () => {
  let size = 0;
  for await (const piece of await afterFirstPiece(piecesOf(sender(3, 7), 100))) size += piece.byteLength;
  expect(size).toBe(21);
  await expect(inTime(afterFirstPiece(piecesOf(stalled(), 100, quick)))).rejects.toMatchObject({ status: 408 });
});

test("the bodies of one person fill their share of the room, and everybody else's come in", async () => {
  const patient = { pieceMs: 300, startMs: 300, bytesPerSecond: 1 };
  const waiting = Array.from({ length: bodyTransferLimit.capacity.share }, () =>
    bytesOf(stalled(), "ann", 10, patient).catch((fault: unknown) => fault),
  );
  await expect(bytesOf(stalled(), "ann", 10, patient)).rejects.toMatchObject({ code: "too_many" });
  expect((await bytesOf(sender(1, 5), "bob", 10)).byteLength).toBe(5);
  for (const fault of await inTime(Promise.all(waiting))) expect(fault).toMatchObject({ status: 408 });
  expect((await bytesOf(sender(1, 5), "ann", 10)).byteLength).toBe(5);
});

test("bodies that are not whole yet take only so much memory", async () => {
  const large = Array.from({ length: 8 }, () => bytesOf(sender(16, 1024 ** 2, 5), "ann", 16 * 1024 ** 2));
  const ends = await Promise.allSettled(large);
  expect(ends.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
  expect(ends.filter((end) => end.status === "rejected" && end.reason.code === "unavailable").length).toBeGreaterThan(
    0,
  );
  expect((await bytesOf(sender(16, 1024 ** 2), "ann", 16 * 1024 ** 2)).byteLength).toBe(16 * 1024 ** 2);
});
