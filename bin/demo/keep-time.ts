// The demo's time goes by: runs are priced and gates judged when something falls due between two acts, and after each act, as the jobs would.
import { and, asc, eq, gt, isNotNull, isNull, lte } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { events, gateWatches, projects } from "@/db/schema";
import { SystemActor } from "@/lib/access/grant";
import { perform } from "@/lib/kernel/command";
import { judgeGates } from "@/lib/lifecycle/standing/commands";
import { priceRuns } from "@/lib/value/worth/commands";

const system = new SystemActor();

export class Timekeeper {
  /** What happened so far was judged. */
  private seen = 0;

  constructor(private readonly db: Executor) {}

  /** What time alone changed up to a moment, one after the other. */
  async until(moment: Date) {
    for (;;) {
      const [due] = await this.db
        .select({ id: gateWatches.projectId, at: gateWatches.dueAt })
        .from(gateWatches)
        .innerJoin(projects, eq(projects.id, gateWatches.projectId))
        .where(and(lte(gateWatches.dueAt, moment), isNull(projects.archivedAt)))
        .orderBy(asc(gateWatches.dueAt))
        .limit(1);
      if (!due?.at) return;
      await this.judge(due.id, due.at);
    }
  }

  /** The projects in which something happened since. */
  async after(moment: Date) {
    const touched = await this.db
      .select({ id: events.id, projectId: events.projectId })
      .from(events)
      .where(and(gt(events.id, this.seen), isNotNull(events.projectId)));
    for (const projectId of new Set(touched.map((event) => event.projectId))) {
      if (projectId) await this.judge(projectId, moment);
    }
    this.seen = Math.max(this.seen, ...touched.map(({ id }) => id));
  }

  private async judge(projectId: string, now: Date) {
    for (const work of [priceRuns, judgeGates]) {
      const outcome = await perform(work, { db: this.db, now, personId: null, system, input: { projectId } });
      if (!outcome.ok) throw outcome.refusal;
    }
  }
}
