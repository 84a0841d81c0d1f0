// Gathers what gates are judged on: for one project or for a page of them, in one statement either way.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { GateName, Phase, RequirementCategory, Role } from "@/db/enums";
import { workspaceZone } from "@/lib/access/time-zone.queries";
import {
  among,
  readDataEvidence,
  readVersionChecks,
  type DatasetEvidence as StoredDataset,
  type VersionChecks,
} from "@/lib/data/evidence.queries";
import { scheduleOf } from "@/lib/reviews/schedule/queries";
import { reviewEvidence, type StoredSchedule } from "@/lib/reviews/schedule/rules";
import { matrixOfProject, worthOfCandidate } from "@/lib/value/worth/queries";
import type { AdoptionEvidence } from "../templates/adopted.rules";
import { adoptionsOf, templateOf } from "../templates/queries";
import type { Template } from "../templates/rules";
import {
  judgedRelease,
  judgedVersion,
  metricsOfProject,
  productionSince,
  prove,
  requirementsOfProject,
  type StoredMetric,
  type StoredRequirement,
  type StoredSubjects,
} from "./proving.queries";
import type { EstimateEvidence, ProjectEvidence, RequirementEvidence } from "./rules";
import { candidateOf, datasetOf, releaseOf, type StoredCandidate, type StoredRelease } from "./stored.rules";

/** What is judged where it is not what the project shows: a release that is about to go live, and the version that it brings. */
export type AskedThings = { versionId: string; releaseId?: string };

/** Moments arrive as text: they come out of json. */
type EvidenceRow = {
  id: string;
  template: Template;
  adoptions: (Omit<AdoptionEvidence, "at"> & { at: string })[];
  reviews: StoredSchedule;
  timeZone: string;
  phase: Phase;
  phaseSince: string;
  passed: Partial<Record<GateName, string>> | null;
  problem: string;
  todaysProcess: string;
  affected: string;
  estimate: (Omit<EstimateEvidence, "submittedAt"> & { submittedAt: string }) | null;
  budget: { id: string; amount: number; spent: number } | null;
  exemptions: { category: RequirementCategory; reason: string }[];
  metrics: StoredMetric[];
  requirements: StoredRequirement[];
  realised: { id: string; amount: number; periodEnd: string }[];
  candidate: StoredCandidate | null;
  productionSince: string | null;
  matrix: ProjectEvidence["matrix"];
  release: StoredRelease | null;
  criticalAlerts: string[];
  signatures: {
    gate: GateName;
    role: Role;
    personId: string;
    digest: string;
    signedAt: string;
    withdrawnAt: string | null;
  }[];
  waivers: {
    criterion: string;
    waivedById: string;
    reason: string;
    waivedAt: string;
    expiresAt: string;
    endedAt: string | null;
  }[];
};

export async function readEvidence(
  db: Executor,
  projectIds: readonly string[],
  now: Date,
  asked?: AskedThings,
): Promise<Map<string, ProjectEvidence>> {
  if (projectIds.length === 0) return new Map();
  const version = asked ? sql`and c.id = ${asked.versionId}` : sql``;
  const shown = asked?.releaseId
    ? sql`l.id = ${asked.releaseId}`
    : sql`l.environment = 'production' and l.status in ('live', 'prepared')`;
  // json, as it is only read out
  const reading = db.execute(sql`
    select p.id, ${workspaceZone} as "timeZone", p.phase, p.problem, p.todays_process as "todaysProcess", p.affected,
      coalesce((select max(c.changed_at) from phase_changes c where c.project_id = p.id), p.created_at) as "phaseSince",
      (select json_object_agg(w.gate, w.at) from (
        select c.from_phase::text as gate, max(c.changed_at) as at from phase_changes c
        where c.project_id = p.id and c.forward and c.from_phase < p.phase group by 1
        union all
        select s.gate::text, min(s.since) from gate_standings s
        where s.project_id = p.id and s.gate in ('deployment', 'operation') and s.state = 'passed' and p.phase = 'deployment'
          and s.since >= coalesce((select max(c.changed_at) from phase_changes c where c.project_id = p.id), p.created_at)
        group by 1) w) as passed,
      ${templateOf} as template, ${adoptionsOf} as adoptions, ${scheduleOf} as reviews,
      (select json_build_object('id', e.id, 'number', e.number, 'submittedAt', e.submitted_at,
          'paysBack', v.pays_back, 'p10', v.p10, 'p50', v.p50, 'p90', v.p90)
        from estimates e where e.project_id = p.id and e.current) as estimate,
      (select json_build_object('id', b.id, 'amount', b.amount, 'spent', coalesce(v.spent, 0))
        from budgets b where b.project_id = p.id and b.current) as budget,
      coalesce((select json_agg(json_build_object('category', x.category, 'reason', x.reason))
        from category_exemptions x where x.project_id = p.id), '[]') as exemptions,
      ${metricsOfProject} as metrics, ${requirementsOfProject} as requirements, ${productionSince} as "productionSince",
      coalesce((select json_agg(json_build_object('id', z.id, 'amount', z.amount, 'periodEnd', z.period_end))
        from (select id, amount, period_end from realised_values where project_id = p.id and struck_at is null
          order by period_end desc, id desc limit 1) z), '[]') as realised,
      (select json_build_object('id', c.id, 'number', c.number, 'versionId', u.dataset_version_id, 'judged', ${judgedVersion},
          'passedSince', (select min(s.since) from gate_standings s where s.project_id = p.id and s.gate = 'development'
            and s.state = 'passed' and s.since >= c.proposed_at),
          'worth', ${worthOfCandidate}, 'worstErrors',
          (select json_build_object('batchId', c.worst_errors_id,
              'sentAt', (select b.submitted_at from sample_batches b where b.id = c.worst_errors_id), 'samples', coalesce(sum(t.samples), 0),
              'open', coalesce(sum(t.samples) filter (where t.correct + t.wrong + t.unsure = 0), 0))
            from sample_tallies t where t.batch_id = c.worst_errors_id having c.worst_errors_id is not null))
        from model_versions c join runs u on u.id = c.run_id where c.project_id = p.id and c.status = 'proposed' ${version}
        order by c.proposed_at desc, c.id desc limit 1) as candidate, ${matrixOfProject} as matrix,
      (select json_build_object('id', l.id, 'number', l.number, 'live', l.status = 'live', 'rehearsedAt', l.rehearsed_at,
          'withdrawn', c.status = 'withdrawn', 'judged', ${judgedRelease},
          'monitors', array(select distinct o.kind::text from monitors o where o.release_id = l.id and o.retired_at is null order by 1))
        from releases l join model_versions c on c.id = l.model_version_id join runs u on u.id = c.run_id
        where l.project_id = p.id and ${shown}
        order by l.status = 'live' desc, l.strategy in ('basic', 'blue_green') desc, l.number desc limit 1) as release,
      array(select a.id from alerts a where a.project_id = p.id and a.severity = 'critical' and a.status <> 'resolved') as "criticalAlerts",
      coalesce((select json_agg(json_build_object('gate', g.gate, 'role', g.role, 'personId', g.person_id,
          'digest', g.digest, 'signedAt', g.signed_at, 'withdrawnAt', g.withdrawn_at))
        from signatures g where g.project_id = p.id), '[]') as signatures,
      coalesce((select json_agg(json_build_object('criterion', w.criterion, 'waivedById', w.waived_by_id, 'reason', w.reason,
          'waivedAt', w.waived_at, 'expiresAt', w.expires_at, 'endedAt', w.ended_at))
        from waivers w where w.project_id = p.id), '[]') as waivers
    from projects p left join value_summaries v on v.project_id = p.id
    where ${among(sql`p.id`, projectIds)}`);
  const [read, data] = await Promise.all([reading, readDataEvidence(db, projectIds, now)]);
  const rows = read as unknown as EvidenceRow[];
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
  const all = Object.entries({ ...others, ...(since ? { development: since } : {}) });
  return Object.fromEntries(all.map(([gate, at]) => [gate, new Date(at)]));
}

type Beside = {
  checks: ReadonlyMap<string, VersionChecks>;
  passed: ProjectEvidence["passed"];
  requirements: readonly RequirementEvidence[];
  datasets: readonly StoredDataset[];
};

function evidenceOf(row: EvidenceRow, { checks, passed, requirements, datasets }: Beside): ProjectEvidence {
  return {
    template: row.template,
    adoptions: row.adoptions.map(({ at, ...adoption }) => ({ ...adoption, at: new Date(at) })),
    review: reviewEvidence(row.reviews, row.timeZone),
    timeZone: row.timeZone,
    phase: row.phase,
    phaseSince: new Date(row.phaseSince),
    passed,
    context: { problem: row.problem, todaysProcess: row.todaysProcess, affected: row.affected },
    estimate: row.estimate && { ...row.estimate, submittedAt: new Date(row.estimate.submittedAt) },
    requirements,
    exemptions: row.exemptions,
    metrics: row.metrics.map(({ id, version, audience, baseline, target, createdAt }) => ({
      ...{ id, version, audience, baseline, target },
      createdAt: new Date(createdAt),
    })),
    realised: row.realised.map((entry) => ({ ...entry, struckAt: null })),
    budget: row.budget,
    datasets: datasets.map(datasetOf),
    candidate: row.candidate && candidateOf(row.candidate, checks),
    matrix: row.matrix,
    release: row.release && releaseOf(row.release),
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
