// Jobs that judge gates when something changed or when a moment comes at which they could change.
import { and, eq, isNull, lte, or } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { gates } from "@/db/enums";
import { gateStandings, gateWatches, projects, templateAdoptions } from "@/db/schema";
import { readDataStateChanges } from "@/lib/data/evidence.queries";
import { command } from "@/lib/kernel/command";
import { byClock } from "@/lib/kernel/fields";
import { enqueue, judgeGatesOf } from "@/lib/kernel/jobs";
import { lockProject } from "@/lib/kernel/locks";
import { readEvidence } from "../evidence/queries";
import { passedGates } from "../lapses/rules";
import { recordLapses } from "../lapses/steps";
import { gatesOf } from "../queries";
import { carrySignatures } from "../signature-migration.steps";
import { settledIn } from "../templates/adoption.rules";
import { findNewestEvent, readStandings } from "./queries";
import { nextChange, standingOf } from "./rules";
import { JudgeGates } from "./schema";

/** Judges all four gates of one project, keeps how they stand where that is new, and when to look again. */
export const judgeGates = command({
  capability: "system.work",
  input: JudgeGates,
  async run({ tx, input: { projectId }, now }) {
    const watch = await lockWatch(tx, projectId);
    let evidence = (await readEvidence(tx, [projectId], now)).get(projectId);
    if (!evidence) return { event: null };
    const [before, newest, dataTurns, [project]] = await Promise.all([
      readStandings(tx, projectId),
      findNewestEvent(tx, projectId),
      readDataStateChanges(tx, projectId, now),
      tx
        .select({ status: projects.status, archivedAt: projects.archivedAt })
        .from(projects)
        .where(eq(projects.id, projectId)),
    ]);
    const eventId = newest === watch.eventId ? null : newest;
    await lockProject(tx, projectId);
    if (await carrySignatures(tx, projectId, watch, before, gatesOf(evidence, now)))
      evidence = (await readEvidence(tx, [projectId], now)).get(projectId) ?? evidence;
    const results = gatesOf(evidence, now);
    const standings = gates.map((gate) => standingOf(results[gate], before.get(gate)?.criteria ?? [], now));
    for (const { id, unchecked } of settledIn(results, evidence.adoptions))
      await tx.update(templateAdoptions).set({ unchecked }).where(eq(templateAdoptions.id, id));
    const changed = standings.filter(({ gate, print }) => before.get(gate)?.print !== print);
    if (changed.length > 0) {
      await tx.insert(gateStandings).values(changed.map((one) => ({ ...one, projectId, since: now, eventId })));
    }
    const dueAt = nextChange(evidence, now, dataTurns);
    await tx
      .update(gateWatches)
      .set({ judgedAt: now, eventId: newest, dueAt })
      .where(eq(gateWatches.projectId, projectId));
    const isQuiet = !project || project.archivedAt !== null || project.status !== "active";
    const changes = passedGates(evidence).flatMap((gate) => {
      const [earlier, after] = [before.get(gate), standings.find((one) => one.gate === gate)];
      return earlier && after ? [{ gate, before: earlier.criteria, after: after.criteria }] : [];
    });
    const undecidedGates =
      evidence.phase === "deployment" && !evidence.passed.development ? (["development"] as const) : [];
    return {
      event: null,
      also: isQuiet ? [] : await recordLapses(tx, { projectId, changes, undecidedGates, now }),
    };
  },
});

/** Whoever judges a project does so alone. @returns what was known when it was judged last */
async function lockWatch(tx: Executor, projectId: string) {
  await tx.insert(gateWatches).values({ projectId }).onConflictDoNothing();
  const [watch] = await tx.select().from(gateWatches).where(eq(gateWatches.projectId, projectId)).for("no key update");
  return watch ?? { judgedAt: null, eventId: null, digestFormat: 0 };
}

const mostProjects = 500;

/** Calls for the projects in which something falls due now, and for those that were never judged. */
export const callDueGates = command({
  capability: "system.work",
  input: byClock,
  async run({ tx, now }) {
    const due = await tx
      .select({ id: projects.id })
      .from(projects)
      .leftJoin(gateWatches, eq(gateWatches.projectId, projects.id))
      .where(and(isNull(projects.archivedAt), or(isNull(gateWatches.projectId), lte(gateWatches.dueAt, now))))
      .limit(mostProjects);
    for (const { id } of due) await enqueue(tx, judgeGatesOf(id));
    return { event: null };
  },
});

/** Once a day for every project, so that nothing that was overlooked stays so. */
export const callAllGates = command({
  capability: "system.work",
  input: byClock,
  async run({ tx }) {
    const all = await tx.select({ id: projects.id }).from(projects).where(isNull(projects.archivedAt));
    for (const { id } of all) await enqueue(tx, judgeGatesOf(id));
    return { event: null };
  },
});
