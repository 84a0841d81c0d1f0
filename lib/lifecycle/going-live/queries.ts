// The gates that hold a release back.
import type { Grant } from "@/lib/access/grant";
import type { Release } from "@/lib/deployments/queries";
import { notFound } from "@/lib/kernel/errors";
import { readEvidence } from "../evidence/queries";
import { getEvidence } from "../queries";
import { type Hold, holdsOf } from "./rules";

/** The gates that are not met for this release, and for the very version that it brings, if it went live now. */
export async function listHolds(grant: Grant, release: Release): Promise<Hold[]> {
  const { id, environment, strategy, modelVersionId } = release;
  const override = { versionId: modelVersionId, releaseId: id };
  const [shown, read] = await Promise.all([
    getEvidence(grant),
    readEvidence(grant.db, [grant.project.id], grant.now, override),
  ]);
  const evidence = read.get(grant.project.id);
  if (!evidence?.release) throw notFound("This release");
  return holdsOf(
    { environment, strategy, evidence: evidence.release },
    { ...evidence, release: shown.release },
    grant.now,
  );
}
