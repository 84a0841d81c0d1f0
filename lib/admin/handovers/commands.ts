// A sign-on that takes somebody's last role in a project away may be wrong: what they have in hand waits before it goes to others.
import { and, eq, gte, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import type { Executor } from "@/db/client";
import { handovers, memberships, people, projects } from "@/db/schema";
import { memberHandoverCancelled, memberHandoverUndone } from "@/lib/access/members.events";
import { command } from "@/lib/kernel/command";
import { notFound, precondition } from "@/lib/kernel/errors";
import type { EventEntry } from "@/lib/kernel/event";
import { byClock } from "@/lib/kernel/fields";
import { lockProject, lockProjects } from "@/lib/kernel/locks";
import { dutyKinds } from "../duties/rules";
import { giveDutiesBack, moveDuties } from "../duties/steps";
import { undoSince } from "./rules";
import { OneHandover } from "./schema";
import { endHandover, type HandoverInput, isHandover } from "./steps";

/** Done by itself when the time has come, one row after the other; a role that came back meanwhile ends it. */
export const handOverDue = command({
  capability: "system.work",
  input: byClock,
  async run({ tx, now }) {
    const isDue = and(isNull(handovers.doneAt), lte(handovers.dueAt, now));
    const dueProjects = tx.select({ projectId: handovers.projectId }).from(handovers).where(isDue);
    const projectIds = (await dueProjects.orderBy(handovers.dueAt).limit(50)).map(({ projectId }) => projectId);
    await lockProjects(tx, projectIds);
    const due = await tx
      .select({ projectId: handovers.projectId, from: { id: people.id, name: people.name } })
      .from(handovers)
      .innerJoin(people, eq(people.id, handovers.personId))
      .where(and(isDue, inArray(handovers.projectId, projectIds)))
      .orderBy(handovers.dueAt)
      .limit(50)
      .for("no key update", { of: handovers, skipLocked: true });
    const also: EventEntry[] = [];
    for (const { projectId, from } of due) {
      const membership = { projectId, personId: from.id };
      if (await hasRole(tx, membership)) await endHandover(tx, membership);
      else also.push(...(await completeHandover({ tx, now, projectId, from })));
    }
    return { event: null, also };
  },
});

async function hasRole(tx: Executor, { projectId, personId }: { projectId: string; personId: string }) {
  const member = and(eq(memberships.projectId, projectId), eq(memberships.personId, personId));
  return (await tx.$count(memberships, member)) > 0;
}

async function completeHandover({ tx, now, projectId, from }: HandoverInput): Promise<EventEntry[]> {
  const { entries, moved } = await moveDuties({ tx, now, projectId, from });
  await tx
    .update(handovers)
    .set({ doneAt: now, moved })
    .where(isHandover({ projectId, personId: from.id }));
  return entries;
}

/** Without waiting for the rest of the time. */
export const handOverNow = command({
  capability: "people.manage",
  input: OneHandover,
  async run({ tx, input, now }) {
    const { person: from } = await lockPendingHandover(tx, input);
    if (await hasRole(tx, input)) throw precondition(`${from.name} has a role in this project again.`);
    return { event: null, also: await completeHandover({ tx, now, projectId: input.projectId, from }) };
  },
});

/** What they have in hand stays theirs, without a role. */
export const cancelHandover = command({
  capability: "people.manage",
  input: OneHandover,
  async run({ tx, input }) {
    const { person } = await lockPendingHandover(tx, input);
    await endHandover(tx, input);
    return {
      event: memberHandoverCancelled({ after: { person: person.name } }),
      projectId: input.projectId,
      subject: person.id,
      notify: [{ kind: "told", people: [person.id] }],
    };
  },
});

async function lockPendingHandover(tx: Executor, input: { projectId: string; personId: string }) {
  await lockProject(tx, input.projectId);
  const [pending] = await tx
    .select({ person: { id: people.id, name: people.name } })
    .from(handovers)
    .innerJoin(people, eq(people.id, handovers.personId))
    .where(and(isHandover(input), isNull(handovers.doneAt)))
    .for("no key update", { of: handovers });
  if (!pending) throw notFound("This handover");
  return pending;
}

/** As it was kept when the handover was made. */
const StoredMoves = z.array(z.object({ kind: z.enum(dutyKinds), to: z.string().nullable(), ids: z.array(z.string()) }));

/** Gives back what nobody has passed on meanwhile; roles are given by people and sign-on alone. */
export const undoHandover = command({
  capability: "people.manage",
  input: OneHandover,
  async run({ tx, input, now }) {
    await lockProject(tx, input.projectId);
    const [handover] = await tx
      .select({
        moved: handovers.moved,
        person: { id: people.id, name: people.name, deactivatedAt: people.deactivatedAt },
      })
      .from(handovers)
      .innerJoin(people, eq(people.id, handovers.personId))
      .where(and(isHandover(input), isNotNull(handovers.doneAt), gte(handovers.doneAt, undoSince(now))))
      .for("no key update", { of: handovers });
    if (!handover) throw notFound("This handover");
    if (handover.person.deactivatedAt) throw precondition(`${handover.person.name}'s account is deactivated.`);
    const { id: toId, name } = handover.person;
    const moves = StoredMoves.parse(handover.moved);
    const returned = await giveDutiesBack({ tx, now, moved: moves, toId });
    await tx.delete(handovers).where(isHandover(input));
    await tx
      .update(projects)
      .set({ version: sql`${projects.version} + 1` })
      .where(eq(projects.id, input.projectId));
    const takers = moves.flatMap(({ to }) => (to ? [to] : []));
    const total = moves.reduce((sum, { ids }) => sum + ids.length, 0);
    return {
      event: memberHandoverUndone({
        after: {
          note: `${returned} of ${total} went back to ${name}; others had gone on to somebody else, or were done.`,
        },
      }),
      projectId: input.projectId,
      subject: toId,
      notify: [
        { kind: "assigned", people: [toId] },
        { kind: "told", people: [...new Set(takers)] },
      ],
      value: { given: returned },
    };
  },
});
