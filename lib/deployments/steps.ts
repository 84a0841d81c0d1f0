// Part of commands that change a release: each moves on from the version that somebody saw.
import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { releases } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { conflict } from "@/lib/kernel/errors";
import { getRelease } from "./queries";

/** @throws Refusal conflict, with the stored side, where somebody moved it on meanwhile */
export async function updateRelease(
  tx: Executor,
  grant: Grant,
  number: number,
  expectedVersion: number,
  fields: Partial<typeof releases.$inferInsert>,
) {
  const [updated] = await tx
    .update(releases)
    .set({ ...fields, version: sql`${releases.version} + 1` })
    .where(
      and(eq(releases.projectId, grant.project.id), eq(releases.number, number), eq(releases.version, expectedVersion)),
    )
    .returning({ version: releases.version });
  if (!updated) throw conflict("Somebody changed this release meanwhile.", { ...(await getRelease(grant, number)) });
  return updated;
}
