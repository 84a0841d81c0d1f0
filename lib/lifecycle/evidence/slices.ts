// Slices of the model version and the release that gates judge.
import { type SQL, sql } from "drizzle-orm";
import { batchOf } from "@/lib/data/slices";
import { inUseSince, monitorsOfRelease, shownInProduction } from "@/lib/deployments/slices";
import { statusOfRun } from "@/lib/experiments/slices";
import { type AsJson, columnsOf, jsonOf, slice } from "@/lib/kernel/slices";
import { worthOfVersion } from "@/lib/value/slices";
import type { Subjects } from "./proofs.rules";
import type { CandidateEvidence, ReleaseEvidence } from "./rules";

/** What is judged where it is not what the project shows: a release that is about to go live, and the version that it brings. */
export type EvidenceOverride = { versionId: string; releaseId?: string };

type JudgedVersion = NonNullable<Subjects["version"]>;
type JudgedRelease = NonNullable<Subjects["release"]>;

export type CandidateSlice = Omit<CandidateEvidence, "trainedOn" | "proposedAt" | "run"> & {
  versionId: string | null;
  judged: JudgedVersion;
  /** Since when the development gate passed, once it had been proposed. */
  passedSince: Date | null;
};

export type ReleaseSlice = ReleaseEvidence & { judged: JudgedRelease };

export type StoredSubjects = AsJson<Subjects>;

/** Of a version `c` whose run is `u`, as `JudgedVersion`. */
export const judgedVersion: SQL = jsonOf<JudgedVersion>({
  runId: sql`u.id`,
  proposedAt: sql`c.proposed_at`,
  status: statusOfRun,
  inUseSince: inUseSince(sql`d.run_id = u.id`),
});

/** Of a release `l` whose version is `c`, and the run of that `u`, as `JudgedRelease`. */
export const judgedRelease: SQL = jsonOf<JudgedRelease>({
  id: sql`l.id`,
  inUseSince: inUseSince(sql`d.id = l.id`),
  version: judgedVersion,
});

const passedSince = sql`(select min(s.since) from gate_standings s where s.project_id = p.id and s.gate = 'development'
  and s.state = 'passed' and s.since >= c.proposed_at)`;

/** The version that is asked about; else the one that was proposed last and not withdrawn. */
export const candidateOf = (override?: EvidenceOverride) =>
  slice<CandidateSlice | null>(sql`(select ${jsonOf<CandidateSlice>({
    ...columnsOf("c", { id: "id", number: "number" }),
    versionId: sql`u.dataset_version_id`,
    judged: judgedVersion,
    passedSince,
    worth: worthOfVersion,
    worstErrors: batchOf(sql`c.worst_errors_id`),
  })}
  from model_versions c join runs u on u.id = c.run_id
  where c.project_id = p.id and c.status = 'proposed' ${override ? sql`and c.id = ${override.versionId}` : sql``}
  order by c.proposed_at desc, c.id desc limit 1)`);

/** The release that is asked about; else the one that production shows. */
export const releaseOf = (override?: EvidenceOverride) =>
  slice<ReleaseSlice | null>(sql`(select ${jsonOf<ReleaseSlice>({
    ...columnsOf("l", { id: "id", number: "number", rehearsedAt: "rehearsed_at" }),
    live: sql`l.status = 'live'`,
    withdrawn: sql`c.status = 'withdrawn'`,
    judged: judgedRelease,
    monitors: monitorsOfRelease,
  })}
  from releases l join model_versions c on c.id = l.model_version_id join runs u on u.id = c.run_id
  where l.project_id = p.id and ${override?.releaseId ? sql`l.id = ${override.releaseId}` : shownInProduction.where}
  order by ${shownInProduction.order} limit 1)`);
