// What stands in the way of a release.
import { and, eq, isNull } from "drizzle-orm";
import { monitors } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { Release } from "@/lib/deployments/queries";
import { getEvidence } from "../queries";
import { type Hold, holdsOf } from "./rules";

/** The gates that are not met for this release, if it went live now. */
export async function listHolds(grant: Grant, release: Release): Promise<Hold[]> {
  const { id, number, rehearsedAt, environment, strategy } = release;
  const [evidence, watched] = await Promise.all([
    getEvidence(grant),
    grant.db
      .selectDistinct({ kind: monitors.kind })
      .from(monitors)
      .where(and(eq(monitors.releaseId, id), isNull(monitors.retiredAt))),
  ]);
  const coming = { id, number, live: false, rehearsedAt, monitors: watched.map(({ kind }) => kind) };
  return holdsOf({ environment, strategy, evidence: coming }, evidence, grant.now);
}
