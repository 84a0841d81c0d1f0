// Samples: brought in by file or by program, judged by experts one at a time, an opinion taken back, the judging ended early.
import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Executor } from "@/db/client";
import { datasets, datasetVersions, sampleBatches, sampleOpinions, samples } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { remarksByLine, summaryOf as summaryOfRemarks } from "@/lib/format/file-lines";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, notFound, precondition, unconfirmed } from "@/lib/kernel/errors";
import { beginCounts, keepCounts } from "./counts.steps";
import { opinionGiven, opinionUndone, samplesClosed, samplesJudged, samplesSubmitted } from "./events";
import { type GivenSample, previewOf, readSamples } from "./file.rules";
import { getBatch } from "./queries";
import { CloseBatch, GiveOpinion, ImportSamples, SendSamples, UndoOpinion } from "./schema";

/** Checks the whole file first; what is not confirmed, or has one wrong line, saves nothing. */
export const importSamples = command({
  capability: "dataset.version",
  input: ImportSamples,
  async run({ tx, grant, input: { csv, confirmed, ...terms }, now }) {
    await refuseTerms(tx, grant, terms);
    const file = readSamples(csv);
    if (file.remarks.length > 0) throw invalid(remarksByLine(file.remarks), summaryOfRemarks(file.remarks));
    if (!confirmed) throw unconfirmed(previewOf(file.rows));
    return submitted(tx, grant, terms, file.rows, now);
  },
});

/** What a program sends, with the same checks. */
export const sendSamples = command({
  capability: "dataset.version",
  input: SendSamples,
  async run({ tx, grant, input: { samples: given, ...terms }, now }) {
    await refuseTerms(tx, grant, terms);
    return submitted(tx, grant, terms, given, now);
  },
});

/** The last opinion that a batch asks for closes it. */
export const giveOpinion = command({
  capability: "sample.validate",
  input: GiveOpinion,
  async run({ tx, grant, input: { sampleId, verdict, reason }, now }) {
    const held = await lockSample(tx, grant, sampleId);
    if (held.closedAt) throw precondition("The judging of these samples is over.");
    const [given] = await tx
      .insert(sampleOpinions)
      .values({ sampleId, personId: grant.person.id, verdict, reason, givenAt: now })
      .onConflictDoNothing()
      .returning({ id: sampleOpinions.id });
    if (!given) throw conflict("You have judged this case already.");
    await keepCounts(tx, { sampleId, personId: grant.person.id, gave: true });
    const { id, name, submittedById, samples: count, judged, outcomes, disputed } = await getBatch(grant, held.batchId);
    const isLast = judged === count;
    if (isLast) await tx.update(sampleBatches).set({ closedAt: now }).where(eq(sampleBatches.id, id));
    return {
      event: opinionGiven({ after: { batchId: id, number: held.number, verdict, reason } }),
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
      value: { id: given.id },
    };
  },
});

/** One's own; it stays on record. Where it was the one that closed the batch, the batch opens again. */
export const undoOpinion = command({
  capability: "opinion.undo",
  input: UndoOpinion,
  async run({ tx, grant, input: { opinionId }, now }) {
    const own = and(eq(sampleOpinions.id, opinionId), eq(sampleOpinions.personId, grant.person.id));
    const [opinion] = await tx.select().from(sampleOpinions).where(own);
    if (!opinion) throw notFound("This opinion");
    const held = await lockSample(tx, grant, opinion.sampleId);
    const closedByIt = held.closedAt?.getTime() === opinion.givenAt.getTime();
    if (held.closedAt && !closedByIt) throw precondition("The judging of these samples is over.");
    const [undone] = await tx
      .update(sampleOpinions)
      .set({ undoneAt: now })
      .where(and(own, isNull(sampleOpinions.undoneAt)))
      .returning({ id: sampleOpinions.id });
    if (!undone) throw conflict("You have taken this opinion back already.");
    await keepCounts(tx, { sampleId: opinion.sampleId, personId: grant.person.id, gave: false });
    if (closedByIt) await tx.update(sampleBatches).set({ closedAt: null }).where(eq(sampleBatches.id, held.batchId));
    const { verdict, reason } = opinion;
    return {
      event: opinionUndone({ before: { batchId: held.batchId, number: held.number, verdict, reason } }),
      subject: opinion.sampleId,
    };
  },
});

/** Where enough is known, or no more experts come: the opinions that are there stand. */
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

async function refuseTerms(tx: Executor, grant: Grant, { name, datasetVersionId }: Terms) {
  const projectId = grant.project.id;
  const ofName = and(eq(sampleBatches.projectId, projectId), sql`lower(${sampleBatches.name}) = lower(${name})`);
  const [taken] = await tx.select({ id: sampleBatches.id }).from(sampleBatches).where(ofName).limit(1);
  if (taken) throw invalid({ name: `There are samples called “${name}” already.` });
  if (!datasetVersionId) return;
  const [known] = await tx
    .select({ id: datasetVersions.id })
    .from(datasetVersions)
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .where(and(eq(datasetVersions.id, datasetVersionId), eq(datasets.projectId, projectId)));
  if (!known) throw notFound("This version");
}

async function submitted(tx: Executor, grant: Grant, terms: Terms, given: readonly GivenSample[], now: Date) {
  const batchId = v7();
  const by = { projectId: grant.project.id, submittedById: grant.person.id, submittedAt: now };
  await tx.insert(sampleBatches).values({ id: batchId, ...by, ...terms });
  await tx.insert(samples).values(given.map((sample, at) => ({ batchId, number: at + 1, ...sample })));
  await beginCounts(tx, batchId, given.length);
  const { name, question, opinions } = terms;
  return {
    event: samplesSubmitted({ after: { name, question, samples: given.length, opinions } }),
    subject: batchId,
    notify: [{ kind: "assigned" as const, roles: ["expert" as const] }],
    value: { id: batchId, count: given.length },
  };
}

/** Opinions on one batch are written one after the other, so that the last one knows that it is the last. */
async function lockSample(tx: Executor, grant: Grant, sampleId: string) {
  const [held] = await tx
    .select({
      batchId: sampleBatches.id,
      number: samples.number,
      closedAt: sampleBatches.closedAt,
    })
    .from(samples)
    .innerJoin(sampleBatches, eq(sampleBatches.id, samples.batchId))
    .where(and(eq(samples.id, sampleId), eq(sampleBatches.projectId, grant.project.id)))
    .for("no key update", { of: sampleBatches });
  if (!held) throw notFound("This case");
  return held;
}
