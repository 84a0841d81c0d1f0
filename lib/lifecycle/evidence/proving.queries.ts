// How each requirement stands for each thing that a project judges, from what was measured of that thing.
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
const most = 10_000;

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
  const read = await readMeasured(db, measuredOf(rows), newestFigures);
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
      return passedAt !== undefined && recent.length >= newestFigures && decidingPlace(recent, passedAt) === null;
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
