// Runs: begun and ended by programs, recorded by hand or from a file, edited, deleted and restored.
import { and, eq, inArray, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import type { RunSource } from "@/db/enums";
import { runs } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { changesBetween } from "@/lib/events/rules";
import { remarksByLine, summaryOf } from "@/lib/format/file-lines";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound, precondition, unconfirmed } from "@/lib/kernel/errors";
import { readMoment, withZone } from "@/lib/kernel/moments";
import { runDeleted, runEdited, runFinished, runRecorded, runRestored, runStarted, runsImported } from "../events";
import { writeParams, writePoints, writeTags } from "../ledger.steps";
import { speaksOfOutcomes, takeFromMetrics } from "../outcomes/taking.steps";
import { getExperiment } from "../queries";
import { algorithmTag, drawName, nameTag, noteTag } from "../rules";
import { listDescendants } from "./family.queries";
import { type RunPreview, readRuns, type SettledRun } from "./file.rules";
import { findLostRun } from "./lost.queries";
import { getLiveRun, holdRun, isOwnData } from "./queries";
import { hasEnded, readFigures, readPairs } from "./rules";
import { CreateRun, DeleteRun, EditRun, ImportRuns, RecordRun, RunId, UpdateRun } from "./schema";

/** What a program says when a training begins. */
export const createRun = command({
  capability: "run.log",
  input: CreateRun,
  async run({ tx, grant, input: { experimentId, userId, tags, ...given }, now }) {
    const experiment = await getOpenExperiment(tx, grant, experimentId);
    const tagged = new Map(tags.map(({ key, value }) => [key, value]));
    const kept = tags.filter(({ key }) => key !== nameTag && key !== noteTag);
    const askedName = given.name ?? (tagged.get(nameTag) || null);
    const notes = tagged.get(noteTag) ?? "";
    const { startedAt } = given;
    const asked = { experimentId, name: askedName, notes, userId, tags: kept, now };
    const before = startedAt && (await findLostRun(tx, grant, { ...asked, startedAt }));
    if (before) return { event: null, value: { id: before } };
    const id = v7();
    const name = askedName ?? drawName(Math.random);
    await tx.insert(runs).values({
      id,
      ...ofRun(grant, experimentId, "mlflow"),
      name,
      userId,
      status: "running",
      startedAt: startedAt ?? now,
      notes,
      algorithm: tagged.get(algorithmTag) ?? "",
    });
    await writeTags(
      tx,
      kept.map((tag) => ({ runId: id, ...tag })),
    );
    return { event: runStarted({ after: { name, experiment: experiment.name } }), subject: id, value: { id } };
  },
});

/** What a program says when it goes on or ends; what changes nothing leaves no trace. */
export const updateRun = command({
  capability: "run.log",
  input: UpdateRun,
  async run({ tx, grant, input: { runId, ...given } }) {
    const stored = await getLiveRun(tx, grant, runId);
    const wanted = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
    const changes = changesBetween(stored, wanted);
    if (!changes) return { event: null };
    await tx
      .update(runs)
      .set({ ...wanted, version: sql`${runs.version} + 1` })
      .where(eq(runs.id, runId));
    const { status } = given;
    const ends = status !== null && hasEnded(status) && !hasEnded(stored.status);
    const name = given.name ?? stored.name;
    return ends
      ? { event: runFinished({ after: { name, status } }), subject: runId }
      : { event: runEdited({ before: changes.before, after: { name, ...changes.after } }), subject: runId };
  },
});

export const editRun = command({
  capability: "run.log",
  input: EditRun,
  async run({ tx, grant, input: { runId, version, ...terms } }) {
    const stored = await getLiveRun(tx, grant, runId);
    const changes = changesBetween(stored, terms);
    if (!changes) throw precondition("Nothing was changed.");
    await refuseForeignData(tx, grant, terms.datasetVersionId);
    const [edited] = await tx
      .update(runs)
      .set({ ...terms, version: sql`${runs.version} + 1` })
      .where(and(eq(runs.id, runId), eq(runs.version, version)))
      .returning({ version: runs.version });
    if (!edited) throw conflict("Somebody changed this run meanwhile.", { ...stored });
    return {
      event: runEdited({ before: changes.before, after: { name: terms.name, ...changes.after } }),
      subject: runId,
      value: edited,
    };
  },
});

/** By hand: a training that no program logged. */
export const recordRun = command({
  capability: "run.log",
  input: RecordRun,
  async run({ tx, grant, input, now }) {
    const { experimentId, datasetVersionId, algorithm, notes } = input;
    const experiment = await getOpenExperiment(tx, grant, experimentId);
    await refuseForeignData(tx, grant, datasetVersionId);
    const [params, metrics] = [readPairs(input.params), readFigures(input.metrics)];
    const startedAt = begun(withZone(input.startedAt ?? "", grant.timeZone), grant.timeZone, now);
    if (typeof params === "string") throw invalid({ params });
    if (typeof metrics === "string") throw invalid({ metrics });
    if (typeof startedAt === "string") throw invalid({ startedAt });
    const name = input.name ?? drawName(Math.random);
    const run = { name, algorithm, notes, datasetVersionId, startedAt, params, metrics, status: "finished" as const };
    const [id] = await write(tx, ofRun(grant, experimentId, "form"), [run], now);
    if (!id) throw new Error("The run was not written.");
    const after = { name, experiment: experiment.name, algorithm };
    return { event: runRecorded({ after }), subject: id, value: { id } };
  },
});

/** Checks the whole file first; what is not confirmed, or has one wrong line, saves nothing. */
export const importRuns = command({
  capability: "run.log",
  input: ImportRuns,
  async run({ tx, grant, input: { experimentId, csv, confirmed }, now }) {
    const experiment = await getOpenExperiment(tx, grant, experimentId);
    const file = readRuns(csv);
    const timeZone = grant.timeZone;
    const read = file.rows.map((given) => ({ ...given, startedAt: begun(given.startedAt, timeZone, now) }));
    const remarks = [
      ...file.remarks,
      ...read.flatMap(({ startedAt }, at) =>
        typeof startedAt === "string" ? { line: file.lines[at] ?? 0, remark: startedAt } : [],
      ),
    ];
    if (remarks.length > 0) throw invalid(remarksByLine(remarks), summaryOf(remarks));
    const settled = read.flatMap(({ startedAt, ...run }) =>
      typeof startedAt === "string" ? [] : { ...run, startedAt },
    );
    if (!confirmed) throw unconfirmed({ count: settled.length, runs: settled.slice(0, 20) } satisfies RunPreview);
    await write(tx, ofRun(grant, experimentId, "csv"), settled, now);
    const after = { count: settled.length, experiment: experiment.name };
    return { event: runsImported({ after }), subject: experimentId, value: { count: settled.length } };
  },
});

/** Deleting twice is deleting once. */
export const deleteRun = command({
  capability: "run.log",
  input: DeleteRun,
  async run({ tx, grant, input: { runId, withChildren }, now }) {
    const { name, deletedAt, loggedById } = await holdRun(tx, grant, runId);
    if (deletedAt) return { event: null };
    const children = withChildren ? await listDescendants(tx, grant, runId) : [];
    await tx
      .update(runs)
      .set({ deletedAt: now })
      .where(inArray(runs.id, [runId, ...children]));
    const before = children.length > 0 ? { name, children: children.length } : { name };
    return { event: runDeleted({ before }), subject: runId, notify: [{ kind: "told", people: [loggedById] }] };
  },
});

export const restoreRun = command({
  capability: "run.log",
  input: RunId,
  async run({ tx, grant, input: { runId } }) {
    const { name, deletedAt, loggedById, experimentId } = await holdRun(tx, grant, runId);
    if (!deletedAt) return { event: null };
    await getOpenExperiment(tx, grant, experimentId);
    // with it what went with it, and nothing that was deleted before
    const children = await listDescendants(tx, grant, runId, { deletedAt });
    await tx
      .update(runs)
      .set({ deletedAt: null })
      .where(inArray(runs.id, [runId, ...children]));
    const after = children.length > 0 ? { name, children: children.length } : { name };
    return { event: runRestored({ after }), subject: runId, notify: [{ kind: "told", people: [loggedById] }] };
  },
});

const ofRun = (grant: Grant, experimentId: string, source: RunSource) => ({
  experimentId,
  projectId: grant.project.id,
  loggedById: grant.person.id,
  source,
});

/** Held against being deleted meanwhile. @throws Refusal not_found, or precondition where it is deleted */
async function getOpenExperiment(tx: Executor, grant: Grant, id: string) {
  await tx.execute(sql`select 1 from experiments where id = ${id}::uuid for key share`);
  const experiment = await getExperiment({ ...grant, db: tx }, { id });
  if (experiment.deletedAt) throw precondition("This experiment is deleted: restore it first.");
  return experiment;
}

async function refuseForeignData(tx: Executor, grant: Grant, datasetVersionId: string | null) {
  if (datasetVersionId && !(await isOwnData({ ...grant, db: tx }, datasetVersionId)))
    throw notFound("This data version");
}

/** When a run began, as somebody wrote it down; now if nobody did. @returns a sentence where that cannot be */
function begun(text: string, timeZone: string, now: Date): Date | string {
  if (!text) return now;
  const moment = readMoment(text, timeZone);
  if (typeof moment === "string") return moment;
  return moment > now ? "This moment has not come yet." : moment;
}

/** Runs that are over: each figure is the one point of its metric. */
async function write(
  tx: Executor,
  of: ReturnType<typeof ofRun>,
  settled: readonly SettledRun[],
  now: Date,
): Promise<string[]> {
  const rows = settled.map((run) => ({ id: v7(), ...run }));
  await tx
    .insert(runs)
    .values(rows.map(({ params: _, metrics: __, ...run }) => ({ ...of, ...run, endedAt: run.startedAt })));
  await writeParams(
    tx,
    rows.flatMap(({ id, params }) => params.map((pair) => ({ runId: id, ...pair }))),
  );
  await writePoints(
    tx,
    rows.flatMap(({ id, metrics, startedAt }) =>
      metrics.map((figure) => ({ runId: id, ...figure, step: 0n, loggedAt: BigInt(startedAt.getTime()) })),
    ),
  );
  const speaking = rows.filter(speaksOfOutcomes).map(({ id }) => id);
  if (speaking.length > 0) await takeFromMetrics(tx, speaking, now);
  return rows.map(({ id }) => id);
}
