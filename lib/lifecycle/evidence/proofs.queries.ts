// Reads what was measured of each thing that gates judge, and proves each requirement by it.
import type { Executor } from "@/db/client";
import type { GateName } from "@/db/enums";
import { gates } from "@/db/enums";
import { loggedNames } from "@/lib/experiments/evidence.rules";
import { plainKey } from "@/lib/experiments/rules";
import { newestFigures, type StoredMetric, type StoredRequirement } from "@/lib/requirements/slices";
import { decidingPlace } from "../debounce.rules";
import { type MeasuredRows, readInUse, readMeasured } from "./measured.queries";
import { judgedAt, judgedThings, type Measured, proofOf, type Subjects } from "./proofs.rules";
import type { RequirementEvidence } from "./rules";
import type { StoredSubjects } from "./slices";

/** Never more figures of one metric are read. */
const mostFigures = 10_000;

/** A project, as far as its requirements are to be proved. */
export type ProvingRow = {
  id: string;
  metrics: readonly StoredMetric[];
  requirements: readonly StoredRequirement[];
  subjects: StoredSubjects;
  passed: Readonly<Partial<Record<GateName, Date>>>;
};

/** By project. Where the newest figures don't decide a debounced state, more are read. */
export async function prove(
  db: Executor,
  rows: readonly ProvingRow[],
  now: Date,
): Promise<Map<string, RequirementEvidence[]>> {
  const newest = await readMeasured(db, measuredOf(rows), newestFigures);
  const evidence = new Map(rows.map((row) => [row.id, proveRow(row, newest, now)]));
  const undecided = rows.map((row) => ({ ...row, requirements: undecidedIn(row, evidence.get(row.id) ?? []) }));
  const undecidedRows = undecided.filter(({ requirements }) => requirements.length > 0);
  if (undecidedRows.length === 0) return evidence;
  const [all, inUse] = await Promise.all([
    readMeasured(db, measuredOf(undecidedRows), mostFigures),
    readInUse(
      db,
      undecidedRows.flatMap(({ requirements }) => requirements.flatMap(({ metricId }) => metricId ?? [])),
      mostFigures,
    ),
  ]);
  for (const row of undecidedRows) {
    const reproved = new Map(proveRow(row, all, now, inUse).map((one) => [one.id, one]));
    evidence.set(
      row.id,
      (evidence.get(row.id) ?? []).map((one) => reproved.get(one.id) ?? one),
    );
  }
  return evidence;
}

const linkedMetrics = ({ metrics, requirements }: Pick<ProvingRow, "metrics" | "requirements">) => {
  const linked = new Set(requirements.map(({ metricId }) => metricId));
  return metrics.filter(({ id }) => linked.has(id));
};

const measuredOf = (rows: readonly ProvingRow[]) => ({
  runIds: rows.flatMap(({ subjects: { version, release } }) =>
    [version?.runId, release?.version.runId].flatMap((id) => id ?? []),
  ),
  releaseIds: rows.flatMap(({ subjects: { release } }) => release?.id ?? []),
  names: rows.flatMap((row) => linkedMetrics(row).flatMap(loggedNames)),
});

function undecidedIn(
  { requirements, passed }: ProvingRow,
  evidence: readonly RequirementEvidence[],
): StoredRequirement[] {
  const undecided = evidence.filter(({ proofs }) =>
    gates.some((gate) => {
      const [{ recent }, passedAt] = [proofs[judgedAt[gate]], passed[gate]];
      return passedAt !== undefined && recent.length >= newestFigures && decidingPlace(recent, passedAt) === null;
    }),
  );
  return requirements.filter(({ id }) => undecided.some((one) => one.id === id));
}

function proveRow(
  { metrics, requirements, subjects }: ProvingRow,
  { about, figures, windows }: MeasuredRows,
  now: Date,
  inUse?: ReadonlyMap<string, Measured["inUse"]>,
): RequirementEvidence[] {
  const things = subjectsOf(subjects);
  return requirements.map(({ metricId, agreedAt, check: stored, ...row }) => {
    const linked = metrics.find(({ id }) => id === metricId) ?? null;
    const names = linked ? loggedNames(linked) : [];
    const measured: Measured = {
      inUse:
        (linked && inUse?.get(linked.id)) ??
        (linked?.recent ?? []).map(({ measuredAt, ...one }) => ({ ...one, at: new Date(measuredAt) })),
      about: about.filter((one) => one.metricId === metricId),
      figures,
      windows: windows.filter(
        ({ releaseId, key }) => releaseId === things.release?.id && names.includes(plainKey(key)),
      ),
    };
    const check = stored && { ...stored, recordedAt: new Date(stored.recordedAt) };
    const requirement = { category: row.category, maxAgeDays: row.maxAgeDays, metric: linked, check };
    const proofs = Object.fromEntries(
      judgedThings.map((judged) => [judged, proofOf(judged, requirement, measured, things, now)]),
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
