// A room holds so many at once; one person fills their share, the others wait in line or are told to come again.
import { expect, test } from "vitest";
import { ConcurrencyLimit } from "./request-limits";

function busy() {
  let end = () => {};
  const done = new Promise<void>((finish) => {
    end = finish;
  });
  return { work: () => done, end };
}
const soon = () => new Promise((done) => setTimeout(done, 0));

test("a share that is full turns its person away, a room that is full everybody", async () => {
  const room = new ConcurrencyLimit({ places: 3, share: 2 });
  const works = [busy(), busy(), busy()];
  const held = [room.run("ann", () => works[0]?.work() ?? soon()), room.run("ann", () => works[1]?.work() ?? soon())];
  await expect(room.run("ann", soon)).rejects.toMatchObject({ code: "too_many" });
  held.push(room.run("bob", () => works[2]?.work() ?? soon()));
  await expect(room.run("eve", soon)).rejects.toMatchObject({
    code: "unavailable",
    details: { retryAfterSeconds: 1 },
  });
  for (const { end } of works) end();
  await Promise.all(held);
  expect(room.activeCount).toBe(0);
  await expect(room.run("eve", async () => "in")).resolves.toBe("in");
});

test("in a line everybody's turn comes, and who waits for their own share keeps nobody waiting", async () => {
  const room = new ConcurrencyLimit({ places: 2, share: 1, waiting: 2 });
  const order: string[] = [];
  const first = busy();
  const held = [room.run("ann", first.work)];
  for (const n of [1, 2]) held.push(room.run("ann", async () => void order.push(`ann ${n}`)));
  await expect(room.run("ann", soon)).rejects.toMatchObject({ code: "too_many" });
  held.push(room.run("bob", async () => void order.push("bob")));
  await soon();
  expect(order).toEqual(["bob"]);
  first.end();
  await Promise.all(held);
  expect(order).toEqual(["bob", "ann 1", "ann 2"]);
  expect(room.activeCount).toBe(0);
});

test("work that fails gives its place back", async () => {
  const room = new ConcurrencyLimit({ places: 1, share: 1 });
  for (let tries = 0; tries < 3; tries += 1) {
    await expect(room.run("ann", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  }
  expect(room.activeCount).toBe(0);
});
