// How a project changes its phase, whoever asks for it: a gate that it passes, or a review that sends it back.
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
  /** What the change rests on, as it stood at that moment: a gate's result, a review. Fit for JSON. */
  evidence: unknown;
  now: Date;
};

/**
 * Moves the project and keeps the move; part of another command, which leaves the event.
 * The row settles a race: whoever saw an older version moves nothing.
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
