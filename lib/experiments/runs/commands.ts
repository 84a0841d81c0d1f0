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
import { hasOutcomeMetrics, updateOutcomesFromMetrics } from "../outcomes/recording.steps";
import { getExperiment } from "../queries";
import { algorithmTag, drawName, nameTag, noteTag } from "../rules";
import { writeParams, writePoints, writeTags } from "../run-data.steps";
import { listDescendants } from "./family.queries";
import { type ResolvedRun, type RunPreview, readRuns } from "./file.rules";
import { findLostRun } from "./lost.queries";
import { getLiveRun, isOwnData, lockRun } from "./queries";
import { hasEnded, readFigures, readPairs } from "./rules";
import { CreateRun, DeleteRun, EditRun, ImportRuns, RecordRun, RunId, UpdateRun } from "./schema";

/** What a program says when a training begins. */
export const createRun = command({
  capability: "run.log",
  input: CreateRun,
  async run({ tx, grant, input: { experimentId, userId, tags, ...fields }, now }) {
    const experiment = await getOpenExperiment(tx, grant, experimentId);
    const tagValues = new Map(tags.map(({ key, value }) => [key, value]));
    const otherTags = tags.filter(({ key }) => key !== nameTag && key !== noteTag);
    const requestedName = fields.name ?? (tagValues.get(nameTag) || null);
    const notes = tagValues.get(noteTag) ?? "";
    const { startedAt } = fields;
    const request = { experimentId, name: requestedName, notes, userId, tags: otherTags, now };
    const existingId = startedAt && (await findLostRun(tx, grant, { ...request, startedAt }));
    if (existingId) return { event: null, value: { id: existingId } };
    const id = v7();
    const name = requestedName ?? drawName(Math.random);
    await tx.insert(runs).values({
      id,
      ...commonFields(grant, experimentId, "mlflow"),
      name,
      userId,
      status: "running",
      startedAt: startedAt ?? now,
      notes,
      algorithm: tagValues.get(algorithmTag) ?? "",
    });
    await writeTags(
      tx,
      otherTags.map((tag) => ({ runId: id, ...tag })),
    );
    return { event: runStarted({ after: { name, experiment: experiment.name } }), subject: id, value: { id } };
  },
});

/** What a program says when it goes on or ends; what changes nothing leaves no trace. */
export const updateRun = command({
  capability: "run.log",
  input: UpdateRun,
  async run({ tx, grant, input: { runId, ...fields } }) {
    const stored = await getLiveRun(tx, grant, runId);
    const changedFields = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
    const changes = changesBetween(stored, changedFields);
    if (!changes) return { event: null };
    await tx
      .update(runs)
      .set({ ...changedFields, version: sql`${runs.version} + 1` })
      .where(eq(runs.id, runId));
    const { status } = fields;
    const ends = status !== null && hasEnded(status) && !hasEnded(stored.status);
    const name = fields.name ?? stored.name;
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
    await requireOwnData(tx, grant, terms.datasetVersionId);
    const [updated] = await tx
      .update(runs)
      .set({ ...terms, version: sql`${runs.version} + 1` })
      .where(and(eq(runs.id, runId), eq(runs.version, version)))
      .returning({ version: runs.version });
    if (!updated) throw conflict("Somebody changed this run meanwhile.", { ...stored });
    return {
      event: runEdited({ before: changes.before, after: { name: terms.name, ...changes.after } }),
      subject: runId,
      value: updated,
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
    await requireOwnData(tx, grant, datasetVersionId);
    const [params, metrics] = [readPairs(input.params), readFigures(input.metrics)];
    const startedAt = parseStartedAt(withZone(input.startedAt ?? "", grant.timeZone), grant.timeZone, now);
    if (typeof params === "string") throw invalid({ params });
    if (typeof metrics === "string") throw invalid({ metrics });
    if (typeof startedAt === "string") throw invalid({ startedAt });
    const name = input.name ?? drawName(Math.random);
    const run = { name, algorithm, notes, datasetVersionId, startedAt, params, metrics, status: "finished" as const };
    const [id] = await insertRuns(tx, commonFields(grant, experimentId, "form"), [run], now);
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
    const parsedRuns = file.rows.map((given) => ({
      ...given,
      startedAt: parseStartedAt(given.startedAt, timeZone, now),
    }));
    const remarks = [
      ...file.remarks,
      ...parsedRuns.flatMap(({ startedAt }, at) =>
        typeof startedAt === "string" ? { line: file.lines[at] ?? 0, remark: startedAt } : [],
      ),
    ];
    if (remarks.length > 0) throw invalid(remarksByLine(remarks), summaryOf(remarks));
    const resolvedRuns = parsedRuns.flatMap(({ startedAt, ...run }) =>
      typeof startedAt === "string" ? [] : { ...run, startedAt },
    );
    if (!confirmed)
      throw unconfirmed({ count: resolvedRuns.length, runs: resolvedRuns.slice(0, 20) } satisfies RunPreview);
    await insertRuns(tx, commonFields(grant, experimentId, "csv"), resolvedRuns, now);
    const after = { count: resolvedRuns.length, experiment: experiment.name };
    return { event: runsImported({ after }), subject: experimentId, value: { count: resolvedRuns.length } };
  },
});

/** Deleting twice is deleting once. */
export const deleteRun = command({
  capability: "run.log",
  input: DeleteRun,
  async run({ tx, grant, input: { runId, withChildren }, now }) {
    const { name, deletedAt, loggedById } = await lockRun(tx, grant, runId);
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
    const { name, deletedAt, loggedById, experimentId } = await lockRun(tx, grant, runId);
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

const commonFields = (grant: Grant, experimentId: string, source: RunSource) => ({
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

async function requireOwnData(tx: Executor, grant: Grant, datasetVersionId: string | null) {
  if (datasetVersionId && !(await isOwnData({ ...grant, db: tx }, datasetVersionId)))
    throw notFound("This data version");
}

/** When a run began, as somebody wrote it down; now if nobody did. @returns a sentence where that cannot be */
function parseStartedAt(text: string, timeZone: string, now: Date): Date | string {
  if (!text) return now;
  const moment = readMoment(text, timeZone);
  if (typeof moment === "string") return moment;
  return moment > now ? "This moment has not come yet." : moment;
}

/** Runs that are over: each figure is the one point of its metric. */
async function insertRuns(
  tx: Executor,
  common: ReturnType<typeof commonFields>,
  resolvedRuns: readonly ResolvedRun[],
  now: Date,
): Promise<string[]> {
  const rows = resolvedRuns.map((run) => ({ id: v7(), ...run }));
  await tx
    .insert(runs)
    .values(rows.map(({ params: _, metrics: __, ...run }) => ({ ...common, ...run, endedAt: run.startedAt })));
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
  const withOutcomes = rows.filter(hasOutcomeMetrics).map(({ id }) => id);
  if (withOutcomes.length > 0) await updateOutcomesFromMetrics(tx, withOutcomes, now);
  return rows.map(({ id }) => id);
}
