// A gate that has not passed asks at once for what is new; a passed one from its first result on, and never by losing what it had.
import { expect, test } from "vitest";
import { stateOf } from "@/lib/testing/judged";
import { daysAgo, now, provedBy, ready } from "@/lib/testing/project-evidence";
import type { ProjectEvidence } from "./evidence/rules";
import { evaluateGate } from "./gate.rules";

const passed = { design: daysAgo(90), development: daysAgo(60) };
const says = (
  id: "design.data" | `development.${"must" | "trained-on" | "in-money"}`,
  change: Partial<ProjectEvidence>,
) => {
  const gate = id === "design.data" ? "design" : "development";
  const judged = (evidence: ProjectEvidence) => stateOf(evaluateGate(gate, evidence, now), id)?.state;
  return [judged({ ...ready, ...change, passed }), judged({ ...ready, ...change, passed: {} })].join(", ");
};
const [first] = ready.requirements;
const [dataset] = ready.datasets;
if (!first || !dataset) throw new Error("The fixture has a requirement and a dataset.");

test("a requirement that was agreed since counts from the first result that came after", () => {
  const agreed = (agreedDaysAgo: number, proof: Parameters<typeof provedBy>[0]) => ({
    requirements: [
      ...ready.requirements,
      { ...first, id: "new", agreedAt: daysAgo(agreedDaysAgo), proofs: provedBy({ ...proof, recent: [] }) },
    ],
  });
  const nothing = { state: "missing", lack: "not-measured", at: null } as const;
  expect(says("development.must", agreed(1, nothing))).toBe("met, missing");
  expect(says("development.must", agreed(60, nothing))).toBe("missing, missing");
  expect(says("development.must", agreed(1, { state: "unmet", at: daysAgo(2) }))).toBe("met, unmet");
  expect(says("development.must", agreed(1, { state: "unmet", at: daysAgo(0.5) }))).toBe("unmet, unmet");
});

test("a rule that came since counts from its first result, one that was there before is asked for as ever", () => {
  const unchecked = (days: number) => ({
    datasets: [{ ...dataset, checks: "missing" as const, known: { ...dataset.known, uncheckedSince: daysAgo(days) } }],
  });
  expect(says("design.data", unchecked(1))).toBe("met, missing");
  expect(says("design.data", unchecked(91))).toBe("missing, missing");
  const drafts = { rules: 0, checks: null, critical: null, uncheckedSince: daysAgo(1) };
  expect(says("design.data", { datasets: [{ ...dataset, checks: "missing", known: drafts }] })).toBe(
    "missing, missing",
  );
  const judged = evaluateGate(
    "design",
    { ...ready, datasets: [{ ...dataset, checks: "missing", known: drafts }], passed },
    now,
  );
  expect(stateOf(judged, "design.data")?.because).toBe("rules-without-result");
  const failing = { ...dataset.known, checks: "unmet" as const };
  expect(says("design.data", { datasets: [{ ...dataset, checks: "unmet", known: failing }] })).toBe("unmet, unmet");
  const trained = (days: number) => ({
    candidate: ready.candidate && {
      ...ready.candidate,
      trainedOn: { versionId: "v", state: "missing" as const, known: "met" as const, uncheckedSince: daysAgo(days) },
    },
  });
  expect(says("development.trained-on", trained(1))).toBe("met, missing");
  expect(says("development.trained-on", trained(61))).toBe("missing, missing");
});

test("another matrix changes nothing before runs are priced by it", () => {
  const matrix = ready.matrix && { ...ready.matrix, id: "matrix-3", number: 3 };
  expect(says("development.in-money", {})).toBe("met, met");
  expect(says("development.in-money", { matrix })).toBe("met, stale");
  expect(says("development.in-money", { matrix: null })).toBe("missing, missing");
});
