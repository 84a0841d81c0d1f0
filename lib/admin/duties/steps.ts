// Nothing is left without somebody: what a leaver has in hand goes to another, in the transaction that lets them go.
// It stands in the first domain because sign-on, which stands there, lets people go as a team and an admin do.
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { alerts, datasets, gateLapses, incidents, releases, tasks } from "@/db/schema";
import { memberDutiesHandedOver } from "@/lib/access/members.events";
import type { EventEntry } from "@/lib/kernel/event";
import { readDuties, readTakers } from "./queries";
import { type DutyKind, type Moved, planMoves, sumUp } from "./rules";

type Leaving = {
  tx: Executor;
  now: Date;
  projectId: string;
  from: { id: string; name: string };
  /** Somebody of the team already; without one everything goes to the project's owner. */
  heirId?: string;
};

/** @returns what is on record of it: one event for the project that tells whoever has something from now on, or nothing */
export async function handOverDuties(leaving: Leaving): Promise<EventEntry[]> {
  return (await moveDuties(leaving)).entries;
}

/** The same, with what went to whom, for whoever may want to give it back. */
export async function moveDuties({
  tx,
  now,
  projectId,
  from,
  heirId,
}: Leaving): Promise<{ entries: EventEntry[]; moved: Moved[] }> {
  const [duties] = await readDuties(tx, { personId: from.id, projectId });
  if (!duties) return { entries: [], moved: [] };
  const heirs = [heirId ?? duties.project.ownerId, duties.project.ownerId].filter((id) => id !== from.id);
  const moves = planMoves(duties.inHand, await readTakers(tx, projectId, [...new Set(heirs)]));
  const moved: Moved[] = [];
  for (const { kind, to } of moves) {
    const toId = to?.id ?? null;
    const rows = await move[kind]({ tx, now, projectId, fromId: from.id, toId });
    moved.push({ kind, to: toId, ids: rows.map(({ id }) => id) });
  }
  const takers = moves.flatMap(({ to }) => (to ? [to.id] : []));
  const notifyRoles = moves.flatMap((one) => one.notifyRoles);
  const entries: EventEntry[] = [
    {
      event: memberDutiesHandedOver({
        before: { person: from.name, ...Object.fromEntries(moves.map(({ kind, titles }) => [kind, titles])) },
        after: {
          note: `What ${from.name} had in hand: ${sumUp(moves)}`,
          ...Object.fromEntries(
            moves.map(({ kind, titles, to }) => [kind, titles.map((title) => `${title} (${to?.name ?? "nobody"})`)]),
          ),
        },
      }),
      projectId,
      subject: from.id,
      notify: [
        { kind: "assigned", people: [...new Set(takers)] },
        { kind: "told", roles: [...new Set(notifyRoles)] },
      ],
    },
  ];
  return { entries, moved };
}

type Step = { tx: Executor; now: Date; projectId: string; fromId: string; toId: string | null };

/** The row decides: what was given to the leaver a moment ago moves too, what somebody else took stays with them. */
const move: Record<DutyKind, (step: Step) => Promise<{ id: string }[]>> = {
  datasets: ({ tx, projectId, fromId, toId }) =>
    tx
      .update(datasets)
      .set({ ownerId: requireId(toId), version: sql`${datasets.version} + 1` })
      .where(and(eq(datasets.projectId, projectId), eq(datasets.ownerId, fromId), isNull(datasets.retiredAt)))
      .returning({ id: datasets.id }),
  tasks: ({ tx, projectId, fromId, toId }) =>
    tx
      .update(tasks)
      .set({ assigneeId: requireId(toId), version: sql`${tasks.version} + 1` })
      .where(and(eq(tasks.projectId, projectId), eq(tasks.assigneeId, fromId), eq(tasks.status, "open")))
      .returning({ id: tasks.id }),
  incidents: ({ tx, now, projectId, fromId, toId }) =>
    tx
      .update(incidents)
      .set(
        toId
          ? { status: "assigned", assigneeId: toId, assignedAt: now }
          : { status: "new", assigneeId: null, assignedAt: null, acknowledgedById: null, acknowledgedAt: null },
      )
      .where(
        and(
          eq(incidents.projectId, projectId),
          inArray(incidents.status, ["acknowledged", "assigned"]),
          or(
            eq(incidents.assigneeId, fromId),
            and(isNull(incidents.assigneeId), eq(incidents.acknowledgedById, fromId)),
          ),
        ),
      )
      .returning({ id: incidents.id }),
  alerts: ({ tx, projectId, fromId, toId }) =>
    tx
      .update(alerts)
      .set(toId ? { ownerId: toId } : { ownerId: null, status: "open", acknowledgedAt: null })
      .where(and(eq(alerts.projectId, projectId), eq(alerts.ownerId, fromId), eq(alerts.status, "acknowledged")))
      .returning({ id: alerts.id }),
  releases: ({ tx, projectId, fromId, toId }) =>
    tx
      .update(releases)
      .set({ integrationOwnerId: requireId(toId), version: sql`${releases.version} + 1` })
      .where(
        and(
          eq(releases.projectId, projectId),
          eq(releases.integrationOwnerId, fromId),
          inArray(releases.status, ["prepared", "live"]),
        ),
      )
      .returning({ id: releases.id }),
  lapses: ({ tx, projectId, fromId, toId }) =>
    tx
      .update(gateLapses)
      .set({ ownerId: requireId(toId) })
      .where(and(eq(gateLapses.projectId, projectId), eq(gateLapses.ownerId, fromId), isNull(gateLapses.endedAt)))
      .returning({ id: gateLapses.id }),
};

/** Only an owner who leaves without an heir has nobody to hand to, and every door refuses that before. */
function requireId(id: string | null): string {
  if (id) return id;
  throw new Error("The project's owner left without an heir.");
}

type Return = { tx: Executor; now: Date; moved: readonly Moved[]; toId: string };

/** Gives to somebody what was moved away from them, and nothing else. @returns how many of them */
export async function giveDutiesBack({ tx, now, moved, toId }: Return): Promise<number> {
  let returned = 0;
  for (const { kind, ids, to } of moved) {
    if (ids.length > 0) returned += (await giveBack[kind]({ tx, now, ids: [...ids], fromId: to, toId })).length;
  }
  return returned;
}

type ReturnStep = { tx: Executor; now: Date; ids: string[]; fromId: string | null; toId: string };
/** The row decides: what somebody else has by now, or what is done, stays as it is. */
const giveBack: Record<DutyKind, (back: ReturnStep) => Promise<{ id: string }[]>> = {
  datasets: ({ tx, ids, fromId, toId }) =>
    tx
      .update(datasets)
      .set({ ownerId: toId, version: sql`${datasets.version} + 1` })
      .where(and(inArray(datasets.id, ids), eq(datasets.ownerId, fromId ?? toId), isNull(datasets.retiredAt)))
      .returning({ id: datasets.id }),
  tasks: ({ tx, ids, fromId, toId }) =>
    tx
      .update(tasks)
      .set({ assigneeId: toId, version: sql`${tasks.version} + 1` })
      .where(and(inArray(tasks.id, ids), eq(tasks.assigneeId, fromId ?? toId), eq(tasks.status, "open")))
      .returning({ id: tasks.id }),
  incidents: ({ tx, now, ids, fromId, toId }) =>
    tx
      .update(incidents)
      .set({ status: "assigned", assigneeId: toId, assignedAt: now })
      .where(
        and(
          inArray(incidents.id, ids),
          fromId
            ? and(eq(incidents.assigneeId, fromId), eq(incidents.status, "assigned"))
            : and(isNull(incidents.assigneeId), eq(incidents.status, "new")),
        ),
      )
      .returning({ id: incidents.id }),
  alerts: ({ tx, now, ids, fromId, toId }) =>
    tx
      .update(alerts)
      .set({
        ownerId: toId,
        status: "acknowledged",
        acknowledgedAt: sql`coalesce(${alerts.acknowledgedAt}, ${now.toISOString()}::timestamptz)`,
      })
      .where(
        and(
          inArray(alerts.id, ids),
          fromId
            ? and(eq(alerts.ownerId, fromId), eq(alerts.status, "acknowledged"))
            : and(isNull(alerts.ownerId), eq(alerts.status, "open")),
        ),
      )
      .returning({ id: alerts.id }),
  releases: ({ tx, ids, fromId, toId }) =>
    tx
      .update(releases)
      .set({ integrationOwnerId: toId, version: sql`${releases.version} + 1` })
      .where(
        and(
          inArray(releases.id, ids),
          eq(releases.integrationOwnerId, fromId ?? toId),
          inArray(releases.status, ["prepared", "live"]),
        ),
      )
      .returning({ id: releases.id }),
  lapses: ({ tx, ids, fromId, toId }) =>
    tx
      .update(gateLapses)
      .set({ ownerId: toId })
      .where(and(inArray(gateLapses.id, ids), eq(gateLapses.ownerId, fromId ?? toId), isNull(gateLapses.endedAt)))
      .returning({ id: gateLapses.id }),
};
