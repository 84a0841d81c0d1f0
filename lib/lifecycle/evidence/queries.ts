// Gathers what gates are judged on: for one project or for a page of them, in one statement either way.
import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type {
  Audience,
  CheckVerdict,
  Direction,
  EvidenceState,
  GateName,
  Phase,
  RequirementCategory,
  RequirementPriority,
  RequirementStatus,
  Role,
} from "@/db/enums";
import { workspaceZone } from "@/lib/access/queries";
import {
  among,
  readDataEvidence,
  readVersionChecks,
  type DatasetEvidence as StoredDataset,
} from "@/lib/data/evidence/queries";
import { checkStaleFrom, judgeMetric, judgeRequirement, reaches, staleFrom } from "@/lib/requirements/rules";
import { scheduleOf } from "@/lib/reviews/schedule/queries";
import { reviewEvidence, type StoredSchedule } from "@/lib/reviews/schedule/rules";
import { matrixOfProject, worthOfCandidate } from "@/lib/value/worth/queries";
import { templateOf } from "../templates/queries";
import type { Template } from "../templates/rules";
import type {
  CandidateEvidence,
  EstimateEvidence,
  ProjectEvidence,
  ReleaseEvidence,
  RequirementEvidence,
} from "./rules";

/** Moments arrive as text: they come out of json. */
type MetricRow = {
  id: string;
  version: number;
  audience: Audience;
  direction: Direction;
  baseline: number | null;
  target: number | null;
  maxAgeDays: number;
  /** Newest first. */
  recent: { id: string; value: number; measuredAt: string }[];
};
type RequirementRow = {
  id: string;
  version: number;
  category: RequirementCategory;
  priority: RequirementPriority;
  status: RequirementStatus;
  metricId: string | null;
  maxAgeDays: number;
  check: { id: string; verdict: CheckVerdict; checkedOn: string } | null;
};
type EvidenceRow = {
  id: string;
  template: Template;
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
  metrics: MetricRow[];
  requirements: RequirementRow[];
  realised: { id: string; amount: number; periodEnd: string }[];
  candidate: (Omit<CandidateEvidence, "trainedOn"> & { versionId: string | null }) | null;
  matrix: ProjectEvidence["matrix"];
  release: (Omit<ReleaseEvidence, "rehearsedAt"> & { rehearsedAt: string | null }) | null;
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
): Promise<Map<string, ProjectEvidence>> {
  if (projectIds.length === 0) return new Map();
  // json, as it is only read out
  const reading = db.execute(sql`
    select p.id, ${workspaceZone} as "timeZone", p.phase, p.problem, p.todays_process as "todaysProcess", p.affected,
      coalesce((select max(c.changed_at) from phase_changes c where c.project_id = p.id), p.created_at) as "phaseSince",
      (select json_object_agg(w.gate, w.at) from (
        select c.from_phase::text as gate, max(c.changed_at) as at from phase_changes c
        where c.project_id = p.id and c.forward and c.from_phase < p.phase group by 1
        union all
        select s.gate::text, min(s.since) from gate_standings s
        where s.project_id = p.id and s.gate in ('deployment', 'operation') and s.state = 'met' and p.phase = 'deployment'
          and s.since >= coalesce((select max(c.changed_at) from phase_changes c where c.project_id = p.id), p.created_at)
        group by 1) w) as passed,
      ${templateOf} as template, ${scheduleOf} as reviews,
      (select json_build_object('id', e.id, 'number', e.number, 'submittedAt', e.submitted_at,
          'paysBack', v.pays_back, 'p10', v.p10, 'p50', v.p50, 'p90', v.p90)
        from estimates e where e.project_id = p.id and e.current) as estimate,
      (select json_build_object('id', b.id, 'amount', b.amount, 'spent', coalesce(v.spent, 0))
        from budgets b where b.project_id = p.id and b.current) as budget,
      coalesce((select json_agg(json_build_object('category', x.category, 'reason', x.reason))
        from category_exemptions x where x.project_id = p.id), '[]') as exemptions,
      coalesce((select json_agg(json_build_object('id', m.id, 'version', m.version, 'audience', m.audience,
          'direction', m.direction, 'baseline', m.baseline, 'target', m.target, 'maxAgeDays', m.max_age_days,
          'recent', (select coalesce(json_agg(json_build_object('id', n.id, 'value', n.value, 'measuredAt', n.measured_at)
              order by n.measured_at desc, n.id desc), '[]')
            from (select s.id, s.value, s.measured_at from measurements s where s.metric_id = m.id and s.struck_at is null
              order by s.measured_at desc, s.id desc limit 4) n)))
        from metrics m where m.project_id = p.id and m.retired_at is null), '[]') as metrics,
      coalesce((select json_agg(json_build_object('id', r.id, 'version', r.version, 'category', r.category,
          'priority', r.priority, 'status', r.status, 'metricId', r.metric_id, 'maxAgeDays', r.max_age_days,
          'check', (select json_build_object('id', k.id, 'verdict', k.verdict, 'checkedOn', k.checked_on)
            from requirement_checks k where k.requirement_id = r.id order by k.checked_on desc, k.id desc limit 1)))
        from requirements r where r.project_id = p.id and r.status <> 'retired'), '[]') as requirements,
      coalesce((select json_agg(json_build_object('id', z.id, 'amount', z.amount, 'periodEnd', z.period_end))
        from (select id, amount, period_end from realised_values where project_id = p.id and struck_at is null
          order by period_end desc, id desc limit 1) z), '[]') as realised,
      (select json_build_object('id', c.id, 'number', c.number, 'versionId', u.dataset_version_id,
          'worth', ${worthOfCandidate}, 'worstErrors',
          (select json_build_object('batchId', c.worst_errors_id, 'samples', coalesce(sum(t.samples), 0),
              'open', coalesce(sum(t.samples) filter (where t.correct + t.wrong + t.unsure = 0), 0))
            from sample_tallies t where t.batch_id = c.worst_errors_id having c.worst_errors_id is not null))
        from model_versions c join runs u on u.id = c.run_id where c.project_id = p.id and c.status = 'proposed'
        order by c.proposed_at desc, c.id desc limit 1) as candidate, ${matrixOfProject} as matrix,
      (select json_build_object('id', l.id, 'number', l.number, 'live', l.status = 'live', 'rehearsedAt', l.rehearsed_at,
          'monitors', array(select distinct o.kind::text from monitors o where o.release_id = l.id and o.retired_at is null order by 1))
        from releases l where l.project_id = p.id and l.environment = 'production' and l.status in ('live', 'prepared')
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
  const checks = await readVersionChecks(db, [...new Set(rows.flatMap(({ candidate }) => candidate?.versionId ?? []))]);
  return new Map(rows.map((row) => [row.id, evidenceOf(row, { now, checks, datasets: data.get(row.id) ?? [] })]));
}

type Beside = { now: Date; checks: ReadonlyMap<string, { state: EvidenceState }>; datasets: readonly StoredDataset[] };

function evidenceOf(row: EvidenceRow, { now, checks, datasets }: Beside): ProjectEvidence {
  return {
    template: row.template,
    review: reviewEvidence(row.reviews, row.timeZone),
    timeZone: row.timeZone,
    phase: row.phase,
    phaseSince: new Date(row.phaseSince),
    passed: Object.fromEntries(Object.entries(row.passed ?? {}).map(([gate, at]) => [gate, new Date(at)])),
    context: { problem: row.problem, todaysProcess: row.todaysProcess, affected: row.affected },
    estimate: row.estimate && { ...row.estimate, submittedAt: new Date(row.estimate.submittedAt) },
    requirements: row.requirements.map((requirement) => requirementOf(requirement, row, now)),
    exemptions: row.exemptions,
    metrics: row.metrics.map(({ id, version, audience, baseline, target }) => ({
      id,
      version,
      audience,
      baseline,
      target,
    })),
    realised: row.realised.map((entry) => ({ ...entry, struckAt: null })),
    budget: row.budget,
    datasets: datasets.map(datasetOf),
    candidate: row.candidate && candidateOf(row.candidate, checks),
    matrix: row.matrix,
    release: row.release && {
      ...row.release,
      rehearsedAt: row.release.rehearsedAt === null ? null : new Date(row.release.rehearsedAt),
    },
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

function datasetOf({ id, versionNumber, rules, checks, critical, freshness, contract, validation }: StoredDataset) {
  const word = validation && {
    verdict: validation.verdict,
    version: validation.versionNumber,
    at: validation.validatedAt,
  };
  return { id, version: versionNumber, rules, checks, critical, freshness, contract, validation: word };
}

function candidateOf({ versionId, ...candidate }: NonNullable<EvidenceRow["candidate"]>, checks: Beside["checks"]) {
  const state = versionId ? (checks.get(versionId)?.state ?? "missing") : null;
  return { ...candidate, trainedOn: versionId && state ? { versionId, state } : null };
}

function requirementOf(row: RequirementRow, { metrics, timeZone }: EvidenceRow, now: Date): RequirementEvidence {
  const linked = metrics.find((metric) => metric.id === row.metricId);
  const newest = linked?.recent[0];
  const latest = newest ? { value: newest.value, measuredAt: new Date(newest.measuredAt) } : null;
  const metric = linked ? judgeMetric(linked, latest, now) : null;
  const { state } = judgeRequirement({ metric, check: row.check, maxAgeDays: row.maxAgeDays }, now, timeZone);
  const { id, version, category, priority, status } = row;
  const rests = linked
    ? newest
      ? { kind: "measurement" as const, id: newest.id }
      : null
    : row.check && { kind: "check" as const, id: row.check.id };
  const until = linked
    ? latest && staleFrom(latest.measuredAt, linked.maxAgeDays)
    : row.check && checkStaleFrom(row.check.checkedOn, row.maxAgeDays, timeZone);
  const terms = linked ? { id: linked.id, version: linked.version } : null;
  return { id, version, category, priority, status, state, rests, metric: terms, until, recent: recentOf(linked) };
}

function recentOf(metric: MetricRow | undefined): RequirementEvidence["recent"] {
  if (!metric || metric.target === null) return [];
  const { target, direction } = metric;
  return metric.recent.map(({ value, measuredAt }) => ({
    state: reaches(value, target, direction) ? "met" : "unmet",
    at: new Date(measuredAt),
  }));
}
