// How a project moves: the order of states, who signs, and when a phase opens.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  criterionStates,
  type EvidenceState,
  type GateMode,
  type GateName,
  gateModes,
  gates,
  type Phase,
  roles,
} from "@/db/enums";
import { now, ready } from "@/lib/testing/project-evidence";
import type { CriterionId } from "./criteria/rules";
import { evaluateGate } from "./gate.rules";
import { mayAdvance as advance, maySign, signersOf, worstFirst, worstOf } from "./rules";

describe("the worst of some states", () => {
  test("has an order in which every state stands once", () => {
    expect([...worstFirst].sort()).toEqual([...criterionStates].sort());
    expect(worstOf(["met", "stale", "missing", "unmet", "waived"])).toBe("unmet");
    expect(worstOf(["met", "stale", "missing", "waived"])).toBe("missing");
    expect(worstOf(["met", "stale", "waived"])).toBe("stale");
    expect(worstOf(["met", "waived"])).toBe("waived");
    expect(worstOf([])).toBe("met");
  });

  test("is one of them, in any order, and never better for one more", () => {
    const states = fc.array(fc.constantFrom(...criterionStates), { minLength: 1 });
    const rank = (state: (typeof criterionStates)[number]) => worstFirst.indexOf(state);
    fc.assert(
      fc.property(states, fc.constantFrom(...criterionStates), (list, more) => {
        expect(list).toContain(worstOf(list));
        expect(worstOf(list.toReversed())).toBe(worstOf(list));
        expect(rank(worstOf([...list, more]))).toBeLessThanOrEqual(rank(worstOf(list)));
      }),
    );
  });
});

describe("a person signs", () => {
  const gate = (name: GateName) => evaluateGate(name, ready, now);
  test("only as a role that they hold and that the gate asks for", () => {
    expect(maySign(gate("design"), ["data_scientist"])).toEqual([]);
    expect(maySign(gate("design"), ["expert", "data_scientist"])).toEqual(["expert"]);
    expect(maySign(gate("deployment"), [...roles])).toEqual(["ml_engineer", "stakeholder"]);
    expect(maySign(gate("operation"), [...roles])).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...gates), fc.subarray([...roles]), (name, held) =>
        maySign(gate(name), held).every((role) => held.includes(role) && signersOf(gate(name)).includes(role)),
      ),
    );
  });

  test("and every role signs somewhere", () => {
    expect(roles.filter((role) => !gates.some((name) => signersOf(gate(name)).includes(role)))).toEqual([]);
  });
});

describe("a project advances", () => {
  const mayAdvance = (phase: Phase, gate: Omit<Parameters<typeof advance>[1], "mode">, mode: GateMode) =>
    advance(phase, { ...gate, mode });
  const open: { id: CriterionId; state: EvidenceState } = { id: "design.value", state: "missing" };
  const done: { id: CriterionId; state: "met" | "waived" }[] = [
    { id: "design.context", state: "met" },
    { id: "design.audience.domain", state: "waived" },
  ];
  const passed = { gate: "design", state: "passed", criteria: done } as const;
  const pending = { gate: "design", state: "pending", criteria: [...done, open] } as const;

  test("through its own gate when that has passed, in every mode", () => {
    for (const mode of gateModes) {
      expect(mayAdvance("design", passed, mode)).toEqual({
        allowed: true,
        needsConfirmation: false,
        verdict: "passed",
        open: [],
      });
    }
  });

  test("through a gate that has not passed as strictly as its mode says", () => {
    const open: CriterionId[] = ["design.value"];
    expect(mayAdvance("design", pending, "inform")).toEqual({
      allowed: true,
      needsConfirmation: false,
      verdict: "informed",
      open,
    });
    expect(mayAdvance("design", pending, "warn")).toEqual({
      allowed: true,
      needsConfirmation: true,
      verdict: "warned",
      open,
    });
    expect(mayAdvance("design", pending, "block")).toEqual({
      allowed: false,
      needsConfirmation: false,
      verdict: "blocked",
      open,
    });
  });

  test("never through another phase's gate, nor beyond the last phase, whatever the mode", () => {
    for (const mode of gateModes) {
      expect(mayAdvance("development", passed, mode)).toMatchObject({ allowed: false, verdict: "other-gate" });
      expect(mayAdvance("deployment", { ...passed, gate: "deployment" }, mode)).toMatchObject({
        allowed: false,
        verdict: "last-phase",
      });
    }
  });
});
