// The wait itself: begun by a sign-on that takes the last role away, ended by one that gives a role back.
import { and, eq, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { handovers, workspace } from "@/db/schema";
import { memberHandoverWaits } from "@/lib/access/members.events";
import { listAdminIds } from "@/lib/access/queries";
import type { EventEntry } from "@/lib/kernel/event";
import { readDuties } from "../duties/queries";
import { planMoves, sumUp } from "../duties/rules";
import { handOverDuties } from "../duties/steps";
import { daysWords, dueAfter } from "./rules";

export type HandoverInput = { tx: Executor; now: Date; projectId: string; from: { id: string; name: string } };

/** @returns what is on record of it; nothing where they had nothing in hand */
export async function awaitHandover({ tx, now, projectId, from }: HandoverInput): Promise<EventEntry[]> {
  const [settings] = await tx.select({ days: workspace.handoverDays }).from(workspace).where(eq(workspace.id, 1));
  const days = settings?.days ?? 1;
  if (days === 0) return handOverDuties({ tx, now, projectId, from });
  const [duties] = await readDuties(tx, { personId: from.id, projectId });
  if (!duties) return [];
  const values = { createdAt: now, dueAt: dueAfter(now, days), doneAt: null, moved: null };
  await tx
    .insert(handovers)
    .values({ projectId, personId: from.id, ...values })
    .onConflictDoUpdate({ target: [handovers.projectId, handovers.personId], set: values });
  const summary = sumUp(planMoves(duties.inHand, [{ id: "owner", name: "the project's owner", roles: [] }]));
  const note = `A sign-on took the last role of ${from.name} away. ${daysWords(days)} what they have in hand is handed over, unless a role comes back or an admin leaves it with them: ${summary}`;
  return [
    {
      event: memberHandoverWaits({
        after: { note: note.replace(daysWords(days), daysWords(days).replace(/^i/, "I")) },
      }),
      projectId,
      subject: from.id,
      notify: [{ kind: "told", people: [duties.project.ownerId, from.id, ...(await listAdminIds(tx))] }],
    },
  ];
}

/** Whoever has a role again keeps what is theirs. */
export async function endHandover(tx: Executor, { projectId, personId }: { projectId: string; personId: string }) {
  await tx.delete(handovers).where(and(isHandover({ projectId, personId }), isNull(handovers.doneAt)));
}

export const isHandover = ({ projectId, personId }: { projectId: string; personId: string }) =>
  and(eq(handovers.projectId, projectId), eq(handovers.personId, personId));
