// Steps of going live and of recording value: what was promised is written once, and whoever decides hears when less arrives.
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
export async function keepPromise(tx: Executor, projectId: string, release: GoingLive, today: Day): Promise<void> {
  if (!servesUsers(release)) return;
  const [kept] = await tx
    .select({ shares: promises.shares })
    .from(promises)
    .where(eq(promises.projectId, projectId))
    .for("no key update");
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

/**
 * What is told when a project falls below what it promised, once, and when it is back: by the system, so that nobody is left out.
 * Once it is back the notices of its fall count as read.
 */
export function tellOfPromise(was: boolean, { belowPromise, realisedTotal, realisedUntil }: Side): EventEntry[] {
  if (was === belowPromise) return [];
  const after = { arrived: realisedTotal, until: realisedUntil };
  if (belowPromise) return [fell(after)];
  const notify: EventEntry["notify"] = [{ kind: "told", roles: ["stakeholder"] }];
  return [{ event: valueMetPromiseAgain({ after }), actorId: null, notify }];
}

const fell = (after: { arrived: number; until: Day | null }): EventEntry => ({
  event: valueFellBelowPromise({ after }),
  actorId: null,
  notify: [{ kind: "decide", roles: ["stakeholder"] }],
});

/**
 * Tells of active projects that are below their promise and of which nobody was told since they fell: those that were so before Quintet
 * told of it, or while they were paused. Each once, in its turn.
 */
export const tellOfFallen = command({
  capability: "system.work",
  input: byClock,
  async run({ tx }) {
    const lastTold = sql`(select e.kind from ${events} e where e.project_id = ${projects.id}
      and e.kind in (${valueFellBelowPromise.kind}, ${valueMetPromiseAgain.kind}) order by e.id desc limit 1)`;
    const untold = and(
      valueSummaries.belowPromise,
      eq(projects.status, "active"),
      isNull(projects.archivedAt),
      sql`${lastTold} is distinct from ${valueFellBelowPromise.kind}`,
    );
    const find = (which?: SQL) =>
      tx
        .select({ projectId: projects.id, arrived: valueSummaries.realisedTotal, until: valueSummaries.realisedUntil })
        .from(valueSummaries)
        .innerJoin(projects, eq(projects.id, valueSummaries.projectId))
        .where(and(untold, which))
        .orderBy(projects.id);
    const here = (await find()).map(({ projectId }) => projectId);
    await lockProjects(tx, here);
    // once they are held, since whoever held them before may have told
    const fallen = await find(inArray(projects.id, here));
    return { event: null, also: fallen.map(({ projectId, ...after }) => ({ ...fell(after), projectId })) };
  },
});
