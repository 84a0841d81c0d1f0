// Templates: the first ones, what differs between two, and what each changes at a gate.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gateModes, gates, roles } from "@/db/enums";
import { stateOf } from "@/lib/testing/judged";
import { daysAgo, everyCriterion, now, ready } from "@/lib/testing/project-evidence";
import { evidenceCriteria, newestCatalogue } from "../criteria/rules";
import { evaluateGate } from "../gate.rules";
import { differences, firstTemplates, isLooser, standardTemplate, type Template } from "./rules";

const anyTerms = fc.record({
  mode: fc.constantFrom(...gateModes),
  off: fc.subarray(everyCriterion.map(({ id }) => id)),
  signers: fc.subarray([...roles]),
});
const anyTemplate: fc.Arbitrary<Template> = fc.record({
  catalogue: fc.constant(newestCatalogue),
  gates: fc.record({ design: anyTerms, development: anyTerms, deployment: anyTerms, operation: anyTerms }),
  limits: fc.record({
    estimateDays: fc.nat(400),
    realisedDays: fc.nat(400),
    validationDays: fc.option(fc.nat(400)),
    rehearsalDays: fc.option(fc.nat(400)),
    contextCharacters: fc.nat(90),
    paysBack: fc.double({ min: 0, max: 1, noNaN: true }),
    waiverDays: fc.nat(400),
  }),
});
const judgedBy = (template: Template, gate: (typeof gates)[number]) => evaluateGate(gate, { ...ready, template }, now);

describe("a template", () => {
  test("decides which criteria and names a gate asks for, and how strictly", () => {
    fc.assert(
      fc.property(anyTemplate, fc.constantFrom(...gates), (template, gate) => {
        const { mode, criteria } = judgedBy(template, gate);
        const terms = template.gates[gate];
        const asked = evidenceCriteria[gate].map(({ id }) => id).filter((id) => !terms.off.includes(id));
        expect(mode).toBe(terms.mode);
        expect(criteria.map(({ id }) => id)).toEqual([
          ...asked,
          ...terms.signers.map((role) => `${gate}.signature.${role}`),
        ]);
      }),
    );
  });

  test("of high risk asks for fresher evidence and a better chance than the usual one", () => {
    const paysBack = (template: Template, age: number, chance: number) => {
      const estimate = ready.estimate && { ...ready.estimate, submittedAt: daysAgo(age), paysBack: chance };
      const gate = evaluateGate("development", { ...ready, estimate, template }, now);
      return stateOf(gate, "development.pays-back")?.state;
    };
    expect(paysBack(standardTemplate, 180, 0.55)).toBe("met");
    expect(paysBack(firstTemplates.high, 121, 0.8)).toBe("stale");
    expect(paysBack(firstTemplates.high, 120, 0.6)).toBe("unmet");
    expect(paysBack(firstTemplates.high, 120, 0.61)).toBe("met");
  });
});

describe("what differs between two versions", () => {
  test("is nothing between one and itself, and turns round with them", () => {
    fc.assert(
      fc.property(anyTemplate, anyTemplate, (one, other) => {
        expect(differences(one, one)).toEqual([]);
        expect(differences(other, one)).toHaveLength(differences(one, other).length);
      }),
    );
  });

  test("is said one by one, in the order of the gates", () => {
    const { gates: held, limits } = standardTemplate;
    const after: Template = {
      gates: {
        ...held,
        design: { mode: "warn", off: ["design.data"], signers: ["stakeholder", "expert"] },
        deployment: { ...held.deployment, signers: [...held.deployment.signers, "expert"] },
      },
      limits: { ...limits, rehearsalDays: 90 },
    };
    expect(differences(standardTemplate, after)).toEqual([
      { of: "mode", gate: "design", before: "block", after: "warn" },
      { of: "criterion", gate: "design", criterion: "design.data", after: "off" },
      { of: "signer", gate: "design", role: "data_engineer", after: "off" },
      { of: "signer", gate: "deployment", role: "expert", after: "asked" },
      { of: "limit", limit: "rehearsalDays", before: null, after: 90 },
    ]);
  });
});

test("what one way asks for less, the other way asks for more", () => {
  fc.assert(
    fc.property(anyTemplate, anyTemplate, (one, other) => {
      const loosened = differences(one, other).filter(isLooser).length;
      const tightened = differences(other, one).filter((difference) => !isLooser(difference)).length;
      expect(loosened).toBe(tightened);
    }),
  );
});

test("a longer age, no age at all, a lower chance and a weaker mode ask for less", () => {
  const limit = (name: "estimateDays" | "rehearsalDays" | "paysBack", before: number | null, after: number | null) =>
    isLooser({ of: "limit", limit: name, before, after });
  expect([limit("estimateDays", 120, 180), limit("rehearsalDays", 180, null), limit("paysBack", 0.6, 0.5)]).toEqual([
    true,
    true,
    true,
  ]);
  expect([limit("rehearsalDays", null, 180), limit("paysBack", 0.5, 0.6)]).toEqual([false, false]);
  expect(isLooser({ of: "mode", gate: "design", before: "block", after: "warn" })).toBe(true);
  expect(isLooser({ of: "criterion", gate: "design", criterion: "design.value", after: "off" })).toBe(true);
  expect(isLooser({ of: "signer", gate: "design", role: "expert", after: "asked" })).toBe(false);
});
