// Changes a project's phase: forward through a gate, or back by a review.
import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { Phase } from "@/db/enums";
import { phaseChanges, projects } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { conflict } from "@/lib/kernel/errors";
import { mayStepBack } from "./rules";

export type PhaseChange = {
  to: Phase;
  reason: string;
  /** The version of the project that the person saw. */
  version: number;
  /** What justified the change at that moment: a gate's result, a review. Stored as JSON. */
  evidence: unknown;
  now: Date;
};

/**
 * Changes the phase and records the change; part of another command, which records the event.
 * @throws Refusal conflict, with the phase that is stored.
 */
export async function changePhase(
  tx: Executor,
  { project, person }: Grant,
  { to, reason, version, evidence, now }: PhaseChange,
): Promise<void> {
  const [updated] = await tx
    .update(projects)
    .set({ phase: to, version: sql`${projects.version} + 1` })
    .where(and(eq(projects.id, project.id), eq(projects.version, version)))
    .returning({ id: projects.id });
  if (!updated) throw conflict("Somebody changed this project meanwhile. Look at it again.", { phase: project.phase });
  await tx.insert(phaseChanges).values({
    projectId: project.id,
    from: project.phase,
    to,
    forward: !mayStepBack(project.phase, to),
    reason,
    evidence,
    changedById: person.id,
    changedAt: now,
  });
}
