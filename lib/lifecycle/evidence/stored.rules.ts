// Rows of the database as evidence: moments are parsed, because they arrive as text out of json.
import type { DatasetEvidence as StoredDataset, VersionChecks } from "@/lib/data/evidence.queries";
import type { AsJson } from "@/lib/kernel/slices";
import type { CandidateEvidence, DatasetEvidence, ReleaseEvidence } from "./rules";
import type { CandidateSlice, ReleaseSlice } from "./slices";

export function datasetEvidence({ id, versionNumber, validation, ...stored }: StoredDataset): DatasetEvidence {
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

export function candidateEvidence(
  { versionId, judged, passedSince: _, worstErrors, ...candidate }: AsJson<CandidateSlice>,
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

export function releaseEvidence({ judged: _, rehearsedAt, ...release }: AsJson<ReleaseSlice>): ReleaseEvidence {
  return { ...release, rehearsedAt: rehearsedAt === null ? null : new Date(rehearsedAt) };
}
