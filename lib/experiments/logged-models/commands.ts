// Logged models: announced by a program before it sends the files, told to be whole, described, and deleted.
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { loggedModels, runModels } from "@/db/schema";
import { lookUp } from "@/lib/format/look-up";
import { command } from "@/lib/kernel/command";
import { conflict, notFound, precondition } from "@/lib/kernel/errors";
import { loggedModelCreated, loggedModelDeleted } from "../events";
import { getExperiment } from "../queries";
import { drawName } from "../rules";
import { getLiveRun } from "../runs/queries";
import { countLiveModels, getLiveModel, lockLoggedModel } from "./queries";
import {
  CreateLoggedModel,
  DeleteLoggedModel,
  DeleteModelTag,
  FinalizeLoggedModel,
  LogModelParams,
  LogOutputs,
  TagLoggedModel,
} from "./schema";

type Pair = { key: string; value: string };
const asRecord = (pairs: readonly Pair[]) => Object.fromEntries(pairs.map(({ key, value }) => [key, value]));

export const createLoggedModel = command({
  capability: "run.log",
  input: CreateLoggedModel,
  async run({ tx, grant, input: { params, tags, ...fields }, now }) {
    const { experimentId, sourceRunId } = fields;
    const experiment = await getExperiment({ ...grant, db: tx }, { id: experimentId });
    if (experiment.deletedAt) throw precondition("This experiment is deleted: restore it first.");
    if (sourceRunId) await getLiveRun(tx, grant, sourceRunId);
    const id = v7();
    const name = fields.name ?? drawName(Math.random);
    await tx.insert(loggedModels).values({
      ...fields,
      id,
      projectId: grant.project.id,
      name,
      params: asRecord(params),
      tags: asRecord(tags),
      loggedById: grant.person.id,
      createdAt: now,
      changedAt: now,
    });
    const after = { title: name, runId: sourceRunId };
    return { event: loggedModelCreated({ after }), subject: id, value: { id } };
  },
});

export const finalizeLoggedModel = command({
  capability: "run.log",
  withoutLock: true,
  input: FinalizeLoggedModel,
  async run({ tx, grant, input: { loggedModelId, status }, now }) {
    const stored = await getLiveModel(tx, grant, loggedModelId);
    if (stored.status === status) return { event: null };
    await tx.update(loggedModels).set({ status, changedAt: now }).where(eq(loggedModels.id, loggedModelId));
    return { event: null };
  },
});

/** Deleting twice is deleting once; its files stay, and count, until they are deleted themselves. */
export const deleteLoggedModel = command({
  capability: "run.log",
  input: DeleteLoggedModel,
  async run({ tx, grant, input: { loggedModelId }, now }) {
    const { name, sourceRunId, deletedAt, loggedById } = await lockLoggedModel(tx, grant, loggedModelId);
    if (deletedAt) return { event: null };
    await tx.update(loggedModels).set({ deletedAt: now, changedAt: now }).where(eq(loggedModels.id, loggedModelId));
    return {
      event: loggedModelDeleted({ before: { title: name, runId: sourceRunId } }),
      subject: loggedModelId,
      notify: [{ kind: "told", people: [loggedById] }],
    };
  },
});

export const logModelParams = command({
  capability: "run.log",
  withoutLock: true,
  input: LogModelParams,
  async run({ tx, grant, input: { loggedModelId, params }, now }) {
    const stored = await getLiveModel(tx, grant, loggedModelId);
    const clash = params.find(({ key, value }) => (lookUp(stored.params, key) ?? value) !== value);
    if (clash)
      throw conflict(`The parameter “${clash.key}” of this model is “${lookUp(stored.params, clash.key)}” already.`);
    const all = { ...stored.params, ...asRecord(params) };
    if (Object.keys(all).length > 5_000) throw precondition("A model has at most 5,000 parameters.");
    await tx.update(loggedModels).set({ params: all, changedAt: now }).where(eq(loggedModels.id, loggedModelId));
    return { event: null };
  },
});

/** The last word counts. */
export const tagLoggedModel = command({
  capability: "run.log",
  withoutLock: true,
  input: TagLoggedModel,
  async run({ tx, grant, input: { loggedModelId, tags }, now }) {
    const stored = await getLiveModel(tx, grant, loggedModelId);
    const all = { ...stored.tags, ...asRecord(tags) };
    if (Object.keys(all).length > 5_000) throw precondition("A model has at most 5,000 tags.");
    await tx.update(loggedModels).set({ tags: all, changedAt: now }).where(eq(loggedModels.id, loggedModelId));
    return { event: null };
  },
});

export const deleteModelTag = command({
  capability: "run.log",
  withoutLock: true,
  input: DeleteModelTag,
  async run({ tx, grant, input: { loggedModelId, key }, now }) {
    const { tags } = await getLiveModel(tx, grant, loggedModelId);
    if (!Object.hasOwn(tags, key)) throw notFound("This tag");
    const { [key]: _, ...others } = tags;
    await tx.update(loggedModels).set({ tags: others, changedAt: now }).where(eq(loggedModels.id, loggedModelId));
    return { event: null };
  },
});

/** What a run made. */
export const logOutputs = command({
  capability: "run.log",
  withoutLock: true,
  input: LogOutputs,
  async run({ tx, grant, input: { runId, models } }) {
    await getLiveRun(tx, grant, runId);
    const ids = [...new Set(models.map(({ loggedModelId }) => loggedModelId))];
    if ((await countLiveModels(tx, grant, ids)) < ids.length) throw notFound("One of these models");
    if (models.length === 0) return { event: null };
    await tx
      .insert(runModels)
      .values(models.map((model) => ({ runId, ...model, side: "output" as const })))
      .onConflictDoNothing();
    return { event: null };
  },
});
