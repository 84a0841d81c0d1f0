// Parts of commands: what a project promised is recorded when it first goes live, and what follows when less arrives, or enough again.
import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { estimates, promises } from "@/db/schema";
import type { Day } from "@/lib/kernel/days";
import type { EventEntry } from "@/lib/kernel/event";
import { valueFellBelowPromise, valueMetPromiseAgain } from "../events";
import { type Served, servesUsers, sharesAfter } from "./rules";

type GoingLive = { environment: string; strategy: string; share: number | null };

/**
 * Part of a release's going live: the first one for users freezes the estimate in force as what was promised, and a wider one after
 * a canary adds its share. Nothing else ever changes a promise.
 */
export async function recordPromise(tx: Executor, projectId: string, release: GoingLive, today: Day): Promise<void> {
  if (!servesUsers(release)) return;
  const [stored] = await tx
    .select({ shares: promises.shares })
    .from(promises)
    .where(eq(promises.projectId, projectId))
    .for("no key update");
  const shares: Served[] = sharesAfter(stored?.shares ?? [], today, release.share);
  if (stored) {
    await tx.update(promises).set({ shares }).where(eq(promises.projectId, projectId));
    return;
  }
  const [inForce] = await tx
    .select({ id: estimates.id })
    .from(estimates)
    .where(and(eq(estimates.projectId, projectId), estimates.current));
  await tx.insert(promises).values({ projectId, estimateId: inForce?.id ?? null, shares, startedOn: today });
}

type PromiseState = { belowPromise: boolean; realisedTotal: number; realisedUntil: Day | null };

/**
 * The events when a project falls below what it promised, and when it is back: without an actor, so that every stakeholder is notified.
 * Once it is back the notices of its fall count as read.
 */
export function promiseEvents(
  wasBelow: boolean,
  { belowPromise, realisedTotal, realisedUntil }: PromiseState,
): EventEntry[] {
  if (wasBelow === belowPromise) return [];
  const after = { arrived: realisedTotal, until: realisedUntil };
  if (belowPromise) return [fellBelow(after)];
  const notify: EventEntry["notify"] = [{ kind: "told", roles: ["stakeholder"] }];
  return [{ event: valueMetPromiseAgain({ after }), actorId: null, notify }];
}

export const fellBelow = (after: { arrived: number; until: Day | null }): EventEntry => ({
  event: valueFellBelowPromise({ after }),
  actorId: null,
  notify: [{ kind: "decide", roles: ["stakeholder"] }],
});
