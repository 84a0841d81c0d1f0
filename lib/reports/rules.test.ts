// The sums over the projects of a report, to the cent, and which gate a project stands before.
import fc from "fast-check";
import { expect, test } from "vitest";
import { gates } from "@/db/enums";
import { evaluateGate } from "@/lib/lifecycle/gate.rules";
import { anyEvidence } from "@/lib/testing/any-evidence";
import { now } from "@/lib/testing/project-evidence";
import { type GateFact, gateFacts, nextGate, type ProjectFacts, totalsOf } from "./rules";

const project = (change: Partial<ProjectFacts>): ProjectFacts => ({
  key: "P",
  name: "Project",
  owner: "Ada",
  phase: "design",
  status: "active",
  currency: "EUR",
  worth: null,
  budget: null,
  spent: 0,
  realised: { byGrade: [0, 0, 0, 0, 0, 0], total: 0, until: null },
  gates: [],
  ...change,
});

const cents = fc.integer({ min: -(10 ** 11), max: 10 ** 11 });
const anyProject = fc
  .record({
    currency: fc.constantFrom("EUR", "JPY"),
    mean: cents,
    budget: fc.option(fc.nat(10 ** 11)),
    spent: fc.nat(10 ** 11),
    byGrade: fc.tuple(cents, cents, cents, cents, cents, cents),
  })
  .map(({ currency, mean, budget, spent, byGrade }) =>
    project({
      currency,
      worth: { mean, p10: mean - 1, p50: mean, p90: mean + 1, paysBack: 0.5, estimatedOn: "2026-01-01" },
      budget,
      spent,
      realised: { byGrade, total: byGrade.reduce((sum, amount) => sum + amount, 0), until: "2026-01-31" },
    }),
  );

test("no cent is lost between the projects and their totals, whatever the order", () => {
  fc.assert(
    fc.property(fc.array(anyProject), (projects) => {
      const totals = totalsOf(projects);
      const all = (figure: (project: ProjectFacts) => number) => projects.reduce((sum, held) => sum + figure(held), 0);
      const sum = (of: (total: (typeof totals)[number]) => number) => totals.reduce((all, total) => all + of(total), 0);
      expect(sum((total) => total.mean)).toBe(all(({ worth }) => worth?.mean ?? 0));
      expect(sum((total) => total.realised)).toBe(all(({ realised }) => realised.total));
      expect(sum((total) => total.spent)).toBe(all(({ budget, spent }) => (budget === null ? 0 : spent)));
      for (const total of totals) expect(total.byGrade.reduce((sum, amount) => sum + amount, 0)).toBe(total.realised);
      const byCurrency = (list: typeof totals) => list.toSorted((a, b) => a.currency.localeCompare(b.currency));
      expect(byCurrency(totalsOf(projects.toReversed()))).toEqual(byCurrency(totals));
    }),
  );
});

test("a gate ahead is neither met nor late, and the open ones say what is open", () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const results = Object.fromEntries(gates.map((gate) => [gate, evaluateGate(gate, evidence, now)])) as Parameters<
        typeof gateFacts
      >[0];
      const facts = gateFacts(results, evidence.phase);
      const here = gates.indexOf(evidence.phase === "deployment" ? "operation" : evidence.phase);
      for (const [at, { state, met, of, open }] of facts.entries()) {
        expect(state === "ahead").toBe(at > here);
        expect(open.length).toBe(at > here ? 0 : of - met);
      }
    }),
    { numRuns: 50 },
  );
});

test("the next gate is that of the phase, and operation once a live project has passed it", () => {
  const fact = (gate: GateFact["gate"], state: GateFact["state"]): GateFact => ({
    gate,
    state,
    met: 0,
    of: 1,
    open: [],
  });
  const facts = [
    fact("design", "passed"),
    fact("development", "lapsed"),
    fact("deployment", "waived"),
    fact("operation", "passed"),
  ];
  expect(nextGate({ gates: facts, phase: "development" })?.gate).toBe("development");
  expect(nextGate({ gates: facts, phase: "deployment" })?.gate).toBe("operation");
  const pending = facts.with(2, fact("deployment", "pending"));
  expect(nextGate({ gates: pending, phase: "deployment" })?.gate).toBe("deployment");
});
