// Samples: imported by file or program, judged by experts one at a time; opinions are undone, batches closed early.
import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { datasets, datasetVersions, sampleBatches, sampleOpinions, samples } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { remarksByLine, summaryOf as summaryOfRemarks } from "@/lib/format/file-lines";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound, precondition, unconfirmed } from "@/lib/kernel/errors";
import { insertCounts, updateCounts } from "./counts.steps";
import { opinionGiven, opinionUndone, samplesClosed, samplesJudged, samplesSubmitted } from "./events";
import { previewOf, readSamples, type SampleInput } from "./import-file.rules";
import { getBatch } from "./queries";
import { CloseBatch, GiveOpinion, ImportSamples, SendSamples, UndoOpinion } from "./schema";

/** Checks the whole file first; without confirmation, or with one wrong line, nothing is saved. */
export const importSamples = command({
  capability: "dataset.version",
  input: ImportSamples,
  async run({ tx, grant, input: { csv, confirmed, ...terms }, now }) {
    await checkTerms(tx, grant, terms);
    const file = readSamples(csv);
    if (file.remarks.length > 0) throw invalid(remarksByLine(file.remarks), summaryOfRemarks(file.remarks));
    if (!confirmed) throw unconfirmed(previewOf(file.rows));
    return submitBatch(tx, grant, terms, file.rows, now);
  },
});

/** What a program sends, with the same checks. */
export const sendSamples = command({
  capability: "dataset.version",
  input: SendSamples,
  async run({ tx, grant, input: { samples: inputs, ...terms }, now }) {
    await checkTerms(tx, grant, terms);
    return submitBatch(tx, grant, terms, inputs, now);
  },
});

/** The last opinion that a batch asks for closes it. */
export const giveOpinion = command({
  capability: "sample.validate",
  input: GiveOpinion,
  async run({ tx, grant, input: { sampleId, verdict, reason }, now }) {
    const sample = await lockSample(tx, grant, sampleId);
    if (sample.closedAt) throw precondition("The judging of these samples is over.");
    const [opinion] = await tx
      .insert(sampleOpinions)
      .values({ sampleId, personId: grant.person.id, verdict, reason, givenAt: now })
      .onConflictDoNothing()
      .returning({ id: sampleOpinions.id });
    if (!opinion) throw conflict("You have judged this case already.");
    await updateCounts(tx, { sampleId, personId: grant.person.id, gave: true });
    const {
      id,
      name,
      submittedById,
      samples: count,
      judged,
      outcomes,
      disputed,
    } = await getBatch(grant, sample.batchId);
    const isLast = judged === count;
    if (isLast) await tx.update(sampleBatches).set({ closedAt: now }).where(eq(sampleBatches.id, id));
    return {
      event: opinionGiven({ after: { batchId: id, number: sample.number, verdict, reason } }),
      subject: sampleId,
      also: isLast
        ? [
            {
              event: samplesJudged({ after: { name, samples: count, wrong: outcomes.wrong, disputed } }),
              subject: id,
              notify: [{ kind: "told", people: [submittedById] }],
            },
          ]
        : [],
      value: { id: opinion.id },
    };
  },
});

/** Only one's own; it stays on record. If it had closed the batch, the batch is reopened. */
export const undoOpinion = command({
  capability: "opinion.undo",
  input: UndoOpinion,
  async run({ tx, grant, input: { opinionId }, now }) {
    const isOwnOpinion = and(eq(sampleOpinions.id, opinionId), eq(sampleOpinions.personId, grant.person.id));
    const [opinion] = await tx.select().from(sampleOpinions).where(isOwnOpinion);
    if (!opinion) throw notFound("This opinion");
    const sample = await lockSample(tx, grant, opinion.sampleId);
    const wasClosedByThis = sample.closedAt?.getTime() === opinion.givenAt.getTime();
    if (sample.closedAt && !wasClosedByThis) throw precondition("The judging of these samples is over.");
    const [undone] = await tx
      .update(sampleOpinions)
      .set({ undoneAt: now })
      .where(and(isOwnOpinion, isNull(sampleOpinions.undoneAt)))
      .returning({ id: sampleOpinions.id });
    if (!undone) throw conflict("You have taken this opinion back already.");
    await updateCounts(tx, { sampleId: opinion.sampleId, personId: grant.person.id, gave: false });
    if (wasClosedByThis)
      await tx.update(sampleBatches).set({ closedAt: null }).where(eq(sampleBatches.id, sample.batchId));
    const { verdict, reason } = opinion;
    return {
      event: opinionUndone({ before: { batchId: sample.batchId, number: sample.number, verdict, reason } }),
      subject: opinion.sampleId,
    };
  },
});

/** Ends a batch early, with the opinions so far. */
export const closeBatch = command({
  capability: "dataset.version",
  input: CloseBatch,
  async run({ tx, grant, input: { batchId }, now }) {
    const { name, samples: count, judged } = await getBatch(grant, batchId);
    const [closed] = await tx
      .update(sampleBatches)
      .set({ closedAt: now })
      .where(and(eq(sampleBatches.id, batchId), isNull(sampleBatches.closedAt)))
      .returning({ id: sampleBatches.id });
    if (!closed) throw conflict("The judging of these samples is over already.");
    return {
      event: samplesClosed({ after: { name, samples: count, judged } }),
      subject: batchId,
      notify: [{ kind: "told", roles: ["expert"] }],
    };
  },
});

type Terms = { name: string; question: string; datasetVersionId: string | null; opinions: number };

async function checkTerms(tx: Executor, grant: Grant, { name, datasetVersionId }: Terms) {
  const projectId = grant.project.id;
  const sameName = and(eq(sampleBatches.projectId, projectId), sql`lower(${sampleBatches.name}) = lower(${name})`);
  const [existing] = await tx.select({ id: sampleBatches.id }).from(sampleBatches).where(sameName).limit(1);
  if (existing) throw invalid({ name: `There are samples called “${name}” already.` });
  if (!datasetVersionId) return;
  const [version] = await tx
    .select({ id: datasetVersions.id })
    .from(datasetVersions)
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .where(and(eq(datasetVersions.id, datasetVersionId), eq(datasets.projectId, projectId)));
  if (!version) throw notFound("This version");
}

async function submitBatch(tx: Executor, grant: Grant, terms: Terms, inputs: readonly SampleInput[], now: Date) {
  const batchId = v7();
  const submission = { projectId: grant.project.id, submittedById: grant.person.id, submittedAt: now };
  await tx.insert(sampleBatches).values({ id: batchId, ...submission, ...terms });
  await tx.insert(samples).values(inputs.map((sample, at) => ({ batchId, number: at + 1, ...sample })));
  await insertCounts(tx, batchId, inputs.length);
  const { name, question, opinions } = terms;
  return {
    event: samplesSubmitted({ after: { name, question, samples: inputs.length, opinions } }),
    subject: batchId,
    notify: [{ kind: "assigned" as const, roles: ["expert" as const] }],
    value: { id: batchId, count: inputs.length },
  };
}

/** Locks the batch, so that the last opinion can tell that it is the last. */
async function lockSample(tx: Executor, grant: Grant, sampleId: string) {
  const [sample] = await tx
    .select({
      batchId: sampleBatches.id,
      number: samples.number,
      closedAt: sampleBatches.closedAt,
    })
    .from(samples)
    .innerJoin(sampleBatches, eq(sampleBatches.id, samples.batchId))
    .where(and(eq(samples.id, sampleId), eq(sampleBatches.projectId, grant.project.id)))
    .for("no key update", { of: sampleBatches });
  if (!sample) throw notFound("This case");
  return sample;
}
