// What may be asked of monitors: each kind there is can be defined, as one that watches a figure or as drift.
import { expect, test } from "vitest";
import { monitorKinds } from "@/db/enums";
import { WatchDrift, WatchFigure } from "./schema";

const terms = { release: 1, watches: "p95", severity: "warning" };
const isDefinable = (kind: string) =>
  kind === "drift"
    ? WatchDrift.safeParse(terms).success
    : WatchFigure.safeParse({ ...terms, kind, direction: "lower", threshold: 200 }).success;

test("each kind of monitor can be defined, and none that there is not", () => {
  expect(monitorKinds.filter((kind) => !isDefinable(kind))).toEqual([]);
  expect(isDefinable("weather")).toBe(false);
});
