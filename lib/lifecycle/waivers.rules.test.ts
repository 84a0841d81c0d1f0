// Waivers: a named exception for a while, which shows and is signed for.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gates } from "@/db/enums";
import { anyEvidence } from "@/lib/testing/any-evidence";
import { signatureStates, signed, stateOf } from "@/lib/testing/judged";
import { daysAgo, now, ready } from "@/lib/testing/project-evidence";
import { evidenceCriteria } from "./criteria/rules";
import { evaluateGate, shownState } from "./gate.rules";
import type { WaiverSlice } from "./slices";
import { standardTemplate } from "./templates/rules";
import { activeWaiver } from "./waivers.rules";

const waiver = (criterion: string, change: Partial<WaiverSlice> = {}): WaiverSlice => ({
  criterion,
  waivedById: "stakeholder",
  reason: "The pilot shows it next month.",
  waivedAt: daysAgo(1),
  expiresAt: daysAgo(-30),
  endedAt: null,
  ...change,
});

describe("a waiver", () => {
  const unready = { ...ready, estimate: null };

  test("stands in for what is not met until the moment at which it expires", () => {
    const evidence = { ...unready, waivers: [waiver("design.value")] };
    const at = (when: Date) => stateOf(evaluateGate("design", evidence, when), "design.value")?.state;
    expect(at(now)).toBe("waived");
    expect(at(new Date(daysAgo(-30).getTime() - 1))).toBe("waived");
    expect(at(daysAgo(-30))).toBe("missing");
    expect(activeWaiver(evidence.waivers, "design.value", now)).toBe(evidence.waivers[0]);
    expect(activeWaiver(evidence.waivers, "design.context", now)).toBeNull();
  });

  test("lets the gate be met, and shows", () => {
    const result = evaluateGate("design", signed("design", { ...unready, waivers: [waiver("design.value")] }), now);
    expect(result).toMatchObject({ state: "passed", waived: true });
    expect(shownState(result)).toBe("waived");
    expect(shownState(evaluateGate("design", signed("design", ready), now))).toBe("passed");
    expect(shownState(evaluateGate("design", unready, now))).toBe("pending");
  });

  test("is part of what is signed: when it ends, the signatures are for older evidence", () => {
    const evidence = signed("design", { ...unready, waivers: [waiver("design.value")] });
    expect(signatureStates(evaluateGate("design", evidence, daysAgo(-31)))).toEqual(["stale", "stale", "stale"]);
    const ended = { ...evidence, waivers: [waiver("design.value", { endedAt: now })] };
    expect(stateOf(evaluateGate("design", ended, now), "design.value")?.state).toBe("missing");
  });

  test("given for another reason is another thing to sign for", () => {
    const evidence = signed("design", { ...unready, waivers: [waiver("design.value")] });
    const waivers = [waiver("design.value", { reason: "Nobody will ask." })];
    expect(signatureStates(evaluateGate("design", { ...evidence, waivers }, now))).toEqual(["stale", "stale", "stale"]);
  });

  test("is not shown for what is met, and of several the longest stands", () => {
    const short = waiver("design.value", { expiresAt: daysAgo(-2), reason: "Two days." });
    const waivers = [short, waiver("design.value"), waiver("design.context")];
    const result = evaluateGate("design", { ...unready, waivers }, now);
    expect(stateOf(result, "design.context")).toMatchObject({ state: "met", waiver: null });
    expect(stateOf(result, "design.value")).toMatchObject({ state: "waived", because: "not-estimated" });
    expect(stateOf(result, "design.value")?.waiver?.reason).toBe("The pilot shows it next month.");
  });

  test("can't stand in for a signature", () => {
    const waivers = standardTemplate.gates.design.signers.map((role) => waiver(`design.signature.${role}`));
    expect(signatureStates(evaluateGate("design", { ...ready, waivers }, now))).toEqual([
      "missing",
      "missing",
      "missing",
    ]);
  });

  test("never makes a gate worse, and touches its own criterion only", () => {
    const ids = gates.flatMap((gate) => evidenceCriteria[gate].map(({ id }) => ({ gate, id })));
    fc.assert(
      fc.property(fc.constantFrom(...ids), anyEvidence, ({ gate, id }, evidence) => {
        const without = evaluateGate(gate, { ...evidence, waivers: [] }, now);
        const withIt = evaluateGate(gate, { ...evidence, waivers: [waiver(id)] }, now);
        for (const [i, { id: each, title, state }] of without.criteria.entries()) {
          if (title === "signature") continue;
          expect(withIt.criteria[i]?.state).toBe(each === id && state !== "met" ? "waived" : state);
        }
      }),
    );
  });
});
