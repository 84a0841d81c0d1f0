// Going live asks the gates: which ones, about which release, and how strictly.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { environments, gateModes, releaseStrategies } from "@/db/enums";
import { anyEvidence } from "@/lib/testing/any-evidence";
import { signedBy } from "@/lib/testing/judged";
import { now, ready } from "@/lib/testing/project-evidence";
import type { ProjectEvidence, ReleaseEvidence } from "../evidence/rules";
import { evaluateGate } from "../gate.rules";
import { holdsOf, strictestMode } from "./rules";

const ours: ReleaseEvidence = {
  id: "release-2",
  number: 2,
  live: false,
  withdrawn: false,
  rehearsedAt: now,
  monitors: ["drift", "performance", "operation"],
};
const first: ReleaseEvidence = { ...ours, id: "release-1", number: 1 };
const held = (evidence: ProjectEvidence, release = ours, given: Partial<Parameters<typeof holdsOf>[0]> = {}) =>
  holdsOf({ environment: "production", strategy: "basic", evidence: release, ...given }, evidence, now).map(
    ({ gate, unmet }) => `${gate}: ${unmet.map(({ id }) => id.replace(`${gate}.`, "")).join(", ")}`,
  );
const developed = { ...ready, signatures: signedBy("development", ready) };

describe("a release to production", () => {
  test("asks for every criterion and signature of the development gate", () => {
    expect(held(developed)).toEqual([]);
    expect(held(ready)).toEqual(["development: signature.data_scientist, signature.expert, signature.stakeholder"]);
    expect(held({ ...developed, candidate: null })[0]).toMatch(/^development: candidate, /);
  });

  test("asks the deployment gate about itself, and for names only where its page shows this release", () => {
    expect(held(developed, { ...ours, rehearsedAt: null, monitors: [] })).toEqual(["deployment: rehearsal, monitors"]);
    expect(held({ ...developed, release: first }, first)).toEqual([
      "deployment: signature.ml_engineer, signature.stakeholder",
    ]);
    const before = { ...developed, release: first };
    const signed = { ...before, signatures: [...developed.signatures, ...signedBy("deployment", before)] };
    expect(held(signed, first)).toEqual([]);
  });

  test("as shadow or canary asks only whether the model is good enough", () => {
    const bare = { ...ours, rehearsedAt: null, monitors: [] };
    for (const strategy of ["shadow", "canary"] as const) {
      expect(held(developed, bare, { strategy })).toEqual([]);
      expect(held(ready, bare, { strategy })).toHaveLength(1);
    }
  });

  test("elsewhere asks nobody; and never passes silently where the development gate does not pass", () => {
    fc.assert(
      fc.property(
        anyEvidence,
        fc.constantFrom(...environments),
        fc.constantFrom(...releaseStrategies),
        (evidence, environment, strategy) => {
          const holds = holdsOf({ environment, strategy, evidence: ours }, evidence, now);
          if (environment !== "production") expect(holds).toEqual([]);
          else {
            const met = evaluateGate("development", evidence, now).state === "passed";
            expect(holds.some(({ gate }) => gate === "development")).toBe(!met);
          }
        },
      ),
    );
  });
});

test("the strictest gate decides", () => {
  const hold = (mode: (typeof gateModes)[number]) => ({ gate: "development" as const, mode, unmet: [] });
  expect(strictestMode([])).toBe("free");
  expect(gateModes.map((mode) => strictestMode([hold(mode)]))).toEqual(gateModes);
  expect(strictestMode([hold("warn"), hold("block"), hold("inform")])).toBe("block");
  expect(strictestMode([hold("inform"), hold("warn")])).toBe("warn");
});
