// Any evidence at all that gates may be judged on, and the same in another order.
import fc from "fast-check";
import {
  audiences,
  checkVerdicts,
  evidenceStates,
  gates,
  misfits,
  monitorKinds,
  phases,
  requirementCategories,
  requirementPriorities,
  requirementStatuses,
  roles,
  validationVerdicts,
} from "@/db/enums";
import { lacks } from "@/lib/lifecycle/evidence/proofs.rules";
import type { ProjectEvidence } from "@/lib/lifecycle/evidence/rules";
import { daysAgo, everyCriterion, ready } from "./project-evidence";

const pastMoment = fc.integer({ min: 0, max: 400 }).map(daysAgo);
const anyMoment = fc.integer({ min: -400, max: 400 }).map(daysAgo);
const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
const text = fc.oneof(fc.constant(""), fc.constant(" \n"), fc.lorem({ maxCount: 12 }));
const figure = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const money = fc.integer({ min: -1_000_000, max: 1_000_000 });
const few = { maxLength: 6 };

const perCase = fc.integer({ min: -500, max: 500 });
const price = fc.record({
  matrixId: id,
  baseRateId: fc.option(id),
  current: fc.boolean(),
  misfit: fc.option(fc.constantFrom(...misfits)),
  scored: fc.integer({ min: 1, max: 9 }),
  luck: fc.option(fc.nat(100)),
  mostLuck: fc.option(fc.nat(100)),
  leastLuck: fc.option(fc.nat(100)),
  against: fc.array(
    fc.record({
      reference: fc.constantFrom("nothing" as const, "all" as const, "today" as const),
      action: fc.option(fc.nat(2)),
      perCase,
      gain: fc.record({ mean: perCase, low: fc.option(perCase), high: fc.option(perCase) }),
      paired: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});

const lacking = fc.option(fc.constantFrom(...lacks));
const proof = fc.record({
  state: fc.constantFrom(...evidenceStates),
  lack: lacking,
  basis: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constantFrom("measurement" as const, "figure" as const), id, key: fc.constant(null) }),
      fc.record({ kind: fc.constant("check" as const), id }),
    ),
  ),
  // what is stored as json has no negative zero
  value: fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0)),
  at: fc.option(pastMoment),
  until: fc.option(anyMoment),
  recent: fc.array(fc.record({ state: fc.constantFrom(...checkVerdicts), at: pastMoment }), { maxLength: 4 }),
});
const anyState = fc.constantFrom(...evidenceStates);

/** Any evidence; what has an id of its own has it once. */
export const anyEvidence: fc.Arbitrary<ProjectEvidence> = fc.record({
  template: fc.constant(ready.template),
  adoptions: fc.constant([]),
  timeZone: fc.constantFrom("UTC", "Europe/Vienna", "America/Santiago", "Pacific/Kiritimati"),
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
      agreedAt: fc.option(pastMoment),
      metric: fc.option(fc.record({ id, version: fc.integer({ min: 1, max: 9 }) })),
      proofs: fc.record({ version: proof, release: proof, production: proof }),
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
      createdAt: pastMoment,
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
      rows: fc.option(fc.nat(3)),
      refreshed: fc.boolean(),
      rules: fc.nat(4),
      known: fc.record({
        rules: fc.nat(4),
        checks: fc.option(anyState),
        critical: fc.option(anyState),
        uncheckedSince: fc.option(pastMoment),
      }),
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
      proposedAt: pastMoment,
      run: fc.constantFrom("finished" as const, "unfinished" as const, "deleted" as const),
      trainedOn: fc.option(
        fc.record({
          versionId: id,
          state: anyState,
          known: fc.option(anyState),
          uncheckedSince: fc.option(pastMoment),
        }),
      ),
      worstErrors: fc.option(fc.record({ batchId: id, sentAt: pastMoment, samples: fc.constant(9), open: fc.nat(9) })),
      worth: fc.option(
        fc.record({
          outcomes: id,
          holdout: fc.option(fc.record({ name: id, namedBy: id, decides: fc.boolean() })),
          learnedFromIt: fc.boolean(),
          scoredRuns: fc.option(fc.integer({ min: 1, max: 99 })),
          leftBehind: fc.nat({ max: 2 }),
          price: fc.option(price),
        }),
      ),
    }),
  ),
  matrix: fc.option(
    fc.record({
      id,
      number: fc.integer({ min: 1, max: 9 }),
      setAs: fc.constantFrom("stakeholder", "expert"),
      baseRateId: fc.option(id),
    }),
  ),
  release: fc.option(
    fc.record({
      id,
      number: fc.integer({ min: 1, max: 9 }),
      live: fc.boolean(),
      withdrawn: fc.boolean(),
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
