// What a lapsed gate is told by: the figure that fell short, or what no longer holds.
import { expect, test } from "vitest";
import type { CriterionResult } from "../gate-result.rules";
import { lapseFact } from "./rules";

const must: CriterionResult = {
  id: "development.must",
  title: "must",
  subject: null,
  state: "unmet",
  because: "some-unmet",
  facts: { met: 1, of: 2 },
  gate: "development",
  refs: [],
  waiver: null,
  repair: { roles: ["data_scientist"], where: "requirements" },
};
const recall = { requirement: "A quarter is seen.", metric: "Seen", value: 12.5, target: 25, unit: "%" };

test("names the requirement with its figure and what was asked, and counts the others", () => {
  const after = { ...must, shortfalls: [recall, { ...recall, requirement: "Fast" }] };
  expect(lapseFact({ gates: ["development", "operation"], after }, "en")).toEqual({
    what: "gate-lapsed",
    gate: "development",
    cause: "“A quarter is seen” is at 12.5%, asked for 25%, and 1 more falls short",
  });
});

test("else what no longer holds, at the gate that is looked at", () => {
  expect(
    lapseFact({ gates: ["design", "operation"], after: { ...must, shortfalls: [] } }, "en", { gate: "operation" }),
  ).toEqual({
    what: "gate-lapsed",
    gate: "operation",
    cause: "“Every must requirement is met” no longer holds",
  });
  const silent = { ...must, shortfalls: [{ ...recall, metric: null, value: null, target: null }] };
  expect(lapseFact({ gates: ["design"], after: silent }, "en").cause).toBe("“A quarter is seen” no longer holds");
  expect(lapseFact({ gates: ["design"], after: silent }, "en", { others: 2 }).cause).toBe(
    "“A quarter is seen” no longer holds; and for 2 more causes",
  );
});
