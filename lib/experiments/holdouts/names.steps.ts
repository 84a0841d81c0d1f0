// A hold-out by its name: one of the team's, or a new one that somebody names inside another command.
import { and, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { evaluationSets, holdouts } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { allows } from "@/lib/access/policy";
import { invalid } from "@/lib/kernel/errors";
import { holdoutNamed } from "./events";

export type ChosenHoldout = { id: string; name: string; isNew: boolean };

/**
 * The first of a project decides on which candidates are judged, until the team says otherwise.
 * @throws Refusal invalid where there is none of this name and the person may not name one, or where it is retired
 */
export async function chooseHoldout(tx: Executor, grant: Grant, name: string, now: Date): Promise<ChosenHoldout> {
  const ofProject = eq(holdouts.projectId, grant.project.id);
  const [existing] = await tx
    .select({ id: holdouts.id, name: holdouts.name, retiredAt: holdouts.retiredAt })
    .from(holdouts)
    .where(and(ofProject, sql`lower(${holdouts.name}) = lower(${name})`));
  if (existing?.retiredAt)
    throw invalid({ holdout: `“${existing.name}” is retired: bring it back first, or choose another.` });
  if (existing) return { id: existing.id, name: existing.name, isNew: false };
  if (!allows("holdout.name", grant.standing))
    throw invalid({ holdout: "There is no hold-out of this name, and your roles don't allow naming one." });
  const id = v7();
  const decides = (await tx.$count(holdouts, and(ofProject, holdouts.decides))) === 0;
  await tx
    .insert(holdouts)
    .values({ id, projectId: grant.project.id, name, decides, namedById: grant.person.id, namedAt: now });
  await linkName(tx, grant, { id, name }, now);
  return { id, name, isNew: true };
}

/** What programs that name it so from now on are scored on. */
export async function linkName(tx: Executor, grant: Grant, { id, name }: { id: string; name: string }, now: Date) {
  await tx
    .insert(evaluationSets)
    .values({
      projectId: grant.project.id,
      holdoutId: id,
      name,
      identity: `name:${name.toLowerCase()}`,
      createdAt: now,
    })
    .onConflictDoUpdate({
      target: [evaluationSets.projectId, evaluationSets.identity],
      set: { holdoutId: id },
    });
}

export const holdoutNamedEntry = ({ id, name }: ChosenHoldout) => ({
  event: holdoutNamed({ after: { name } }),
  subject: id,
});
