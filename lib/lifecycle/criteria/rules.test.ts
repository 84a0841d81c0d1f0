// The registry as data, and every criterion at its boundaries.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gates, requirementCategories, roles } from "@/db/enums";
import { anyEvidence } from "@/lib/testing/any-evidence";
import { judge, says } from "@/lib/testing/judged";
import { daysAgo, everyCriterion, now, provedBy, ready } from "@/lib/testing/project-evidence";
import type { Proof } from "../evidence/proofs.rules";
import type { ProjectEvidence, RequirementEvidence } from "../evidence/rules";
import { worstOf } from "../rules";
import { ageLimits, standardTemplate } from "../templates/rules";
import { type EvidenceCriterion, evidenceCriteria, isWaivable } from "./rules";

const { limits } = standardTemplate;

const all = gates.flatMap((gate) => evidenceCriteria[gate]);

type Change = Partial<RequirementEvidence> & Partial<Pick<Proof, "state" | "basis">>;
const requirement = ({ state = "met", basis = null, ...change }: Change): RequirementEvidence => ({
  id: "r",
  version: 1,
  category: "speed",
  priority: "must",
  status: "agreed",
  agreedAt: daysAgo(90),
  metric: null,
  proofs: provedBy({ state, basis, value: null }),
  ...change,
});

describe("the registry", () => {
  test("holds these criteria", () => {
    expect(everyCriterion.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "design.context",
        "design.value",
        "design.data",
        "design.category.speed",
        "design.category.accuracy",
        "design.category.transparency",
        "design.category.compliance",
        "design.category.budget",
        "design.category.team",
        "design.audience.technical",
        "design.audience.domain",
        "design.audience.business",
        "design.signature.stakeholder",
        "design.signature.expert",
        "design.signature.data_engineer",
        "development.candidate",
        "development.must",
        "development.pays-back",
        "development.in-money",
        "development.trained-on",
        "development.worst-errors",
        "development.signature.data_scientist",
        "development.signature.expert",
        "development.signature.stakeholder",
        "deployment.release",
        "deployment.speed",
        "deployment.must",
        "deployment.rehearsal",
        "deployment.monitors",
        "deployment.signature.ml_engineer",
        "deployment.signature.stakeholder",
        "operation.alerts",
        "operation.must",
        "operation.contracts",
        "operation.realised",
        "operation.budget",
        "operation.review",
      ]
    `);
  });

  test("names each once, under its own gate, and lets all but signatures be waived", () => {
    const every = everyCriterion;
    expect(new Set(every.map(({ id }) => id)).size).toBe(every.length);
    for (const { id, gate, topic } of every) {
      expect(id.split(".")[0]).toBe(gate);
      expect(isWaivable(gate, id)).toBe(topic !== "signature");
    }
    expect(isWaivable("design", "deployment.speed")).toBe(false);
  });

  test("says of each who puts it right", () => {
    for (const { repair } of everyCriterion) {
      expect(repair.roles.length).toBeGreaterThan(0);
      expect(roles).toEqual(expect.arrayContaining([...repair.roles]));
    }
  });

  test("says of each in a sentence how it is judged, and every age that a template sets is some criterion's", () => {
    for (const { asks } of everyCriterion) expect(asks).toMatch(/^[A-Z].{20,}\.$/);
    expect(new Set(all.map(({ maxAge }) => maxAge))).toEqual(new Set([...ageLimits, "own", null]));
  });

  test("is moved by no limit but those that it says", () => {
    const others = fc.record({
      estimateDays: fc.nat(400),
      realisedDays: fc.nat(400),
      validationDays: fc.option(fc.nat(400)),
      rehearsalDays: fc.option(fc.nat(400)),
      contextCharacters: fc.nat(90),
      paysBack: fc.double({ min: 0, max: 1, noNaN: true }),
      waiverDays: fc.nat(400),
    });
    fc.assert(
      fc.property(fc.constantFrom(...all), anyEvidence, others, (criterion, evidence, other) => {
        const names = [...criterion.sets, ...ageLimits.filter((limit) => limit === criterion.maxAge)];
        const subset = Object.fromEntries(names.map((name) => [name, limits[name]]));
        expect(criterion.judge(evidence, now, { ...other, ...subset })).toEqual(criterion.judge(evidence, now, limits));
      }),
      { numRuns: 300 },
    );
  });

  test("reads no more than it says", () => {
    const cases = all.map((criterion) => fc.tuple(fc.constant(criterion), anyEvidence, anyEvidence));
    fc.assert(
      fc.property(
        fc.oneof(...cases),
        ([criterion, evidence, other]: [EvidenceCriterion, ProjectEvidence, ProjectEvidence]) => {
          const subset = Object.fromEntries(criterion.reads.map((slice) => [slice, evidence[slice]]));
          const judged = criterion.judge({ ...other, ...subset }, now, limits);
          expect(judged).toEqual(criterion.judge(evidence, now, limits));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("is met by a project for which all is well", () => {
    expect(all.filter(({ judge }) => judge(ready, now, limits).state !== "met").map(({ id }) => id)).toEqual([]);
  });
});

describe("design", () => {
  test("asks for the problem, today's process and who is affected, each in a sentence", () => {
    const exactly = "x".repeat(limits.contextCharacters);
    const context = { problem: exactly, todaysProcess: exactly, affected: exactly };
    expect(says("design.context", { context })).toBe("met: described");
    const short = { ...context, problem: `${exactly.slice(1)} `, affected: "" };
    expect(judge("design.context", { context: short })).toMatchObject({
      says: "missing: not-described",
      facts: { short: ["problem", "affected"] },
    });
  });

  test("asks for a range of value, whatever it is", () => {
    expect(says("design.value", { estimate: null })).toBe("missing: not-estimated");
    const estimate = ready.estimate && { ...ready.estimate, paysBack: 0.01, submittedAt: daysAgo(999) };
    expect(judge("design.value", { estimate })).toMatchObject({
      says: "met: estimated",
      facts: { paysBack: 0.01, p10: -50_000, p90: 900_000 },
      refs: [{ kind: "estimate", id: "estimate-1", version: 3 }],
    });
  });

  test.each(requirementCategories)("asks for %s: agreed, or not applicable with a reason", (category) => {
    const id = `design.category.${category}` as const;
    const none = { requirements: [], exemptions: [] };
    expect(says(id, none)).toBe("missing: none-agreed");
    expect(says(id, { ...none, requirements: [requirement({ category, status: "proposed" })] })).toBe(
      "missing: only-proposed",
    );
    expect(says(id, { ...none, requirements: [requirement({ category, status: "retired" })] })).toBe(
      "missing: none-agreed",
    );
    const agreed = { ...none, requirements: [requirement({ category, priority: "could", state: "missing" })] };
    expect(says(id, agreed)).toBe("met: agreed");
    expect(says(id, { ...none, exemptions: [{ category, reason: " \n" }] })).toBe("missing: none-agreed");
    expect(says(id, { ...none, exemptions: [{ category, reason: "Nobody waits for it." }] })).toBe(
      "met: not-applicable",
    );
    const otherCategory = requirementCategories.find((other) => other !== category) ?? category;
    expect(says(id, { ...none, exemptions: [{ category: otherCategory, reason: "Not here." }] })).toBe(
      "missing: none-agreed",
    );
  });

  test.each(["technical", "domain", "business"] as const)(
    "asks for a %s metric with baseline and target",
    (audience) => {
      const id = `design.audience.${audience}` as const;
      const metric = { id: "m", version: 1, audience, baseline: 0, target: 0, createdAt: daysAgo(9) };
      expect(says(id, { metrics: [] })).toBe("missing: no-metric");
      expect(says(id, { metrics: [{ ...metric, target: null }] })).toBe("missing: no-baseline-or-target");
      expect(says(id, { metrics: [{ ...metric, baseline: null }] })).toBe("missing: no-baseline-or-target");
      expect(says(id, { metrics: [metric] })).toBe("met: defined");
    },
  );
});

describe("development", () => {
  test.each(["development.must", "deployment.must"] as const)("%s: every agreed must is met by its evidence", (id) => {
    expect(says(id, { requirements: [] })).toBe("missing: no-must");
    expect(says(id, { requirements: [requirement({ priority: "should" })] })).toBe("missing: no-must");
    expect(says(id, { requirements: [requirement({ status: "proposed" })] })).toBe("missing: no-must");
    const met = requirement({ id: "a", basis: { kind: "check", id: "c" } });
    expect(says(id, { requirements: [met, requirement({ state: "unmet", priority: "could" })] })).toBe("met: all-met");
    expect(says(id, { requirements: [met, requirement({ state: "stale" })] })).toBe("stale: some-stale");
    expect(says(id, { requirements: [met, requirement({ state: "missing" })] })).toBe("missing: some-without-evidence");
    expect(judge(id, { requirements: [requirement({ state: "unmet" }), met] })).toEqual({
      says: "unmet: some-unmet",
      facts: { of: 2, met: 1, open: [{ id: "r", state: "unmet" }] },
      refs: [
        id === "development.must"
          ? { kind: "model-version", id: "model-version-1", version: 2 }
          : { kind: "release", id: "release-1", version: 1 },
        { kind: "requirement", id: "r", version: 1 },
        { kind: "requirement", id: "a", version: 1 },
        { kind: "check", id: "c", version: null },
      ],
    });
  });

  test("asks that it pays back more likely than not, by an estimate that is fresh", () => {
    const estimate = (paysBack: number, days: number) => ({
      estimate: ready.estimate && { ...ready.estimate, paysBack, submittedAt: daysAgo(days) },
    });
    const id = "development.pays-back";
    expect(says(id, { estimate: null })).toBe("missing: not-estimated");
    expect(says(id, estimate(0.5, 0))).toBe("unmet: unlikely");
    expect(says(id, estimate(0.5001, 180))).toBe("met: likely");
    expect(says(id, estimate(0.9, 180.001))).toBe("stale: too-old");
    expect(says(id, estimate(0.1, 181))).toBe("stale: too-old");
  });
});

test("deployment asks for speed: every agreed requirement, or the reason why not", () => {
  const id = "deployment.speed";
  const none = { requirements: [], exemptions: [] };
  expect(says(id, none)).toBe("missing: none-agreed");
  expect(says(id, { ...none, requirements: [requirement({ category: "accuracy" })] })).toBe("missing: none-agreed");
  expect(says(id, { ...none, requirements: [requirement({ priority: "should", state: "unmet" })] })).toBe(
    "unmet: some-unmet",
  );
  expect(says(id, { ...none, exemptions: [{ category: "speed", reason: "It runs at night." }] })).toBe(
    "met: not-applicable",
  );
});

describe("operation", () => {
  test("asks that no must is worse than met", () => {
    expect(says("operation.must", { requirements: [] })).toBe("missing: no-must");
    const states = fc.array(fc.constantFrom("met" as const, "unmet" as const, "stale" as const, "missing" as const), {
      minLength: 1,
    });
    fc.assert(
      fc.property(states, (list) => {
        const requirements = list.map((state, i) => requirement({ id: String(i), state }));
        expect(says("operation.must", { requirements })).toMatch(new RegExp(`^${worstOf(list)}:`));
      }),
    );
  });

  test("asks for a review by its day, and the day itself is still in time", () => {
    const review = (dueOn: string, id: string | null = "review-1") => ({ review: { id, dueOn, pivotedAt: null } });
    expect(says("operation.review", review("2026-06-01"))).toBe("met: review-held");
    expect(says("operation.review", review("2026-05-31"))).toBe("stale: review-overdue");
    expect(says("operation.review", review("2026-06-01", null))).toBe("met: review-not-due");
    expect(says("operation.review", review("2026-05-31", null))).toBe("missing: review-overdue");
  });

  test("asks for realised value within its period, once one is over", () => {
    const id = "operation.realised";
    const entry = (periodEnd: string, struckAt: Date | null = null) => ({ id: "v", amount: 5, periodEnd, struckAt });
    const live = { phase: "deployment" as const, phaseSince: daysAgo(300) };
    expect(says(id, { ...live, realised: [] })).toBe("missing: never-recorded");
    expect(says(id, { ...live, phaseSince: daysAgo(92), realised: [] })).toBe("met: not-due-yet");
    expect(says(id, { ...live, phaseSince: daysAgo(92.001), realised: [] })).toBe("missing: never-recorded");
    expect(says(id, { ...live, phase: "development", realised: [] })).toBe("missing: not-live");
    // 92 days before 2026-06-01 is 2026-03-01.
    expect(says(id, { ...live, realised: [entry("2026-03-01")] })).toBe("met: recorded");
    expect(says(id, { ...live, realised: [entry("2026-02-28")] })).toBe("stale: too-old");
    expect(says(id, { ...live, realised: [entry("2026-02-28"), entry("2026-05-31", now)] })).toBe("stale: too-old");
    expect(says(id, { ...live, realised: [entry("2026-05-31", now)] })).toBe("missing: never-recorded");
  });

  test("asks to stay within the budget", () => {
    const id = "operation.budget";
    expect(says(id, { budget: null })).toBe("missing: no-budget");
    expect(says(id, { budget: { id: "b", amount: 100, spent: 100 } })).toBe("met: within-budget");
    expect(says(id, { budget: { id: "b", amount: 100, spent: 101 } })).toBe("unmet: over-budget");
  });
});
