// Notifies stakeholders of projects that bring less than they promised.
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { events, projects, valueSummaries } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { byClock } from "@/lib/kernel/fields";
import { lockProjects } from "@/lib/kernel/locks";
import { valueFellBelowPromise, valueMetPromiseAgain } from "../events";
import { fellBelow } from "./steps";

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
