// Steps of going live and of recording value: what was promised is written once, and whoever decides hears when less arrives.
import { and, eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { estimates, promises } from "@/db/schema";
import type { Deed } from "@/lib/command";
import type { Day } from "@/lib/days";
import { type Served, servesUsers, sharesAfter } from "./rules";

type GoingLive = { environment: string; strategy: string; share: number | null };

/**
 * Part of a release's going live: the first one for users freezes the estimate in force as what was promised, and a wider one after
 * a canary adds its share. Nothing else ever changes a promise.
 */
export async function keepPromise(tx: Executor, projectId: string, release: GoingLive, today: Day): Promise<void> {
  if (!servesUsers(release)) return;
  const [kept] = await tx
    .select({ shares: promises.shares })
    .from(promises)
    .where(eq(promises.projectId, projectId))
    .for("update");
  const shares: Served[] = sharesAfter(kept?.shares ?? [], today, release.share);
  if (kept) {
    await tx.update(promises).set({ shares }).where(eq(promises.projectId, projectId));
    return;
  }
  const [inForce] = await tx
    .select({ id: estimates.id })
    .from(estimates)
    .where(and(eq(estimates.projectId, projectId), estimates.current));
  await tx.insert(promises).values({ projectId, estimateId: inForce?.id ?? null, shares, startedOn: today });
}

type Side = { belowPromise: boolean; realisedTotal: number; realisedUntil: Day | null };

/** What is told when a project falls below what it promised, once, and when it is back: by the system, so that nobody is left out. */
export function tellOfPromise(was: boolean, { belowPromise, realisedTotal, realisedUntil }: Side): Deed[] {
  if (was === belowPromise) return [];
  const after = { arrived: realisedTotal, until: realisedUntil };
  return [
    belowPromise
      ? { kind: "value.fell_below_promise", actorId: null, after, notify: [{ kind: "decide", roles: ["stakeholder"] }] }
      : { kind: "value.met_promise_again", actorId: null, after, notify: [{ kind: "told", roles: ["stakeholder"] }] },
  ];
}
