// Evidence for gates: one project that passes all of them.
import { audiences, type GateName, gates, monitorKinds, type Role, requirementCategories } from "@/db/enums";
import { type Criterion, evidenceCriteria, newestCatalogue } from "@/lib/lifecycle/criteria/rules";
import { signatureCriteria } from "@/lib/lifecycle/criteria/signature.rules";
import type { Proof } from "@/lib/lifecycle/evidence/proofs.rules";
import type { ProjectEvidence, RequirementEvidence } from "@/lib/lifecycle/evidence/rules";
import { standardTemplate } from "@/lib/lifecycle/templates/rules";

/** The moment that all evidence here is read at. */
export const now = new Date("2026-06-01T09:00:00Z");
export const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** The same proof of whatever is judged. */
export const provedBy = (proof: Partial<Proof>): RequirementEvidence["proofs"] => {
  const whole: Proof = {
    ...{ state: "met", lack: null, basis: null, value: 1, at: daysAgo(20), until: daysAgo(-30) },
    ...{ recent: [{ state: "met", at: daysAgo(20) }], ...proof },
  };
  return { version: whole, release: whole, production: whole };
};

/** Everything is there, met and fresh; nobody has signed. */
export const ready: ProjectEvidence = {
  // of today: whatever there is, it asks for
  template: { ...standardTemplate, catalogue: newestCatalogue },
  adoptions: [],
  timeZone: "UTC",
  phase: "deployment",
  phaseSince: daysAgo(200),
  passed: {},
  context: {
    problem: "Every month about one in fifty customers leaves, most of them without a word before.",
    todaysProcess: "The call centre rings customers in the order of their contract's end date.",
    affected: "40 agents in the call centre, and 60,000 customers with a running contract.",
  },
  estimate: {
    id: "estimate-1",
    number: 3,
    submittedAt: daysAgo(30),
    paysBack: 0.8,
    p10: -50_000,
    p50: 400_000,
    p90: 900_000,
  },
  requirements: requirementCategories.map((category) => ({
    id: `requirement-${category}`,
    version: 2,
    category,
    priority: "must",
    status: "agreed",
    agreedAt: daysAgo(300),
    metric: { id: `metric-of-${category}`, version: 1 },
    proofs: provedBy({ basis: { kind: "measurement", id: `measurement-${category}`, key: null } }),
  })),
  exemptions: [],
  metrics: audiences.map((audience) => ({
    id: `metric-${audience}`,
    version: 1,
    audience,
    baseline: 0.6,
    target: 0.8,
    createdAt: daysAgo(300),
  })),
  realised: [{ id: "realised-1", amount: 120_000, periodEnd: "2026-04-30", struckAt: null }],
  budget: { id: "budget-1", amount: 500_000, spent: 300_000 },
  datasets: [
    {
      id: "dataset-1",
      version: 4,
      rows: 60_000,
      refreshed: true,
      rules: 6,
      checks: "met",
      critical: "met",
      known: { rules: 6, checks: "met", critical: "met", uncheckedSince: null },
      freshness: "met",
      contract: "met",
      validation: { verdict: "usable", version: 3, at: daysAgo(100) },
    },
  ],
  candidate: {
    id: "model-version-1",
    number: 2,
    proposedAt: daysAgo(60),
    run: "finished",
    trainedOn: { versionId: "dataset-version-3", state: "met", known: "met", uncheckedSince: null },
    worstErrors: { batchId: "batch-1", sentAt: daysAgo(55), samples: 30, open: 0 },
    worth: {
      outcomes: "outcomes-1",
      holdout: { name: "May 2026", namedBy: "Dana", decides: true },
      learnedFromIt: false,
      scoredRuns: 3,
      leftBehind: 0,
      price: {
        ...{
          matrixId: "matrix-2",
          baseRateId: "base-rate-1",
          current: true,
          misfit: null,
          scored: 3,
          luck: 8,
          mostLuck: 10,
          leastLuck: 5,
        },
        against: [
          { reference: "nothing", action: 0, perCase: 0, gain: { mean: 150, low: 110, high: 190 }, paired: true },
          { reference: "all", action: 1, perCase: 200, gain: { mean: -50, low: -90, high: -10 }, paired: true },
          { reference: "today", action: null, perCase: 30, gain: { mean: 120, low: 60, high: 180 }, paired: false },
        ],
      },
    },
  },
  matrix: { id: "matrix-2", number: 2, setAs: "stakeholder", baseRateId: "base-rate-1" },
  release: {
    id: "release-1",
    number: 1,
    live: true,
    withdrawn: false,
    rehearsedAt: daysAgo(50),
    monitors: [...monitorKinds],
  },
  criticalAlerts: [],
  review: { id: "review-1", dueOn: "2026-08-01", pivotedAt: null },
  signatures: [],
  waivers: [],
};

/** In the order in which they are shown: the evidence first, then the signatures for it. */
export const criteriaOf = (gate: GateName, signers: readonly Role[]): readonly Criterion[] => [
  ...evidenceCriteria[gate],
  ...signatureCriteria(gate, signers),
];

/** Every criterion of every gate, in the standard template's order. */
export const everyCriterion = gates.flatMap((gate) => criteriaOf(gate, standardTemplate.gates[gate].signers));
