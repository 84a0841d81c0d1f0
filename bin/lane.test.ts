// Who programs are begun after, and that nobody's crowd keeps others waiting.
import { expect, test, vi } from "vitest";
import { Lane } from "./lane.mjs";

const size = { places: 3, besidePages: 1, ofOne: 4, all: 6, longestMs: 2_000 };

function open() {
  const lane = new Lane(size);
  const begun: string[] = [];
  const refused: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (sender: string, isGone = false) =>
    lane.program(sender, {
      begin: () => {
        begun.push(sender);
        ends.push(lane.enter());
      },
      refuse: (reason) => void refused.push(`${sender} ${reason}`),
      isGone: () => isGone,
    });
  return { lane, ask, begun, refused, end: () => ends.shift()?.() };
}

test("three are begun at once, and one while somebody waits for a page", () => {
  const { lane, ask, begun, end } = open();
  for (let i = 0; i < 5; i += 1) ask("a");
  expect(begun).toHaveLength(3);
  const page = lane.page();
  end();
  end();
  expect(begun).toHaveLength(3);
  end();
  expect(begun).toHaveLength(4);
  page();
  expect(begun).toHaveLength(5);
});

test("each sender has a turn, however many another sends", () => {
  const { ask, begun, end } = open();
  for (const sender of ["a", "a", "a", "a", "a", "a", "b", "c"]) ask(sender);
  for (let i = 0; i < 5; i += 1) end();
  expect(begun.join("")).toBe("aaaabcaa");
});

test("who sends more than wait is told, and so is everybody where all places in the line are taken", () => {
  const { ask, begun, refused } = open();
  for (let i = 0; i < 8; i += 1) ask("a");
  expect(refused).toEqual(["a too_many"]);
  for (const sender of ["b", "c", "d"]) ask(sender);
  expect(refused).toEqual(["a too_many", "d unavailable"]);
  expect(begun).toHaveLength(3);
});

test("who has gone meanwhile is passed over, and what never ends keeps nobody waiting for ever", () => {
  vi.useFakeTimers();
  const { lane, ask, begun } = open();
  lane.page();
  ask("a");
  ask("b", true);
  ask("c");
  expect(begun).toEqual(["a"]);
  vi.advanceTimersByTime(2_000);
  expect(begun).toEqual(["a", "c"]);
  vi.useRealTimers();
});
