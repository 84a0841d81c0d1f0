// Heavy work takes slots: so many at once, so many in line, and a place in it for everybody.
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { Slots } from "./slots";

test("so many run at once, in the order in which they came, and a fault gives its turn on", async () => {
  const slots = new Slots({ atOnce: 2, waiting: 10, perOwner: 10, full: "Full." });
  let [running, most] = [0, 0];
  const begun: number[] = [];
  const work = (index: number) =>
    slots.withSlot("one", async () => {
      begun.push(index);
      running += 1;
      most = Math.max(most, running);
      await pause(2);
      running -= 1;
      if (index % 3 === 0) throw new Error("failed");
    });
  const ended = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => work(index)));
  expect(most).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(ended.filter(({ status }) => status === "rejected")).toHaveLength(4);
  await slots.withSlot("one", async () => {});
});

test("one who sends many fills their own places in line, and leaves those of others", async () => {
  const slots = new Slots({ atOnce: 1, waiting: 6, perOwner: 3, full: "Full." });
  const busy = { code: "too_many", details: { retryAfterSeconds: 3 } };
  const tried = (of: string) => slots.withSlot(of, () => pause(1, of)).catch((fault: unknown) => fault);
  const flood = Array.from({ length: 50 }, () => tried("flood"));
  const others = [tried("ada"), tried("bob"), tried("eve"), tried("kim")];
  const outcomes = await Promise.all(flood);
  expect(outcomes.filter((outcome) => outcome === "flood")).toHaveLength(4);
  expect(outcomes.at(-1)).toMatchObject(busy);
  expect(await Promise.all(others)).toMatchObject(["ada", "bob", "eve", busy]);
});
