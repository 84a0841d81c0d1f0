// Records the lapses of passed gates after judging: one notification for each cause, and one when the cause is over.

import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { GateName } from "@/db/enums";
import { gateLapses, projects } from "@/db/schema";
import type { EventEntry } from "@/lib/kernel/event";
import { openIn } from "../criteria/musts.rules";
import { isSignature } from "../criteria/signature.rules";
import { gateLapsed, gateLapseEnded } from "../events";
import { criterionTitle } from "../words";
import { findRepairer, readShortfalls } from "./queries";
import { compareLapses, type GateChange, headlineOf, type NewLapse } from "./rules";

type JudgedProject = {
  projectId: string;
  changes: readonly GateChange[];
  /** Gates that were passed with another version than they are about now: what lapsed there has neither come back nor gone away. */
  undecidedGates: readonly GateName[];
  now: Date;
};

/** @returns the events, which find their people */
export async function recordLapses(
  tx: Executor,
  { projectId, changes, undecidedGates, now }: JudgedProject,
): Promise<EventEntry[]> {
  const open = await tx
    .select()
    .from(gateLapses)
    .where(and(eq(gateLapses.projectId, projectId), isNull(gateLapses.endedAt)));
  const causes = open.map(({ cause }) => cause);
  const { started, ended } = compareLapses(changes, causes);
  await refreshTitles(tx, open);
  if (started.length === 0 && ended.length === 0) return [];
  const [project] = await tx.select({ ownerId: projects.ownerId }).from(projects).where(eq(projects.id, projectId));
  if (!project) return [];
  const lapsed: EventEntry[] = [];
  for (const lapse of started)
    lapsed.push(...(await startLapse(tx, { projectId, changes, now }, project.ownerId, lapse)));
  const endedLapses = open.filter(
    ({ cause, gates }) => ended.includes(cause) && !gates.some((gate) => undecidedGates.includes(gate)),
  );
  if (endedLapses.length > 0) {
    const ids = endedLapses.map(({ id }) => id);
    await tx.update(gateLapses).set({ endedAt: now }).where(inArray(gateLapses.id, ids));
  }
  const endedEvents = endedLapses.map(({ id, gates, after, ownerId }) => ({
    event: gateLapseEnded({ after: { gate: gates[0], gates, title: criterionTitle(after) } }),
    projectId,
    actorId: null,
    subject: id,
    notify: [{ kind: "told" as const, people: [ownerId, project.ownerId] }],
  }));
  return [...lapsed, ...endedEvents];
}

/** Whose duties they are is asked where nobody knows criteria, so each keeps what its criterion is called: as it is called now. */
async function refreshTitles(tx: Executor, open: readonly (typeof gateLapses.$inferSelect)[]) {
  for (const { id, after } of open) {
    const called = criterionTitle(after);
    if (after.called !== called)
      await tx
        .update(gateLapses)
        .set({ after: { ...after, called } })
        .where(eq(gateLapses.id, id));
  }
}

async function startLapse(
  tx: Executor,
  { projectId, changes, now }: Omit<JudgedProject, "undecidedGates">,
  projectOwnerId: string,
  { cause, gates, criterion, before }: NewLapse,
): Promise<EventEntry[]> {
  const ownerId = await findRepairer(tx, projectId, criterion.repair.roles);
  const shortfalls = await readShortfalls(tx, openIn(criterion));
  const after = { ...criterion, called: criterionTitle(criterion), shortfalls };
  const [inserted] = await tx
    .insert(gateLapses)
    .values({
      projectId,
      cause,
      gates: [...gates],
      criterion: criterion.id,
      before,
      after,
      ownerId,
      lapsedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: gateLapses.id });
  // Another worker has recorded it.
  if (!inserted) return [];
  const signers = changes
    .filter(({ gate }) => gates.includes(gate))
    .flatMap((change) => change.after.flatMap((one) => (isSignature(one) ? one.repair.roles : [])));
  return [
    {
      event: gateLapsed({
        before: { state: before.state, because: before.because },
        after: {
          gate: gates[0],
          gates,
          title: headlineOf(criterion, shortfalls),
          criterion: criterion.id,
          state: criterion.state,
          because: criterion.because,
          shortfalls,
        },
      }),
      projectId,
      actorId: null,
      subject: inserted.id,
      notify: [
        { kind: "assigned", people: [ownerId] },
        { kind: "told", roles: [...new Set([...criterion.repair.roles, ...signers])], people: [projectOwnerId] },
      ],
    },
  ];
}
