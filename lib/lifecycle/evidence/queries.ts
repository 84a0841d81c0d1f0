// Gathers what gates are judged on: for one project or for a page of them, in one statement either way.
import type { Executor } from "@/db/client";
import { workspaceZone } from "@/lib/access/time-zone.queries";
import {
  readDataEvidence,
  readVersionChecks,
  type DatasetEvidence as StoredDataset,
  type VersionChecks,
} from "@/lib/data/evidence.queries";
import { criticalAlertsOf, productionSinceOf } from "@/lib/deployments/slices";
import { readSlices } from "@/lib/kernel/slices";
import { contextOf, phaseOf, phaseSinceOf } from "@/lib/projects/slices";
import { exemptionsOf, metricsOf, requirementsOf } from "@/lib/requirements/slices";
import { reviewEvidence } from "@/lib/reviews/schedule/rules";
import { scheduleOf } from "@/lib/reviews/slices";
import { budgetOf, estimateOf, latestRealisedOf, matrixOf } from "@/lib/value/slices";
import { adoptionsOf, gatesPassedOf, signaturesOf, templateOf, waiversOf } from "../slices";
import { prove } from "./proofs.queries";
import type { ProjectEvidence, RequirementEvidence } from "./rules";
import { candidateOf, type EvidenceOverride, releaseOf, type StoredSubjects } from "./slices";
import { candidateEvidence, datasetEvidence, releaseEvidence } from "./stored.rules";

const slicesFor = (override?: EvidenceOverride) => ({
  timeZone: workspaceZone,
  phase: phaseOf,
  phaseSince: phaseSinceOf,
  context: contextOf,
  passed: gatesPassedOf,
  template: templateOf,
  adoptions: adoptionsOf,
  schedule: scheduleOf,
  estimate: estimateOf,
  budget: budgetOf,
  realised: latestRealisedOf,
  matrix: matrixOf,
  metrics: metricsOf,
  requirements: requirementsOf,
  exemptions: exemptionsOf,
  candidate: candidateOf(override),
  release: releaseOf(override),
  productionSince: productionSinceOf,
  criticalAlerts: criticalAlertsOf,
  signatures: signaturesOf,
  waivers: waiversOf,
});

type EvidenceRow = Awaited<ReturnType<typeof readSlices<ReturnType<typeof slicesFor>>>>[number];

export async function readEvidence(
  db: Executor,
  projectIds: readonly string[],
  now: Date,
  override?: EvidenceOverride,
): Promise<Map<string, ProjectEvidence>> {
  if (projectIds.length === 0) return new Map();
  const [rows, data] = await Promise.all([
    readSlices(db, slicesFor(override), projectIds),
    readDataEvidence(db, projectIds, now),
  ]);
  const passed = new Map(rows.map((row) => [row.id, passedIn(row)]));
  const [checks, requirements] = await Promise.all([
    readVersionChecks(db, [...new Set(rows.flatMap(({ candidate }) => candidate?.versionId ?? []))]),
    prove(
      db,
      rows.map((row) => ({ ...row, subjects: subjectsIn(row), passed: passed.get(row.id) ?? {} })),
      now,
    ),
  ]);
  return new Map(
    rows.map((row) => [
      row.id,
      evidenceOf(row, {
        checks,
        passed: passed.get(row.id) ?? {},
        requirements: requirements.get(row.id) ?? [],
        datasets: data.get(row.id) ?? [],
      }),
    ]),
  );
}

const subjectsIn = ({ candidate, release, productionSince: since, timeZone }: EvidenceRow): StoredSubjects => ({
  version: candidate?.judged ?? null,
  release: release?.judged ?? null,
  productionSince: since,
  timeZone,
});

/** A version that was proposed after the project went through the development gate is asked anew: that gate then passed with another one. */
function passedIn({ passed, candidate }: EvidenceRow): ProjectEvidence["passed"] {
  const { development, ...others } = passed ?? {};
  const isLater = development && candidate && new Date(candidate.judged.proposedAt) > new Date(development);
  const since = isLater ? candidate.passedSince : development;
  const entries = Object.entries({ ...others, ...(since ? { development: since } : {}) });
  return Object.fromEntries(entries.map(([gate, at]) => [gate, new Date(at)]));
}

type RelatedEvidence = {
  checks: ReadonlyMap<string, VersionChecks>;
  passed: ProjectEvidence["passed"];
  requirements: readonly RequirementEvidence[];
  datasets: readonly StoredDataset[];
};

function evidenceOf(row: EvidenceRow, { checks, passed, requirements, datasets }: RelatedEvidence): ProjectEvidence {
  return {
    template: row.template,
    adoptions: row.adoptions.map(({ at, ...adoption }) => ({ ...adoption, at: new Date(at) })),
    review: reviewEvidence(row.schedule, row.timeZone),
    timeZone: row.timeZone,
    phase: row.phase,
    phaseSince: new Date(row.phaseSince),
    passed,
    context: row.context,
    estimate: row.estimate && { ...row.estimate, submittedAt: new Date(row.estimate.submittedAt) },
    requirements,
    exemptions: row.exemptions,
    metrics: row.metrics.map(({ id, version, audience, baseline, target, createdAt }) => ({
      ...{ id, version, audience, baseline, target },
      createdAt: new Date(createdAt),
    })),
    realised: row.realised.map((entry) => ({ ...entry, struckAt: null })),
    budget: row.budget,
    datasets: datasets.map(datasetEvidence),
    candidate: row.candidate && candidateEvidence(row.candidate, checks),
    matrix: row.matrix,
    release: row.release && releaseEvidence(row.release),
    criticalAlerts: row.criticalAlerts,
    signatures: row.signatures.map((signature) => ({
      ...signature,
      signedAt: new Date(signature.signedAt),
      withdrawnAt: signature.withdrawnAt === null ? null : new Date(signature.withdrawnAt),
    })),
    waivers: row.waivers.map((waiver) => ({
      ...waiver,
      waivedAt: new Date(waiver.waivedAt),
      expiresAt: new Date(waiver.expiresAt),
      endedAt: waiver.endedAt === null ? null : new Date(waiver.endedAt),
    })),
  };
}
