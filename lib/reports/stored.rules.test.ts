// A report that was frozen when gates were called otherwise still says what it said.
import { expect, test } from "vitest";
import type { ProjectFacts, ReportFacts } from "./rules";
import { revivedFacts } from "./stored.rules";

const project = (...states: string[]): ProjectFacts =>
  JSON.parse(JSON.stringify({ key: "CHURN", gates: states.map((state) => ({ gate: "design", state })) }));
const statesIn = (facts: ReportFacts) =>
  (facts.of === "project" ? [facts.project] : facts.projects).map(({ gates }) => gates.map(({ state }) => state));

test.each([
  ["met", "passed"],
  ["unmet", "pending"],
  ["missing", "pending"],
  ["stale", "pending"],
  ["waived", "waived"],
  ["ahead", "ahead"],
  ["passed", "passed"],
  ["pending", "pending"],
  ["lapsed", "lapsed"],
])("a gate that was kept as %s reads %s, alone and in a portfolio", (kept, read) => {
  expect(statesIn(revivedFacts({ of: "project", project: project(kept) } as ReportFacts))).toEqual([[read]]);
  const portfolio: ReportFacts = { of: "portfolio", projects: [project(kept, "ahead"), project("met")] };
  expect(statesIn(revivedFacts(portfolio))).toEqual([[read, "ahead"], ["passed"]]);
});
