// What counts as a moved goalpost, and what does not.
import { expect, test } from "vitest";
import { goalpostsOf } from "./rules";

test("a target lowered after results is one, with its reason; one raised or set is none", () => {
  const before = { metric: "Recall", target: 0.8 };
  const reason = "The vendor's data cannot carry more.";
  const lowered = { metric: "Recall", target: 0.7, reason, lowered: true };
  expect(goalpostsOf("metric.edited", { before, after: lowered })).toEqual([
    { what: "target", about: "Recall", before: 0.8, after: 0.7, reason },
  ]);
  expect(goalpostsOf("metric.edited", { before, after: { metric: "Recall", target: 0.9 } })).toEqual([]);
});

test("a must that becomes a should, and evidence that may be older, are two; the other way round is none", () => {
  const [strict, loose] = [
    { statement: "Fast", priority: "must", maxAgeDays: 30 },
    { statement: "Fast", priority: "should", maxAgeDays: 90 },
  ];
  const moved = goalpostsOf("requirement.edited", { before: strict, after: loose });
  expect(moved.map(({ what, before, after }) => [what, before, after])).toEqual([
    ["priority", "must", "should"],
    ["age", 30, 90],
  ]);
  expect(goalpostsOf("requirement.edited", { before: loose, after: strict })).toEqual([]);
  expect(goalpostsOf("requirement.edited", { before: {}, after: { statement: "Faster" } })).toEqual([]);
});

test("only what was agreed and is retired counts, and a waiver and an exemption always do", () => {
  const retired = (status: string) =>
    goalpostsOf("requirement.retired", { before: { statement: "Fast", status }, after: { reason: "Not needed." } });
  expect(retired("proposed")).toEqual([]);
  expect(retired("agreed")).toMatchObject([{ what: "requirement", about: "Fast", reason: "Not needed." }]);
  const waived = { criterion: "development.must", reason: "A pilot.", expiresOn: "2026-12-01" };
  expect(goalpostsOf("gate.criterion_waived", { before: null, after: waived })).toMatchObject([{ what: "criterion" }]);
  expect(goalpostsOf("gate.signed", { before: null, after: waived })).toEqual([]);
});
