// What the database says of the things that are judged, as evidence: moments arrive as text, because they come out of json.
import type { DatasetEvidence as StoredDataset, VersionChecks } from "@/lib/data/evidence.queries";
import type { StoredSubjects } from "./proving.queries";
import type { CandidateEvidence, DatasetEvidence, ReleaseEvidence } from "./rules";

export type StoredCandidate = Omit<CandidateEvidence, "trainedOn" | "proposedAt" | "run" | "worstErrors"> & {
  versionId: string | null;
  worstErrors: (Omit<NonNullable<CandidateEvidence["worstErrors"]>, "sentAt"> & { sentAt: string }) | null;
  judged: NonNullable<StoredSubjects["version"]>;
  /** Since when the development gate passed, once it had been proposed. */
  passedSince: string | null;
};

export type StoredRelease = Omit<ReleaseEvidence, "rehearsedAt"> & {
  rehearsedAt: string | null;
  judged: NonNullable<StoredSubjects["release"]>;
};

export function datasetOf({ id, versionNumber, validation, ...stored }: StoredDataset): DatasetEvidence {
  const { rows, refreshed, rules, checks, critical, known, freshness, contract } = stored;
  const word = validation && {
    verdict: validation.verdict,
    version: validation.versionNumber,
    at: validation.validatedAt,
  };
  return {
    ...{ id, version: versionNumber, rows, refreshed, rules, checks, critical, known, freshness, contract },
    validation: word,
  };
}

export function candidateOf(
  { versionId, judged, passedSince: _, worstErrors, ...candidate }: StoredCandidate,
  checks: ReadonlyMap<string, VersionChecks>,
): CandidateEvidence {
  const { state = "missing", known = null, uncheckedSince = null } = (versionId && checks.get(versionId)) || {};
  return {
    ...candidate,
    proposedAt: new Date(judged.proposedAt),
    run: judged.status,
    worstErrors: worstErrors && { ...worstErrors, sentAt: new Date(worstErrors.sentAt) },
    trainedOn: versionId ? { versionId, state, known, uncheckedSince } : null,
  };
}

export function releaseOf({ judged: _, rehearsedAt, ...release }: StoredRelease): ReleaseEvidence {
  return { ...release, rehearsedAt: rehearsedAt === null ? null : new Date(rehearsedAt) };
}
