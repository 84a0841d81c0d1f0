// The gate as a whole: the and of its criteria, and signatures for what was seen.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gates } from "@/db/enums";
import { anyEvidence, shuffled } from "@/lib/testing/any-evidence";
import { signatureStates, signed, signedBy, stateOf } from "@/lib/testing/judged";
import { daysAgo, now, provedBy, ready } from "@/lib/testing/project-evidence";
import type { ProjectEvidence, RequirementEvidence } from "./evidence/rules";
import { evaluateGate } from "./gate.rules";
import type { GateResult } from "./gate-result.rules";
import type { SignatureSlice } from "./slices";
import { standardTemplate } from "./templates/rules";

const anyGate = fc.constantFrom(...gates);

describe("a gate", () => {
  test.each(gates)("%s passes once all is well and all have signed", (gate) => {
    const before = evaluateGate(gate, ready, now);
    expect(before.state).toBe(standardTemplate.gates[gate].signers.length > 0 ? "pending" : "passed");
    expect(evaluateGate(gate, signed(gate, ready), now)).toMatchObject({ gate, state: "passed", waived: false });
  });

  test("is the and of its criteria: it passes only if each is met or waived; else it lapsed if the project had passed it", () => {
    fc.assert(
      fc.property(anyGate, anyEvidence, (gate, evidence) => {
        const { state, waived, criteria } = evaluateGate(gate, evidence, now);
        const states = criteria.flatMap(({ state }) => (state === "unchecked" ? [] : [state]));
        expect(states).toHaveLength(criteria.length);
        expect(state === "passed").toBe(states.every((each) => each === "met" || each === "waived"));
        if (state !== "passed") expect(state).toBe(evidence.passed[gate] ? "lapsed" : "pending");
        expect(waived).toBe(states.includes("waived"));
      }),
    );
  });

  test("gives the same result for the same evidence, in any order of its arrays", () => {
    const withShuffled = anyEvidence.chain((evidence) => fc.tuple(fc.constant(evidence), shuffled(evidence)));
    fc.assert(
      fc.property(anyGate, withShuffled, (gate, [evidence, other]) => {
        const [one, there] = [evaluateGate(gate, evidence, now), evaluateGate(gate, other, now)];
        expect(there.digest).toBe(one.digest);
        const withoutOrder = ({ criteria }: GateResult) =>
          criteria.map((criterion) => ({
            ...criterion,
            refs: new Set(criterion.refs.map((ref) => JSON.stringify(ref))),
          }));
        expect(withoutOrder(there)).toEqual(withoutOrder(one));
        expect([there.state, there.waived]).toEqual([one.state, one.waived]);
      }),
      { numRuns: 200 },
    );
  });

  test("survives being stored", () => {
    fc.assert(
      fc.property(anyGate, anyEvidence, (gate, evidence) => {
        const { criteria } = evaluateGate(gate, evidence, now);
        const stored = JSON.parse(JSON.stringify(criteria.map(({ waiver, ...rest }) => rest)));
        expect(stored).toEqual(criteria.map(({ waiver, ...rest }) => rest));
      }),
    );
  });
});

describe("a signature", () => {
  test("counts for the evidence that its signer saw, whatever that was", () => {
    fc.assert(
      fc.property(anyGate, anyEvidence, (gate, evidence) => {
        const states = signatureStates(evaluateGate(gate, signed(gate, evidence), now));
        expect(states).toEqual(standardTemplate.gates[gate].signers.map(() => "met"));
      }),
    );
  });

  test("counts for no other evidence: as soon as the gate says or rests on anything else, it is stale", () => {
    fc.assert(
      fc.property(anyGate, anyEvidence, anyEvidence, (gate, seen, later) => {
        const changed = evaluateGate(gate, { ...later, signatures: signedBy(gate, seen) }, now);
        const judged = (evidence: ProjectEvidence) =>
          evaluateGate(gate, evidence, now)
            .criteria.filter(({ title }) => title !== "signature")
            .map(({ refs, ...rest }) => ({
              ...rest,
              refs: new Set(refs.filter(({ kind }) => !isPassing(kind)).map((ref) => JSON.stringify(ref))),
            }));
        const same = JSON.stringify(judged(seen), inOrder) === JSON.stringify(judged(later), inOrder);
        expect(signatureStates(changed)).toEqual(
          standardTemplate.gates[gate].signers.map(() => (same ? "met" : "stale")),
        );
      }),
    );
  });

  test("stands when the same is measured again, and not when what is asked for changes", () => {
    const evidence = signed("development", ready);
    const states = (change: (each: RequirementEvidence) => Partial<RequirementEvidence>) => {
      const requirements = evidence.requirements.map((each) => ({ ...each, ...change(each) }));
      return new Set(signatureStates(evaluateGate("development", { ...evidence, requirements }, now)));
    };
    const newer = { kind: "measurement", id: "newer", key: null } as const;
    expect(states(() => ({ proofs: provedBy({ basis: newer, value: 2 }) }))).toEqual(new Set(["met"]));
    expect(states(() => ({ proofs: provedBy({ basis: { ...newer, kind: "figure" } }) }))).toEqual(new Set(["met"]));
    expect(states(({ metric }) => ({ metric: metric && { ...metric, version: 2 } }))).toEqual(new Set(["stale"]));
    expect(states(() => ({ version: 3 }))).toEqual(new Set(["stale"]));
    expect(states(() => ({ proofs: provedBy({ state: "unmet" }) }))).toEqual(new Set(["stale"]));
    // another version is another thing, though every answer is the same
    const candidate = evidence.candidate && { ...evidence.candidate, id: "model-version-2", number: 3 };
    expect(new Set(signatureStates(evaluateGate("development", { ...evidence, candidate }, now)))).toEqual(
      new Set(["stale"]),
    );
  });

  test.each<[string, (evidence: ProjectEvidence) => Partial<ProjectEvidence>]>([
    ["a word of the context", ({ context }) => ({ context: { ...context, problem: `${context.problem} Or so.` } })],
    ["another estimate", ({ estimate }) => ({ estimate: estimate && { ...estimate, id: "estimate-2", number: 4 } })],
    ["another figure", ({ estimate }) => ({ estimate: estimate && { ...estimate, p50: 400_001 } })],
    [
      "a requirement's wording",
      ({ requirements }) => ({ requirements: requirements.map((each) => ({ ...each, version: 3 })) }),
    ],
    ["a lowered target", ({ metrics }) => ({ metrics: metrics.map((each) => ({ ...each, version: 2 })) })],
    ["one more metric", ({ metrics }) => ({ metrics: metrics.flatMap((each) => [each, { ...each, id: "more" }]) })],
  ])("reads “given for older evidence” after %s, and the gate passes no more", (_change, change) => {
    const evidence = signed("design", ready);
    const result = evaluateGate("design", { ...evidence, ...change(evidence) }, now);
    expect(result.state).toBe("pending");
    expect(result.criteria.filter(({ because }) => because === "signed-older-evidence")).toHaveLength(3);
  });

  test("is not disturbed by other signatures, by what its gate does not ask, or by time that changes no state", () => {
    const evidence = signed("development", ready);
    const [first, ...others] = evidence.signatures;
    const withoutOthers = { ...evidence, budget: null, realised: [], metrics: [], signatures: first ? [first] : [] };
    expect(signatureStates(evaluateGate("development", withoutOthers, now))).toEqual(["met", "missing", "missing"]);
    expect(others).toHaveLength(2);
    const { digest } = evaluateGate("development", ready, now);
    const later = (days: number) => evaluateGate("development", evidence, daysAgo(-days));
    expect(later(149)).toMatchObject({ state: "passed", digest });
    // The estimate was 30 days old and counts for 180.
    expect(later(151).state).toBe("pending");
    expect(later(151).digest).not.toBe(digest);
  });

  test("keeps its digest while time changes no criterion", () => {
    fc.assert(
      fc.property(anyGate, anyEvidence, fc.integer({ min: 0, max: 400 }), (gate, evidence, days) => {
        const [today, later] = [evaluateGate(gate, evidence, now), evaluateGate(gate, evidence, daysAgo(-days))];
        const outcome = ({ criteria }: GateResult) =>
          criteria
            .filter(({ title }) => title !== "signature")
            .map(({ state, because, waiver }) => ({ state, because, waiver }));
        const same = JSON.stringify(outcome(today)) === JSON.stringify(outcome(later));
        expect(later.digest === today.digest).toBe(same);
      }),
    );
  });

  test("does not count once withdrawn, at another gate, or as another role; a newer one for this evidence does", () => {
    const [one] = signedBy("deployment", ready);
    if (!one) throw new Error("deployment asks for signatures");
    const states = (...signatures: SignatureSlice[]) =>
      signatureStates(evaluateGate("deployment", { ...ready, signatures }, now));
    expect(states(one)).toEqual(["met", "missing"]);
    expect(states({ ...one, withdrawnAt: now })).toEqual(["missing", "missing"]);
    expect(states({ ...one, gate: "design" })).toEqual(["missing", "missing"]);
    expect(states({ ...one, role: "expert" })).toEqual(["missing", "missing"]);
    const older = { ...one, digest: "older", personId: "someone", signedAt: daysAgo(9) };
    expect(states(older)).toEqual(["stale", "missing"]);
    expect(states(older, one)).toEqual(["met", "missing"]);
    expect(states({ ...older, signedAt: now }, one)).toEqual(["met", "missing"]);
  });

  test("shows who gave it, and when: of several, the latest that counts", () => {
    const [one] = signedBy("deployment", ready);
    if (!one) throw new Error("deployment asks for signatures");
    const signatures = [
      one,
      { ...one, personId: "second", signedAt: now },
      { ...one, digest: "older", signedAt: daysAgo(-1) },
    ];
    const shown = stateOf(
      evaluateGate("deployment", { ...ready, signatures }, now),
      "deployment.signature.ml_engineer",
    );
    expect(shown).toMatchObject({ because: "signed", facts: { personId: "second", signedAt: now.toISOString() } });
  });
});

/** One measurement of many: what it says is in the state. */
const isPassing = (kind: string) => kind === "measurement" || kind === "check";

/** Sets as sorted lists, so that equal results read equal. */
function inOrder(_key: string, held: unknown): unknown {
  return held instanceof Set ? [...held].sort() : held;
}

test("a pivot asks for every signature anew, also where the evidence is the same", () => {
  const evidence = signed("design", ready);
  const review = { ...ready.review, pivotedAt: new Date(now.getTime() + 1) };
  const pivoted = evaluateGate("design", { ...evidence, review }, now);
  expect(pivoted.state).toBe("pending");
  expect(pivoted.criteria.filter(({ because }) => because === "signed-before-pivot")).toHaveLength(3);
  const before = { ...ready.review, pivotedAt: daysAgo(2) };
  expect(evaluateGate("design", { ...evidence, review: before }, now).state).toBe("passed");
});
