// Records what a project promised when it first goes live, and notifies stakeholders when less arrives.
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { estimates, events, projects, promises, valueSummaries } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import type { Day } from "@/lib/kernel/days";
import type { EventEntry } from "@/lib/kernel/event";
import { byClock } from "@/lib/kernel/fields";
import { lockProjects } from "@/lib/kernel/locks";
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

const fellBelow = (after: { arrived: number; until: Day | null }): EventEntry => ({
  event: valueFellBelowPromise({ after }),
  actorId: null,
  notify: [{ kind: "decide", roles: ["stakeholder"] }],
});

/**
 * Notifies of active projects that are below their promise and of which nobody was notified since they fell: those that were so before
 * Quintet had such notices, or while they were paused. Each once, with its project locked.
 */
export const notifyBelowPromise = command({
  capability: "system.work",
  input: byClock,
  async run({ tx }) {
    const lastNotice = sql`(select e.kind from ${events} e where e.project_id = ${projects.id}
      and e.kind in (${valueFellBelowPromise.kind}, ${valueMetPromiseAgain.kind}) order by e.id desc limit 1)`;
    const unnotified = and(
      valueSummaries.belowPromise,
      eq(projects.status, "active"),
      isNull(projects.archivedAt),
      sql`${lastNotice} is distinct from ${valueFellBelowPromise.kind}`,
    );
    const findFallen = (filter?: SQL) =>
      tx
        .select({ projectId: projects.id, arrived: valueSummaries.realisedTotal, until: valueSummaries.realisedUntil })
        .from(valueSummaries)
        .innerJoin(projects, eq(projects.id, valueSummaries.projectId))
        .where(and(unnotified, filter))
        .orderBy(projects.id);
    const projectIds = (await findFallen()).map(({ projectId }) => projectId);
    await lockProjects(tx, projectIds);
    // read again with the projects locked, since another transaction may have notified before
    const fallen = await findFallen(inArray(projects.id, projectIds));
    return { event: null, also: fallen.map(({ projectId, ...after }) => ({ ...fellBelow(after), projectId })) };
  },
});
