// An alert is told while it is one: not when it is over, nor when the last window was good.
import { expect, test } from "vitest";
import { troubleFact } from "./facts.rules";

const since = new Date("2026-05-03T10:00:00Z");
const slow = {
  status: "open",
  kind: "operation",
  watches: "Answer time",
  unit: "ms",
  direction: "lower",
  release: 3,
  since,
  value: 245,
  limit: 200,
  psi: null,
} as const;
const drifted = {
  ...slow,
  kind: "drift",
  watches: "tenure",
  unit: "",
  direction: null,
  value: 0.31,
  limit: 0.1,
  psi: 0.4,
} as const;

test("a figure beyond its limit, and a feature that drifted, with the figures of the last window", () => {
  expect(troubleFact(slow, "UTC")).toEqual({
    what: "beyond-limit",
    watches: "Answer time",
    unit: "ms",
    direction: "lower",
    limit: 200,
    release: 3,
    value: 245,
    since: "2026-05-03",
  });
  expect(troubleFact({ ...drifted, status: "acknowledged" }, "UTC")).toEqual({
    what: "drift",
    feature: "tenure",
    limit: 0.1,
    psi: 0.4,
    release: 3,
    value: 0.31,
    since: "2026-05-03",
  });
});

test("nothing, once it is over, or while a good window waits to be believed", () => {
  expect(troubleFact({ ...slow, status: "resolved" }, "UTC")).toBeNull();
  expect(troubleFact({ ...slow, value: 180 }, "UTC")).toBeNull();
  expect(troubleFact({ ...slow, direction: "higher" }, "UTC")).toBeNull();
  expect(troubleFact({ ...drifted, value: 0.08 }, "UTC")).toBeNull();
  expect(troubleFact({ ...drifted, limit: null }, "UTC")).toBeNull();
});
