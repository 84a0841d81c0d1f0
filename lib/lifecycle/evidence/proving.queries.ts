// How each requirement stands for each thing that a project judges, from what was measured of that thing.
import { type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type {
  Audience,
  CheckVerdict,
  Direction,
  GateName,
  RequirementCategory,
  RequirementPriority,
  RequirementStatus,
} from "@/db/enums";
import { gates } from "@/db/enums";
import { loggedNames } from "@/lib/experiments/evidence.rules";
import { plainKey } from "@/lib/experiments/rules";
import { decidingPlace } from "../debounce.rules";
import { type MeasuredRows, readInUse, readMeasured } from "./measured.queries";
import { judgedAt, judgedThings, type Measured, proofOf, type Subjects } from "./proofs.rules";
import type { RequirementEvidence } from "./rules";

/** Moments arrive as text: they come out of json. */
export type StoredMetric = {
  id: string;
  version: number;
  name: string;
  audience: Audience;
  direction: Direction;
  baseline: number | null;
  target: number | null;
  maxAgeDays: number;
  loggedAs: string[];
  loggedFactor: number;
  createdAt: string;
  /** Of what is in use, newest first. */
  recent: { id: string; value: number; measuredAt: string }[];
};

export type StoredRequirement = {
  id: string;
  version: number;
  category: RequirementCategory;
  priority: RequirementPriority;
  status: RequirementStatus;
  agreedAt: string | null;
  metricId: string | null;
  maxAgeDays: number;
  check: { id: string; verdict: CheckVerdict; checkedOn: string; recordedAt: string } | null;
};

/** So many of the newest figures decide nearly always; never more than `most` are read. */
const first = 4;
const most = 10_000;

/** Of a project `p`. */
export const metricsOfProject = sql`coalesce((select json_agg(json_build_object('id', m.id, 'version', m.version, 'name', m.name,
    'audience', m.audience, 'direction', m.direction, 'baseline', m.baseline, 'target', m.target, 'maxAgeDays', m.max_age_days,
    'loggedAs', m.logged_as, 'loggedFactor', m.logged_factor, 'createdAt', m.created_at,
    'recent', (select coalesce(json_agg(json_build_object('id', n.id, 'value', n.value, 'measuredAt', n.measured_at)
        order by n.measured_at desc, n.id desc), '[]')
      from (select s.id, s.value, s.measured_at from measurements s where s.metric_id = m.id and s.struck_at is null
        and s.run_id is null and s.release_id is null order by s.measured_at desc, s.id desc limit ${sql.raw(String(first))}) n)))
  from metrics m where m.project_id = p.id and m.retired_at is null), '[]')`;

export const requirementsOfProject = sql`coalesce((select json_agg(json_build_object('id', r.id, 'version', r.version,
    'category', r.category, 'priority', r.priority, 'status', r.status, 'agreedAt', r.agreed_at, 'metricId', r.metric_id,
    'maxAgeDays', r.max_age_days,
    'check', (select json_build_object('id', k.id, 'verdict', k.verdict, 'checkedOn', k.checked_on, 'recordedAt', k.recorded_at)
      from requirement_checks k where k.requirement_id = r.id order by k.checked_on desc, k.id desc limit 1)))
  from requirements r where r.project_id = p.id and r.status <> 'retired'), '[]')`;

/** The release of a project `p` that is live in production, as the deployment gate shows it: of several, the one that serves everybody. */
const inUse = (which: SQL) => sql`(select d.deployed_at from (
  select d.id, d.deployed_at, b.run_id from releases d join model_versions b on b.id = d.model_version_id
  where d.project_id = p.id and d.environment = 'production' and d.status = 'live'
  order by d.strategy in ('basic', 'blue_green') desc, d.number desc limit 1) d where ${which})`;

/** Of a version `c` whose run is `u`. */
export const judgedVersion = sql`json_build_object('runId', u.id, 'proposedAt', c.proposed_at,
  'status', case when u.deleted_at is not null or exists (select from experiments e where e.id = u.experiment_id and e.deleted_at is not null)
    then 'deleted' when u.status = 'finished' then 'finished' else 'unfinished' end,
  'inUseSince', ${inUse(sql`d.run_id = u.id`)})`;

/** Of a release `l` whose version is `c`, and the run of that `u`. */
export const judgedRelease = sql`json_build_object('id', l.id, 'inUseSince', ${inUse(sql`d.id = l.id`)}, 'version', ${judgedVersion})`;

/** Since when anything of a project `p` runs in production: its first release there, or its last phase. */
export const productionSince = sql`least(
  (select min(d.deployed_at) from releases d where d.project_id = p.id and d.environment = 'production'),
  case when p.phase = 'deployment' then (select max(h.changed_at) from phase_changes h where h.project_id = p.id) end)`;

type Texts<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Texts<T[K]> } : T;
export type StoredSubjects = Texts<Subjects>;

/** A project, as far as its requirements are to be proved. */
export type ProvingRow = {
  id: string;
  metrics: readonly StoredMetric[];
  requirements: readonly StoredRequirement[];
  subjects: StoredSubjects;
  passed: Readonly<Partial<Record<GateName, Date>>>;
};

/** By project. Where the newest figures don't tell what is believed, as many are read as it takes. */
export async function prove(
  db: Executor,
  rows: readonly ProvingRow[],
  now: Date,
): Promise<Map<string, RequirementEvidence[]>> {
  const read = await readMeasured(db, measuredOf(rows), first);
  const found = new Map(rows.map((row) => [row.id, provedRow(row, read, now)]));
  const open = rows.map((row) => ({ ...row, requirements: undecidedIn(row, found.get(row.id) ?? []) }));
  const asked = open.filter(({ requirements }) => requirements.length > 0);
  if (asked.length === 0) return found;
  const [more, used] = await Promise.all([
    readMeasured(db, measuredOf(asked), most),
    readInUse(
      db,
      asked.flatMap(({ requirements }) => requirements.flatMap(({ metricId }) => metricId ?? [])),
      most,
    ),
  ]);
  for (const row of asked) {
    const anew = new Map(provedRow(row, more, now, used).map((one) => [one.id, one]));
    found.set(
      row.id,
      (found.get(row.id) ?? []).map((one) => anew.get(one.id) ?? one),
    );
  }
  return found;
}

const proved = ({ metrics, requirements }: Pick<ProvingRow, "metrics" | "requirements">) => {
  const linked = new Set(requirements.map(({ metricId }) => metricId));
  return metrics.filter(({ id }) => linked.has(id));
};

const measuredOf = (rows: readonly ProvingRow[]) => ({
  runIds: rows.flatMap(({ subjects: { version, release } }) =>
    [version?.runId, release?.version.runId].flatMap((id) => id ?? []),
  ),
  releaseIds: rows.flatMap(({ subjects: { release } }) => release?.id ?? []),
  names: rows.flatMap((row) => proved(row).flatMap(loggedNames)),
});

function undecidedIn(
  { requirements, passed }: ProvingRow,
  evidence: readonly RequirementEvidence[],
): StoredRequirement[] {
  const undecided = evidence.filter(({ proofs }) =>
    gates.some((gate) => {
      const [{ recent }, passedAt] = [proofs[judgedAt[gate]], passed[gate]];
      return passedAt !== undefined && recent.length >= first && decidingPlace(recent, passedAt) === null;
    }),
  );
  return requirements.filter(({ id }) => undecided.some((one) => one.id === id));
}

function provedRow(
  { metrics, requirements, subjects }: ProvingRow,
  { about, figures, windows }: MeasuredRows,
  now: Date,
  used?: ReadonlyMap<string, Measured["inUse"]>,
): RequirementEvidence[] {
  const of = subjectsOf(subjects);
  return requirements.map(({ metricId, agreedAt, check: stored, ...row }) => {
    const linked = metrics.find(({ id }) => id === metricId) ?? null;
    const names = linked ? loggedNames(linked) : [];
    const measured: Measured = {
      inUse:
        (linked && used?.get(linked.id)) ??
        (linked?.recent ?? []).map(({ measuredAt, ...one }) => ({ ...one, at: new Date(measuredAt) })),
      about: about.filter((one) => one.metricId === metricId),
      figures,
      windows: windows.filter(({ releaseId, key }) => releaseId === of.release?.id && names.includes(plainKey(key))),
    };
    const check = stored && { ...stored, recordedAt: new Date(stored.recordedAt) };
    const asked = { category: row.category, maxAgeDays: row.maxAgeDays, metric: linked, check };
    const proofs = Object.fromEntries(
      judgedThings.map((judged) => [judged, proofOf(judged, asked, measured, of, now)]),
    ) as RequirementEvidence["proofs"];
    const { id, version, category, priority, status } = row;
    return {
      ...{ id, version, category, priority, status, proofs },
      agreedAt: agreedAt === null ? null : new Date(agreedAt),
      metric: linked && { id: linked.id, version: linked.version },
    };
  });
}

const moment = (text: string | null) => (text === null ? null : new Date(text));

function subjectsOf({ version, release, productionSince: since, timeZone }: StoredSubjects): Subjects {
  const versionOf = (stored: NonNullable<StoredSubjects["version"]>) => ({
    ...stored,
    proposedAt: new Date(stored.proposedAt),
    inUseSince: moment(stored.inUseSince),
  });
  return {
    version: version && versionOf(version),
    release: release && { id: release.id, inUseSince: moment(release.inUseSince), version: versionOf(release.version) },
    productionSince: moment(since),
    timeZone,
  };
}
