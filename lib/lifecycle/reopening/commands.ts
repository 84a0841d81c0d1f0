// Tells of a passed gate that reopened, once for each cause, and that it closed again; people hand a cause over.
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { GateName } from "@/db/enums";
import { gateReopenings, projects } from "@/db/schema";
import { command, type Deed } from "@/lib/kernel/command";
import { conflict, invalid, precondition } from "@/lib/kernel/errors";
import { openIn } from "../criteria/musts.rules";
import { isSignature } from "../criteria/signature.rules";
import type { CriterionResult } from "../judgement.rules";
import { criterionTitle } from "../words";
import { findRepairer, getReopening, listTeam, type Reopening, readShortfalls } from "./queries";
import { headlineOf, type Opening, reckon, type Turn } from "./rules";
import { HandOverReopening } from "./schema";

/**
 * Part of judging.
 * @param anew gates that were passed with another version than they are about now: what lapsed there has neither come back nor gone away
 * @returns what happened: events that find their people, each once
 */
export async function tellOfTurns(
  tx: Executor,
  projectId: string,
  turns: readonly Turn[],
  anew: readonly GateName[],
  now: Date,
): Promise<Deed[]> {
  const open = await tx
    .select()
    .from(gateReopenings)
    .where(and(eq(gateReopenings.projectId, projectId), isNull(gateReopenings.closedAt)));
  const { opened, closed } = reckon(
    turns,
    open.map(({ cause }) => cause),
  );
  await nameAnew(tx, open);
  if (opened.length === 0 && closed.length === 0) return [];
  const [project] = await tx.select({ ownerId: projects.ownerId }).from(projects).where(eq(projects.id, projectId));
  if (!project) return [];
  const deeds: Deed[] = [];
  for (const opening of opened) deeds.push(...(await openOne(tx, projectId, project.ownerId, opening, turns, now)));
  const over = open.filter(({ cause, gates }) => closed.includes(cause) && !gates.some((gate) => anew.includes(gate)));
  if (over.length > 0) {
    const ids = over.map(({ id }) => id);
    await tx.update(gateReopenings).set({ closedAt: now }).where(inArray(gateReopenings.id, ids));
  }
  for (const { id, gates, after, ownerId } of over) {
    deeds.push({
      kind: "gate.closed_again",
      projectId,
      actorId: null,
      subject: id,
      after: { gate: gates[0], gates, title: criterionTitle(after as CriterionResult) },
      notify: [{ kind: "told", people: [ownerId, project.ownerId] }],
    });
  }
  return deeds;
}

/** Whose duties they are is asked where nobody knows criteria, so each keeps what its criterion is called: as it is called now. */
async function nameAnew(tx: Executor, open: readonly (typeof gateReopenings.$inferSelect)[]) {
  for (const { id, after } of open as readonly (Pick<Reopening, "id"> & { after: Reopening["after"] })[]) {
    const called = criterionTitle(after);
    if (after.called !== called)
      await tx
        .update(gateReopenings)
        .set({ after: { ...after, called } })
        .where(eq(gateReopenings.id, id));
  }
}

async function openOne(
  tx: Executor,
  projectId: string,
  projectOwnerId: string,
  { cause, gates, criterion, was }: Opening,
  turns: readonly Turn[],
  now: Date,
): Promise<Deed[]> {
  const ownerId = await findRepairer(tx, projectId, criterion.repair.roles);
  const shortfalls = await readShortfalls(tx, openIn(criterion));
  const after = { ...criterion, called: criterionTitle(criterion), shortfalls };
  const [made] = await tx
    .insert(gateReopenings)
    .values({
      projectId,
      cause,
      gates: [...gates],
      criterion: criterion.id,
      before: was,
      after,
      ownerId,
      openedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: gateReopenings.id });
  // Another worker told of it.
  if (!made) return [];
  const signers = turns
    .filter(({ gate }) => gates.includes(gate))
    .flatMap((turn) => turn.after.flatMap((one) => (isSignature(one) ? one.repair.roles : [])));
  return [
    {
      kind: "gate.reopened",
      projectId,
      actorId: null,
      subject: made.id,
      before: { state: was.state, because: was.because },
      after: {
        gate: gates[0],
        gates,
        title: headlineOf(criterion, shortfalls),
        criterion: criterion.id,
        state: criterion.state,
        because: criterion.because,
        shortfalls,
      },
      notify: [
        { kind: "assigned", people: [ownerId] },
        { kind: "told", roles: [...new Set([...criterion.repair.roles, ...signers])], people: [projectOwnerId] },
      ],
    },
  ];
}

export const handOverReopening = command({
  capability: "gate.repair",
  input: HandOverReopening,
  async run({ tx, grant, input: { reopeningId, personId, seenOwnerId } }) {
    const stored = await getReopening(grant, reopeningId);
    const next = (await listTeam(grant)).find(({ id }) => id === personId);
    if (!next) throw invalid({ personId: "Please choose somebody of the project." });
    if (stored.ownerId === personId) throw precondition(`${next.name} has it already.`);
    const [moved] = await tx
      .update(gateReopenings)
      .set({ ownerId: personId })
      .where(
        and(
          eq(gateReopenings.id, reopeningId),
          eq(gateReopenings.projectId, grant.project.id),
          eq(gateReopenings.ownerId, seenOwnerId),
          isNull(gateReopenings.closedAt),
        ),
      )
      .returning({ id: gateReopenings.id });
    if (!moved) throw conflict(`${stored.owner} has it now.`, { owner: stored.owner });
    return {
      kind: "gate.handed_over",
      subject: reopeningId,
      before: { owner: stored.owner },
      after: { gate: stored.gates[0], title: criterionTitle(stored.after), owner: next.name },
      notify: [
        { kind: "assigned", people: [personId] },
        { kind: "told", people: [stored.ownerId] },
      ],
    };
  },
});
