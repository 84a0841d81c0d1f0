// What costs much is made once, shared while it is made, and let go of where there is no more room.
import { expect, test } from "vitest";
import { RecentBytes } from "./recent-bytes";

const file = (length: number) => () => Promise.resolve(new Uint8Array(length));

test("the same is made once, also for those who ask meanwhile", async () => {
  const recent = new RecentBytes(100);
  let made = 0;
  const make = async () => new Uint8Array(++made);
  const asked = await Promise.all([recent.get("a", make), recent.get("a", make), recent.get("a", make)]);
  expect(asked.map(({ length }) => length)).toEqual([1, 1, 1]);
  expect(await recent.get("a", make)).toHaveLength(1);
  expect(made).toBe(1);
});

test("what failed is made anew", async () => {
  const recent = new RecentBytes(100);
  await expect(recent.get("a", () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await recent.get("a", file(3))).toHaveLength(3);
});

test("what was not asked for the longest time makes room, and what is larger than all room is not kept", async () => {
  const recent = new RecentBytes(100);
  await recent.get("a", file(40));
  await recent.get("b", file(40));
  await recent.get("a", file(1));
  await recent.get("c", file(40));
  const lengths = [];
  for (const key of ["a", "c", "b"]) lengths.push((await recent.get(key, file(7))).length);
  expect(lengths).toEqual([40, 40, 7]);
  await recent.get("huge", file(101));
  expect(await recent.get("huge", file(5))).toHaveLength(5);
});
