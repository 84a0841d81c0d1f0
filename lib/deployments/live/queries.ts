// The release that goes live again when one is rolled back.
import { and, desc, eq, inArray } from "drizzle-orm";
import { modelVersions, releases } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import type { Release } from "../queries";
import { takesOver } from "../rules";

export type PreviousRelease = { id: string; number: number; model: string; modelVersion: number; version: number };

/** The release whose place was taken last in the same environment; null where there is none, and for a shadow or canary, which replaced nobody. */
export async function findPreviousRelease(
  grant: Grant,
  { environment, strategy }: Pick<Release, "environment" | "strategy">,
): Promise<PreviousRelease | null> {
  if (!takesOver(strategy)) return null;
  const [previous] = await grant.db
    .select({
      id: releases.id,
      number: releases.number,
      model: modelVersions.model,
      modelVersion: modelVersions.number,
      version: releases.version,
    })
    .from(releases)
    .innerJoin(modelVersions, eq(modelVersions.id, releases.modelVersionId))
    .where(
      and(
        eq(releases.projectId, grant.project.id),
        eq(releases.environment, environment),
        eq(releases.status, "replaced"),
        inArray(releases.strategy, ["basic", "blue_green"]),
      ),
    )
    .orderBy(desc(releases.endedAt), desc(releases.number))
    .limit(1);
  return previous ?? null;
}
