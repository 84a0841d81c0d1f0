// Facts: one digest for the same facts in any order, another for any other; and what changed, in words.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOfFacts, movedRequirements, type ReviewFacts, whatChanged } from "./facts.rules";

const facts: ReviewFacts = {
  now: {
    phase: "deployment",
    expected: { number: 2, mean: 5_000_000, p10: 1_000_000, p50: 4_500_000, p90: 9_000_000, paysBack: 0.81 },
    realised: { byGrade: [0, 120_000, 0, 300_000, 0, 0], total: 420_000 },
    budget: { amount: 2_000_000, spent: 900_000 },
    requirements: [
      { id: "a", statement: "Answers within 300 ms.", priority: "must", state: "met" },
      { id: "b", statement: "Finds 85 of 100.", priority: "must", state: "stale" },
    ],
  },
  since: {
    alerts: [{ id: "x", title: "age has drifted", severity: "critical", opened: true, closed: false }],
    incidents: [{ id: "y", title: "The date is there", severity: "warning", opened: false, closed: true }],
    gates: [{ id: 7, kind: "gate.criterion_waived", gate: "development" }],
    decisions: [{ id: "z", decision: "Weekly instead of daily" }],
    phases: [{ id: "p", from: "development", to: "deployment", forward: true }],
  },
};
const reading = { currency: "EUR", locale: "en" };

describe("the digest", () => {
  test("is the same for the same facts in any order", () => {
    const digest = digestOfFacts(facts);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts.now.requirements], { minLength: 2 }), (requirements) => {
        const shuffled = { since: { ...facts.since }, now: { ...facts.now, requirements } };
        expect(digestOfFacts(shuffled)).toBe(digest);
        expect(digestOfFacts(JSON.parse(JSON.stringify(shuffled)))).toBe(digest);
      }),
    );
  });

  test("is another for every fact that is another", () => {
    const { now, since } = facts;
    const others: ReviewFacts[] = [
      { since, now: { ...now, phase: "design" } },
      { since, now: { ...now, expected: null } },
      { since, now: { ...now, budget: { ...now.budget, spent: 900_001 } } },
      { since, now: { ...now, realised: { byGrade: [120_000, 0, 0, 300_000, 0, 0], total: 420_000 } } },
      { since, now: { ...now, requirements: now.requirements.slice(1) } },
      { now, since: { ...since, alerts: since.alerts.map((alert) => ({ ...alert, closed: true })) } },
      { now, since: { ...since, incidents: [] } },
      { now, since: { ...since, decisions: [] } },
      { now, since: { ...since, gates: [] } },
      { now, since: { ...since, phases: [] } },
    ];
    expect(new Set([facts, ...others].map(digestOfFacts)).size).toBe(others.length + 1);
  });
});

test("what changed is said with both sides, and nothing where nothing did", () => {
  expect(whatChanged(facts, facts, reading)).toEqual([]);
  const later: ReviewFacts = {
    now: {
      ...facts.now,
      expected: { number: 3, mean: -100_000, p10: -900_000, p50: -150_000, p90: 400_000, paysBack: 0.2 },
      requirements: [{ id: "a", statement: "Answers within 300 ms.", priority: "must", state: "unmet" }],
    },
    since: {
      ...facts.since,
      alerts: [
        { id: "x", title: "age has drifted", severity: "critical", opened: true, closed: true },
        { id: "n", title: "income has drifted", severity: "warning", opened: true, closed: false },
      ],
    },
  };
  expect(whatChanged(facts, later, reading).map(({ key: _, ...change }) => change)).toEqual([
    {
      label: "Expected value",
      seen: "€50K, likely €10K\u00a0– €90K (estimate 2)",
      now: "\u2212\u2060€1K, likely \u2212\u2060€9K to €4K (estimate 3)",
    },
    { label: "Chance of paying back", seen: "81%", now: "20%" },
    { label: "Answers within 300 ms.", seen: "On target", now: "Off target" },
    { label: "Finds 85 of 100.", seen: "Out of date", now: null },
    { label: "age has drifted", seen: "critical, opened", now: "critical, opened and closed" },
    { label: "income has drifted", seen: null, now: "opened" },
  ]);
});

test("requirements that changed their state are those with another state than then, and new ones", () => {
  const now = {
    ...facts.now,
    requirements: [
      { id: "a", statement: "Answers within 300 ms.", priority: "must" as const, state: "unmet" as const },
      { id: "b", statement: "Finds 85 of 100.", priority: "must" as const, state: "stale" as const },
      { id: "c", statement: "Says why.", priority: "could" as const, state: "missing" as const },
    ],
  };
  expect(movedRequirements(facts.now, now)).toEqual([
    { id: "a", statement: "Answers within 300 ms.", from: "met", to: "unmet" },
    { id: "c", statement: "Says why.", from: null, to: "missing" },
  ]);
  expect(movedRequirements(null, now)).toEqual([]);
});
