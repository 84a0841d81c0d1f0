// Evidence for gates: one project that passes all of them, and any project at all.
import fc from "fast-check";
import {
  audiences,
  checkVerdicts,
  evidenceStates,
  gates,
  monitorKinds,
  phases,
  requirementCategories,
  requirementPriorities,
  requirementStatuses,
  roles,
  validationVerdicts,
} from "@/db/enums";
import { criteriaOf } from "@/lib/lifecycle/criteria/rules";
import type { ProjectEvidence } from "@/lib/lifecycle/evidence/rules";
import { standardTemplate } from "@/lib/lifecycle/templates/rules";

/** The moment that all evidence here is read at. */
export const now = new Date("2026-06-01T09:00:00Z");
export const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** Everything is there, met and fresh; nobody has signed. */
export const ready: ProjectEvidence = {
  template: standardTemplate,
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
    state: "met",
    rests: { kind: "measurement", id: `measurement-${category}` },
    metric: { id: `metric-of-${category}`, version: 1 },
    until: daysAgo(-30),
    recent: [{ state: "met" as const, at: daysAgo(20) }],
  })),
  exemptions: [],
  metrics: audiences.map((audience) => ({
    id: `metric-${audience}`,
    version: 1,
    audience,
    baseline: 0.6,
    target: 0.8,
  })),
  realised: [{ id: "realised-1", amount: 120_000, periodEnd: "2026-04-30", struckAt: null }],
  budget: { id: "budget-1", amount: 500_000, spent: 300_000 },
  datasets: [
    {
      id: "dataset-1",
      version: 4,
      rules: 6,
      checks: "met",
      critical: "met",
      freshness: "met",
      contract: "met",
      validation: { verdict: "usable", version: 3, at: daysAgo(100) },
    },
  ],
  candidate: {
    id: "model-version-1",
    number: 2,
    trainedOn: { versionId: "dataset-version-3", state: "met" },
    worstErrors: { batchId: "batch-1", samples: 30, open: 0 },
  },
  release: { id: "release-1", number: 1, live: true, rehearsedAt: daysAgo(50), monitors: [...monitorKinds] },
  criticalAlerts: [],
  review: { id: "review-1", dueOn: "2026-08-01", pivotedAt: null },
  signatures: [],
  waivers: [],
};

/** Every criterion of every gate, in the standard template's order. */
export const everyCriterion = gates.flatMap((gate) => criteriaOf(gate, standardTemplate.gates[gate].signers));

const pastMoment = fc.integer({ min: 0, max: 400 }).map(daysAgo);
const anyMoment = fc.integer({ min: -400, max: 400 }).map(daysAgo);
const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
const text = fc.oneof(fc.constant(""), fc.constant(" \n"), fc.lorem({ maxCount: 12 }));
const figure = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const money = fc.integer({ min: -1_000_000, max: 1_000_000 });
const few = { maxLength: 6 };

/** Any evidence; what has an id of its own has it once. */
export const anyEvidence: fc.Arbitrary<ProjectEvidence> = fc.record({
  template: fc.constant(standardTemplate),
  phase: fc.constantFrom(...phases),
  phaseSince: pastMoment,
  passed: fc.dictionary(fc.constantFrom(...gates), pastMoment, { maxKeys: 4 }),
  context: fc.record({ problem: text, todaysProcess: text, affected: text }),
  estimate: fc.option(
    fc.record({
      id,
      number: fc.integer({ min: 1, max: 9 }),
      submittedAt: pastMoment,
      paysBack: fc.double({ min: 0, max: 1, noNaN: true }),
      p10: money,
      p50: money,
      p90: money,
    }),
  ),
  requirements: fc.uniqueArray(
    fc.record({
      id,
      version: fc.integer({ min: 1, max: 9 }),
      category: fc.constantFrom(...requirementCategories),
      priority: fc.constantFrom(...requirementPriorities),
      status: fc.constantFrom(...requirementStatuses),
      state: fc.constantFrom(...evidenceStates),
      rests: fc.option(fc.record({ kind: fc.constantFrom("measurement" as const, "check" as const), id })),
      metric: fc.option(fc.record({ id, version: fc.integer({ min: 1, max: 9 }) })),
      until: fc.option(anyMoment),
      recent: fc.array(fc.record({ state: fc.constantFrom(...checkVerdicts), at: pastMoment }), { maxLength: 4 }),
    }),
    { ...few, selector: (requirement) => requirement.id },
  ),
  exemptions: fc.uniqueArray(fc.record({ category: fc.constantFrom(...requirementCategories), reason: text }), {
    ...few,
    selector: (exemption) => exemption.category,
  }),
  metrics: fc.uniqueArray(
    fc.record({
      id,
      version: fc.integer({ min: 1, max: 9 }),
      audience: fc.constantFrom(...audiences),
      baseline: figure,
      target: figure,
    }),
    { ...few, selector: (metric) => metric.id },
  ),
  realised: fc.uniqueArray(
    fc.record({
      id,
      amount: money,
      periodEnd: pastMoment.map((moment) => moment.toISOString().slice(0, 10)),
      struckAt: fc.option(pastMoment),
    }),
    { ...few, selector: (entry) => entry.id },
  ),
  budget: fc.option(fc.record({ id, amount: money, spent: money })),
  datasets: fc.uniqueArray(
    fc.record({
      id,
      version: fc.option(fc.integer({ min: 1, max: 9 })),
      rules: fc.nat(4),
      checks: fc.constantFrom(...evidenceStates),
      critical: fc.option(fc.constantFrom(...evidenceStates)),
      freshness: fc.option(fc.constantFrom(...evidenceStates)),
      contract: fc.option(fc.constantFrom(...evidenceStates)),
      validation: fc.option(
        fc.record({
          verdict: fc.constantFrom(...validationVerdicts),
          version: fc.integer({ min: 1, max: 9 }),
          at: pastMoment,
        }),
      ),
    }),
    { ...few, selector: (dataset) => dataset.id },
  ),
  candidate: fc.option(
    fc.record({
      id,
      number: fc.integer({ min: 1, max: 9 }),
      trainedOn: fc.option(fc.record({ versionId: id, state: fc.constantFrom(...evidenceStates) })),
      worstErrors: fc.option(fc.record({ batchId: id, samples: fc.constant(9), open: fc.nat(9) })),
    }),
  ),
  release: fc.option(
    fc.record({
      id,
      number: fc.integer({ min: 1, max: 9 }),
      live: fc.boolean(),
      rehearsedAt: fc.option(pastMoment),
      monitors: fc.subarray([...monitorKinds]),
    }),
  ),
  criticalAlerts: fc.uniqueArray(id, few),
  review: fc.record({
    id: fc.option(id),
    dueOn: anyMoment.map((moment) => moment.toISOString().slice(0, 10)),
    pivotedAt: fc.option(fc.integer({ min: 2, max: 400 }).map(daysAgo)),
  }),
  signatures: fc.array(
    fc.record({
      gate: fc.constantFrom(...gates),
      role: fc.constantFrom(...roles),
      personId: id,
      digest: fc.constantFrom("old", "older"),
      signedAt: pastMoment,
      withdrawnAt: fc.option(pastMoment),
    }),
    few,
  ),
  waivers: fc.array(
    fc.record({
      criterion: fc.constantFrom(...everyCriterion.map((criterion) => criterion.id as string)),
      waivedById: id,
      reason: text,
      waivedAt: pastMoment,
      expiresAt: anyMoment,
      endedAt: fc.option(pastMoment),
    }),
    few,
  ),
});

/** The same evidence with every array in another order. */
export const shuffled = (evidence: ProjectEvidence): fc.Arbitrary<ProjectEvidence> =>
  fc
    .record({
      requirements: mixed(evidence.requirements),
      exemptions: mixed(evidence.exemptions),
      metrics: mixed(evidence.metrics),
      realised: mixed(evidence.realised),
      datasets: mixed(evidence.datasets),
      criticalAlerts: mixed(evidence.criticalAlerts),
      signatures: mixed(evidence.signatures),
      waivers: mixed(evidence.waivers),
    })
    .map((arrays) => ({ ...evidence, ...arrays }));

const mixed = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
