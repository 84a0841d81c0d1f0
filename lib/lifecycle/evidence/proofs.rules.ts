// Proves requirements: only by measurements or checks of the thing that a gate judges.
import type { CheckVerdict, EvidenceState, GateName, RequirementCategory } from "@/db/enums";
import { figureFor, isNumber, type LoggedTerms, type RunFigure } from "@/lib/experiments/evidence.rules";
import { type Day, dayOf } from "@/lib/kernel/days";
import {
  checkStaleFrom,
  judgeMetric,
  judgeRequirement,
  type MetricTerms,
  reaches,
  staleFrom,
} from "@/lib/requirements/rules";

/** What gates judge: the proposed version, the release that is live or prepared, and what is in use. */
export const judgedThings = ["version", "release", "production"] as const;
export type JudgedThing = (typeof judgedThings)[number];
export const judgedAt: Readonly<Record<GateName, JudgedThing>> = {
  design: "production",
  development: "version",
  deployment: "release",
  operation: "production",
};

/** Why nothing speaks for a requirement. */
export const lacks = [
  "no-version",
  "no-release",
  "not-in-use",
  "not-measured",
  "run-not-finished",
  "run-deleted",
  "training-data",
  "not-a-number",
  "no-target",
  "not-checked",
  "checked-before",
] as const;
export type Lack = (typeof lacks)[number];

/** One figure, in the unit of its key metric, and where it is from. */
export type Point = {
  kind: "measurement" | "figure" | "window";
  /** Of the measurement or the window; of a figure, the run's. */
  id: string;
  /** As the run or the window calls it. */
  key: string | null;
  value: number;
  at: Date;
};

export type Proof = {
  state: EvidenceState;
  lack: Lack | null;
  basis: Omit<Point, "value" | "at"> | { kind: "check"; id: string } | null;
  value: number | null;
  /** When the newest figure was taken, or the check written down. */
  at: Date | null;
  /** The moment from which on it is stale, if nothing new comes in; null where nothing says anything. */
  until: Date | null;
  /** What the figures say, newest first; empty where no metric speaks. */
  recent: readonly { state: CheckVerdict; at: Date }[];
  /** The newest figure says otherwise, and is not believed yet. */
  doubted?: true;
};

/** The run that a version comes from: only one that finished and still stands proves anything. */
export type JudgedVersion = {
  runId: string;
  /** Null once the run, or its experiment, is deleted. */
  status: "finished" | "unfinished" | "deleted";
  proposedAt: Date;
  /** Since when it serves everybody in production; null where it does not. */
  inUseSince: Date | null;
};

export type JudgedRelease = { id: string; inUseSince: Date | null; version: JudgedVersion };

/** What a project judges, as far as measurements belong to it. */
export type Subjects = {
  version: JudgedVersion | null;
  release: JudgedRelease | null;
  /** Since when anything of the project is in use; null while nothing is. */
  productionSince: Date | null;
  /** In which days are days. */
  timeZone: string;
};

/** What was measured of a key metric. Each list is the newest first. */
export type Measured = {
  /** Naming nothing: of what was in use. */
  inUse: readonly Stored[];
  /** Of a run, and so of each version of it, or of a release. */
  about: readonly (Stored & { runId: string | null; releaseId: string | null; ofRunId: string | null })[];
  /** What runs logged, and what monitoring windows of the release brought. */
  figures: readonly RunFigure[];
  windows: readonly (Stored & { key: string })[];
};
export type Stored = { id: string; value: number; at: Date };

export type ProvedMetric = MetricTerms & LoggedTerms;
export type StoredCheck = { id: string; verdict: CheckVerdict; checkedOn: Day; recordedAt: Date };

/** A budget and a team are the project's, whichever version it builds: what proves them belongs to no version. */
const ofProject = {
  speed: false,
  accuracy: false,
  transparency: false,
  compliance: false,
  budget: true,
  team: true,
} as const satisfies Record<RequirementCategory, boolean>;

type RequirementTerms = {
  category: RequirementCategory;
  maxAgeDays: number;
  metric: ProvedMetric | null;
  check: StoredCheck | null;
};

/** @param measured of its metric */
export function proofOf(
  judged: JudgedThing,
  requirement: RequirementTerms,
  measured: Measured,
  subjects: Subjects,
  now: Date,
): Proof {
  const lack = ofProject[requirement.category] ? null : lackOf(judged, subjects);
  if (lack) return noProof(lack);
  return requirement.metric
    ? byMetric(requirement.metric, pointsOf(judged, requirement.category, requirement.metric, measured, subjects), now)
    : byCheck(judged, requirement, subjects, now);
}

const noProof = (lack: Lack): Proof => ({
  ...{ state: "missing", lack, basis: null, value: null, at: null, until: null, recent: [] },
});

/** Where there is nothing to judge, nothing can have been measured of it. */
function lackOf(judged: JudgedThing, { version, release, productionSince }: Subjects): Lack | null {
  if (judged === "production") return productionSince ? null : "not-in-use";
  if (judged === "release") return release ? null : "no-release";
  if (!version) return "no-version";
  if (version.status === "deleted") return "run-deleted";
  return version.status === "finished" ? null : "run-not-finished";
}

type PointSet = { points: readonly Point[]; fault: Lack };

function byMetric(metric: ProvedMetric, { points, fault }: PointSet, now: Date): Proof {
  const [newest] = points;
  if (!newest) return noProof(fault);
  if (metric.target === null) return { ...noProof("no-target"), value: newest.value };
  const { target, direction, maxAgeDays } = metric;
  const { value, at, ...basis } = newest;
  return {
    state: judgeMetric(metric, { value, measuredAt: at }, now).state,
    lack: null,
    basis,
    value,
    at,
    until: staleFrom(at, maxAgeDays),
    recent: points.map((point) => ({ state: reaches(point.value, target, direction) ? "met" : "unmet", at: point.at })),
  };
}

/** The newest first; what is no number never speaks. `fault` says why there may be none. */
function pointsOf(
  judged: JudgedThing,
  category: RequirementCategory,
  metric: ProvedMetric,
  measured: Measured,
  { version, release, productionSince }: Subjects,
): PointSet {
  const inUseFrom = (from: Date | null) => (from ? measured.inUse.filter(({ at }) => at >= from) : []);
  if (ofProject[category]) return { points: sorted(measured.inUse.map(measurement)), fault: "not-measured" };
  if (judged === "production") {
    const live = release?.inUseSince ? measured.about.filter(({ releaseId }) => releaseId === release.id) : [];
    return { points: sorted([...inUseFrom(productionSince), ...live].map(measurement)), fault: "not-measured" };
  }
  const ofVersion = (judgedVersion: JudgedVersion): PointSet => {
    if (judgedVersion.status !== "finished") return { points: [], fault: "not-measured" };
    const figure = figureFor(
      metric,
      measured.figures.filter(({ runId }) => runId === judgedVersion.runId),
    );
    const ofRun = measured.about.filter(({ runId, ofRunId }) => (runId ?? ofRunId) === judgedVersion.runId);
    const points = [...ofRun, ...inUseFrom(judgedVersion.inUseSince)].map(measurement);
    if (!figure || figure.fault) return { points, fault: figure?.fault ?? "not-measured" };
    const { runId: id, key, value, at } = figure;
    return { points: [...points, { kind: "figure", id, key, value, at }], fault: "not-measured" };
  };
  if (judged === "version") {
    const set = version ? ofVersion(version) : { points: [], fault: "no-version" as const };
    return { ...set, points: sorted(set.points) };
  }
  if (!release) return { points: [], fault: "no-release" };
  // How quick answers are depends on where they are given; everything else a release takes over from its version.
  const inherited = category === "speed" ? { points: [], fault: "not-measured" as const } : ofVersion(release.version);
  const direct = [
    ...measured.about.filter(({ releaseId }) => releaseId === release.id),
    ...inUseFrom(release.inUseSince),
  ];
  const windows = measured.windows.map(({ id, key, value, at }) => ({
    ...{ kind: "window" as const, id, key, value: value * metric.loggedFactor, at },
  }));
  return { points: sorted([...inherited.points, ...direct.map(measurement), ...windows]), fault: inherited.fault };
}

const measurement = ({ id, value, at }: Stored): Point => ({ kind: "measurement", id, key: null, value, at });

/** The newest first, each once, and only numbers. */
function sorted(points: readonly Point[]): Point[] {
  const unique = new Map(points.map((point) => [`${point.kind} ${point.id} ${point.key}`, point]));
  return [...unique.values()]
    .filter(({ value }) => isNumber(value))
    .toSorted((one, other) => other.at.getTime() - one.at.getTime() || (other.id > one.id ? 1 : -1));
}

/** A check made before a version was proposed was of another version. */
function byCheck(
  judged: JudgedThing,
  { category, check, maxAgeDays }: RequirementTerms,
  subjects: Subjects,
  now: Date,
): Proof {
  if (!check) return noProof("not-checked");
  const version = judged === "release" ? subjects.release?.version : subjects.version;
  const bound =
    judged === "production" ||
    ofProject[category] ||
    (version && isAfter(check, version.proposedAt, subjects.timeZone));
  if (!bound) return noProof("checked-before");
  return {
    state: judgeRequirement({ metric: null, check, maxAgeDays }, now, subjects.timeZone).state,
    lack: null,
    basis: { kind: "check", id: check.id },
    value: null,
    at: check.recordedAt,
    until: checkStaleFrom(check.checkedOn, maxAgeDays, subjects.timeZone),
    recent: [],
  };
}

/** Written down after it, of that day or a later one. */
const isAfter = ({ checkedOn, recordedAt }: StoredCheck, moment: Date, timeZone: string) =>
  recordedAt >= moment && checkedOn >= dayOf(moment, timeZone);
