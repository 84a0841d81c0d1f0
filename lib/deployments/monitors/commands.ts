// Defines, edits and retires monitors; each change is judged at once by what was measured already.
import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { monitors, referenceHistograms, releases } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { mostMonitors } from "@/lib/deployments/limits";
import { changesBetween } from "@/lib/events/rules";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, precondition } from "@/lib/kernel/errors";
import { endAlerts, judgeMonitors } from "../alerting.steps";
import { monitorDefined, monitorEdited, monitorRetired } from "../events";
import { getRelease, type Release } from "../queries";
import { releaseName } from "../rules";
import { getMonitor, type Monitor } from "./queries";
import { monitorName } from "./rules";
import { EditMonitor, RetireMonitor, WatchDrift, WatchFigure } from "./schema";

export const watchFigure = command({
  capability: "monitor.define",
  input: WatchFigure,
  async run({ tx, grant, input: { release: number, ...terms }, now }) {
    const release = await getWatchable(tx, grant, number);
    return define(tx, grant, release, terms, now);
  },
});

export const watchDrift = command({
  capability: "monitor.define",
  input: WatchDrift,
  async run({ tx, grant, input: { release: number, ...terms }, now }) {
    const release = await getWatchable(tx, grant, number);
    const reference = and(
      eq(referenceHistograms.releaseId, release.id),
      eq(referenceHistograms.feature, terms.watches),
    );
    if ((await tx.$count(referenceHistograms, reference)) === 0) {
      throw invalid({
        watches: `${releaseName(number)} has no baseline distribution for “${terms.watches}”: record that first.`,
      });
    }
    return define(tx, grant, release, { ...terms, kind: "drift", unit: "", direction: null, threshold: null }, now);
  },
});

/** What is watched can't change; limit, patience and severity can, and the monitor is judged again at once. */
export const editMonitor = command({
  capability: "monitor.define",
  input: EditMonitor,
  async run({ tx, grant, input: { monitorId, version, ...terms } }) {
    const stored = await getActive(grant, monitorId);
    if (stored.kind !== "drift") {
      if (terms.direction === null) throw invalid({ direction: "Please choose one." });
      if (terms.threshold === null) throw invalid({ threshold: "A number, please." });
    }
    const { leastPercent } = stored;
    const fields =
      stored.kind === "drift"
        ? { ...terms, unit: "", direction: null, threshold: null, leastPercent: terms.leastPercent ?? leastPercent }
        : { ...terms, leastPercent: null };
    const changes = changesBetween(stored, fields);
    if (!changes) throw precondition("Nothing was changed.");
    const value = await updateMonitor(tx, grant, stored, version, fields);
    const also = await judgeMonitors(tx, grant, stored.releaseId, eq(monitors.id, monitorId));
    const title = titleOf(stored);
    return {
      event: monitorEdited({
        before: { title, ...changes.before },
        after: { title: titleOf({ ...stored, ...fields }), ...changes.after },
      }),
      subject: monitorId,
      also,
      value,
    };
  },
});

/** It watches no longer, and its open alert ends with it; what it found stays on record. */
export const retireMonitor = command({
  capability: "monitor.define",
  input: RetireMonitor,
  async run({ tx, grant, input: { monitorId, version, reason }, now }) {
    const stored = await getActive(grant, monitorId);
    const value = await updateMonitor(tx, grant, stored, version, { retiredAt: now });
    const resolution = `Its monitor was retired: ${reason}`;
    const also = await endAlerts(tx, grant, [stored.releaseId], resolution, eq(monitors.id, monitorId));
    const before = { title: titleOf(stored), severity: stored.severity };
    return { event: monitorRetired({ before, after: { reason } }), subject: monitorId, also, value };
  },
});

type TermField = "kind" | "watches" | "unit" | "direction" | "threshold" | "patience" | "severity";
type Terms = Pick<typeof monitors.$inferSelect, TermField> & { leastPercent?: number };

async function define(tx: Executor, grant: Grant, release: Release, terms: Terms, now: Date) {
  const id = v7();
  const [inserted] = await tx
    .insert(monitors)
    .values({ id, releaseId: release.id, ...terms, createdById: grant.person.id, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: monitors.id });
  if (!inserted)
    throw invalid({ watches: `${releaseName(release.number)} has a monitor for “${terms.watches}” already.` });
  const also = await judgeMonitors(tx, grant, release.id, eq(monitors.id, id));
  const title = titleOf({ ...terms, release: release.number });
  return { event: monitorDefined({ after: { title, ...terms } }), subject: id, also, value: { id } };
}

const titleOf = (monitor: Parameters<typeof monitorName>[0] & { release: number }) =>
  `${releaseName(monitor.release)}: ${monitorName(monitor, "en")}`;

async function getWatchable(tx: Executor, grant: Grant, number: number): Promise<Release> {
  const release = await getRelease(grant, number);
  if (release.status !== "prepared" && release.status !== "live") {
    throw precondition("This release has ended: there is nothing to watch any more.");
  }
  const live = and(eq(monitors.releaseId, release.id), isNull(monitors.retiredAt));
  if ((await tx.$count(monitors, live)) >= mostMonitors) {
    throw precondition(`A release has at most ${mostMonitors} monitors: retire one first.`);
  }
  return release;
}

async function getActive(grant: Grant, monitorId: string): Promise<Monitor> {
  const stored = await getMonitor(grant, monitorId);
  if (stored.retiredAt) throw precondition("This monitor is retired.");
  return stored;
}

async function updateMonitor(
  tx: Executor,
  grant: Grant,
  { id, releaseId }: Monitor,
  expectedVersion: number,
  fields: Partial<typeof monitors.$inferInsert>,
) {
  const ofProject = tx
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.id, releaseId), eq(releases.projectId, grant.project.id)));
  const [updated] = await tx
    .update(monitors)
    .set({ ...fields, version: sql`${monitors.version} + 1` })
    .where(and(eq(monitors.id, id), eq(monitors.version, expectedVersion), sql`${monitors.releaseId} in ${ofProject}`))
    .returning({ version: monitors.version });
  if (!updated) throw conflict("Somebody changed this monitor meanwhile.", { ...(await getMonitor(grant, id)) });
  return updated;
}
