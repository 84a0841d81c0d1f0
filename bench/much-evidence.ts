// A project with as much evidence as anybody will gather: what its gates are timed on.
import { audiences, gates, monitorKinds, requirementCategories, roles } from "@/db/enums";
import type { ProjectEvidence } from "@/lib/lifecycle/evidence/rules";
import { standardTemplate } from "@/lib/lifecycle/templates/rules";
import { provedBy } from "@/lib/testing/project-evidence";

export const now = new Date("2026-06-01T09:00:00Z");
const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

/** A project of 2,000 pieces of evidence: a third of it requirements with their measurements, the rest spread over what gates read. */
export const muchEvidence: ProjectEvidence = {
  template: standardTemplate,
  adoptions: [],
  timeZone: "UTC",
  phase: "deployment",
  phaseSince: before(200),
  passed: { design: before(400), development: before(200) },
  context: { problem: "p".repeat(2_000), todaysProcess: "t".repeat(2_000), affected: "a".repeat(2_000) },
  estimate: { id: "e", number: 30, submittedAt: before(20), paysBack: 0.8, p10: -1, p50: 2, p90: 3 },
  requirements: many(700, (at) => ({
    id: `requirement-${at}`,
    version: 2,
    category: pick(requirementCategories, at),
    priority: "must",
    status: "agreed",
    agreedAt: before(500),
    metric: { id: `metric-${at % 500}`, version: 1 },
    proofs: provedBy({
      state: at % 50 === 0 ? "stale" : "met",
      basis: { kind: "measurement", id: `measurement-${at}`, key: null },
      until: before(-at - 1),
      recent: [
        { state: at % 3 === 0 ? ("unmet" as const) : ("met" as const), at: before(1) },
        { state: "met" as const, at: before(2) },
      ],
    }),
  })),
  exemptions: many(100, (at) => ({ category: pick(requirementCategories, at), reason: `Because of ${at}` })),
  metrics: many(500, (at) => ({
    id: `metric-${at}`,
    version: 1,
    audience: pick(audiences, at),
    baseline: 1,
    target: 2,
    createdAt: before(500),
  })),
  realised: many(200, (at) => ({ id: `value-${at}`, amount: at, periodEnd: "2026-04-30", struckAt: null })),
  budget: { id: "b", amount: 100, spent: 90 },
  datasets: many(200, (at) => ({
    id: `dataset-${at}`,
    version: 4,
    rows: 1_000,
    refreshed: true,
    rules: 6,
    checks: "met",
    critical: "met",
    known: { rules: 6, checks: "met", critical: "met", uncheckedSince: null },
    freshness: "met",
    contract: "met",
    validation: { verdict: "usable", version: 3, at: before(100) },
  })),
  candidate: {
    id: "c",
    number: 2,
    proposedAt: before(60),
    run: "finished",
    trainedOn: { versionId: "v", state: "met", known: "met", uncheckedSince: null },
    worstErrors: { batchId: "w", sentAt: before(50), samples: 30, open: 0 },
    worth: {
      outcomes: "o",
      ...{ holdout: { name: "May", namedBy: "Dana", decides: true }, learnedFromIt: false, scoredRuns: 60 },
      leftBehind: 0,
      price: {
        ...{
          matrixId: "m",
          baseRateId: null,
          current: true,
          misfit: null,
          scored: 60,
          luck: 10,
          mostLuck: 12,
          leastLuck: 5,
        },
        against: (["nothing", "all", "today"] as const).map((reference) => ({
          ...{ reference, action: null, perCase: 1, paired: true },
          gain: { mean: 90, low: 50, high: 130 },
        })),
      },
    },
  },
  matrix: { id: "m", number: 4, setAs: "stakeholder", baseRateId: null },
  release: { id: "r", number: 1, live: true, withdrawn: false, rehearsedAt: before(50), monitors: [...monitorKinds] },
  criticalAlerts: many(96, (at) => `alert-${at}`),
  review: { id: null, dueOn: "2027-01-01", pivotedAt: null },
  signatures: many(100, (at) => ({
    gate: pick(gates, at),
    role: pick(roles, at),
    personId: `person-${at}`,
    digest: "older",
    signedAt: before(at),
    withdrawnAt: null,
  })),
  waivers: many(100, (at) => ({
    criterion: pick(["design.value", "development.must", "operation.alerts"], at),
    waivedById: "p",
    reason: "It is known.",
    waivedAt: before(300),
    expiresAt: before(at - 50),
    endedAt: null,
  })),
};
