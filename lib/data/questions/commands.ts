// Questions to the experts: asked by a member, answered by an expert.
import { and, eq, isNull } from "drizzle-orm";
import { v7 } from "uuid";
import { datasets, questions, sampleBatches, samples } from "@/db/schema";
import { command } from "@/lib/kernel/command";
import { conflict, notFound } from "@/lib/kernel/errors";
import { questionAnswered, questionAsked } from "../samples/events";
import { AnswerQuestion, AskQuestion } from "./schema";

export const askQuestion = command({
  capability: "comment.write",
  input: AskQuestion,
  async run({ tx, grant, input: { question, datasetId, sampleId }, now }) {
    const projectId = grant.project.id;
    if (datasetId) {
      const isThisDataset = and(eq(datasets.id, datasetId), eq(datasets.projectId, projectId));
      const [known] = await tx.select({ id: datasets.id }).from(datasets).where(isThisDataset);
      if (!known) throw notFound("This dataset");
    }
    if (sampleId) {
      const [known] = await tx
        .select({ id: samples.id })
        .from(samples)
        .innerJoin(sampleBatches, eq(sampleBatches.id, samples.batchId))
        .where(and(eq(samples.id, sampleId), eq(sampleBatches.projectId, projectId)));
      if (!known) throw notFound("This case");
    }
    const id = v7();
    const asker = { askedById: grant.person.id, askedAt: now };
    await tx.insert(questions).values({ id, projectId, datasetId, sampleId, question, ...asker });
    return {
      event: questionAsked({ after: { question, datasetId, sampleId } }),
      subject: id,
      notify: [{ kind: "assigned", roles: ["expert"] }],
      value: { id },
    };
  },
});

/** The first answer counts. */
export const answerQuestion = command({
  capability: "sample.validate",
  input: AnswerQuestion,
  async run({ tx, grant, input: { questionId, answer }, now }) {
    const isThisQuestion = and(eq(questions.id, questionId), eq(questions.projectId, grant.project.id));
    const [answered] = await tx
      .update(questions)
      .set({ answer, answeredById: grant.person.id, answeredAt: now })
      .where(and(isThisQuestion, isNull(questions.answeredAt)))
      .returning({ question: questions.question, askedById: questions.askedById });
    if (!answered) {
      const [stored] = await tx.select({ answer: questions.answer }).from(questions).where(isThisQuestion);
      if (!stored) throw notFound("This question");
      throw conflict("Somebody answered this meanwhile.", stored);
    }
    return {
      event: questionAnswered({ before: { question: answered.question }, after: { answer } }),
      subject: questionId,
      notify: [{ kind: "told", people: [answered.askedById] }],
    };
  },
});
