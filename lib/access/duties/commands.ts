// Nothing is left without somebody: what a leaver has in hand goes to another, in the transaction that lets them go.
// It stands in the first domain because sign-on, which stands there, lets people go as a team and an admin do.
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { alerts, datasets, gateReopenings, incidents, releases, tasks } from "@/db/schema";
import type { Deed } from "@/lib/command";
import { readDuties, readTakers } from "./queries";
import { type DutyKind, planMoves, sumUp } from "./rules";

type Leaving = {
  tx: Executor;
  now: Date;
  projectId: string;
  from: { id: string; name: string };
  /** Somebody of the team already; without one everything goes to the project's owner. */
  heirId?: string;
};

/** @returns what is on record of it: one event for the project that tells whoever has something from now on, or nothing */
export async function handOverDuties({ tx, now, projectId, from, heirId }: Leaving): Promise<Deed[]> {
  const [duties] = await readDuties(tx, { personId: from.id, projectId });
  if (!duties) return [];
  const heirs = [heirId ?? duties.project.ownerId, duties.project.ownerId].filter((id) => id !== from.id);
  const moves = planMoves(duties.held, await readTakers(tx, projectId, [...new Set(heirs)]));
  for (const { kind, to } of moves) await move[kind]({ tx, now, projectId, fromId: from.id, toId: to?.id ?? null });
  const takers = moves.flatMap(({ to }) => (to ? [to.id] : []));
  const told = moves.flatMap((one) => one.told);
  return [
    {
      kind: "member.duties_handed_over",
      projectId,
      subject: from.id,
      before: { person: from.name, ...Object.fromEntries(moves.map(({ kind, titles }) => [kind, titles])) },
      after: {
        note: `What ${from.name} had in hand: ${sumUp(moves)}`,
        ...Object.fromEntries(
          moves.map(({ kind, titles, to }) => [kind, titles.map((title) => `${title} (${to?.name ?? "nobody"})`)]),
        ),
      },
      notify: [
        { kind: "assigned", people: [...new Set(takers)] },
        { kind: "told", roles: [...new Set(told)] },
      ],
    },
  ];
}

type Step = { tx: Executor; now: Date; projectId: string; fromId: string; toId: string | null };

/** The row decides: what was given to the leaver a moment ago moves too, what somebody else took stays with them. */
const move: Record<DutyKind, (step: Step) => Promise<unknown>> = {
  datasets: ({ tx, projectId, fromId, toId }) =>
    tx
      .update(datasets)
      .set({ ownerId: sureOf(toId), version: sql`${datasets.version} + 1` })
      .where(and(eq(datasets.projectId, projectId), eq(datasets.ownerId, fromId), isNull(datasets.retiredAt))),
  tasks: ({ tx, projectId, fromId, toId }) =>
    tx
      .update(tasks)
      .set({ assigneeId: sureOf(toId), version: sql`${tasks.version} + 1` })
      .where(and(eq(tasks.projectId, projectId), eq(tasks.assigneeId, fromId), eq(tasks.status, "open"))),
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
      ),
  alerts: ({ tx, projectId, fromId, toId }) =>
    tx
      .update(alerts)
      .set(toId ? { ownerId: toId } : { ownerId: null, status: "open", acknowledgedAt: null })
      .where(and(eq(alerts.projectId, projectId), eq(alerts.ownerId, fromId), eq(alerts.status, "acknowledged"))),
  releases: ({ tx, projectId, fromId, toId }) =>
    tx
      .update(releases)
      .set({ integrationOwnerId: sureOf(toId), version: sql`${releases.version} + 1` })
      .where(
        and(
          eq(releases.projectId, projectId),
          eq(releases.integrationOwnerId, fromId),
          inArray(releases.status, ["prepared", "live"]),
        ),
      ),
  reopenings: ({ tx, projectId, fromId, toId }) =>
    tx
      .update(gateReopenings)
      .set({ ownerId: sureOf(toId) })
      .where(
        and(
          eq(gateReopenings.projectId, projectId),
          eq(gateReopenings.ownerId, fromId),
          isNull(gateReopenings.closedAt),
        ),
      ),
};

/** Only an owner who leaves without an heir has nobody to hand to, and every door refuses that before. */
function sureOf(id: string | null): string {
  if (id) return id;
  throw new Error("The project's owner left without an heir.");
}
