// Which live project stands first: what brings less than promised, and of those what lacks most.
import { expect, test } from "vitest";
import type { PromiseStanding } from "@/lib/value/promise/rules";
import { type LivePromise, worstFirst } from "./promises.rules";

const live = (name: string, standing: PromiseStanding, promised: number, total: number): LivePromise => ({
  ...{ key: name, name, currency: "EUR", active: true, paysBack: 0.5, from: "2026-01-01", estimate: 1 },
  ...{ now: { mean: promised, p10: 0, p50: promised, p90: promised }, arrived: { total, until: "2026-02-01" } },
  ...{ measured: null, standing, gapSince: null },
});

test("the worst stands first, and among equals whoever lacks most", () => {
  const all = [
    live("fine", "above", 10, 20),
    live("short", "below", 100, 90),
    live("shortest", "below", 100, 10),
    live("silent", "unmeasured", 500, 0),
    live("late", "behind", 50, 20),
  ];
  expect(worstFirst(all).map(({ name }) => name)).toEqual(["shortest", "short", "late", "silent", "fine"]);
});
