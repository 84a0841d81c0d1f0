// What may be asked of questions to the experts.
import { z } from "zod";
import { questionLimits } from "@/lib/data/limits";
import { orNull, sentence, uuid } from "@/lib/kernel/fields";

/** About a dataset, about a sample, or about the project where neither is named. */
export const AskQuestion = z
  .strictObject({
    question: sentence(questionLimits.question, "Please fill this in.", "Please ask in a whole sentence."),
    datasetId: orNull(uuid),
    sampleId: orNull(uuid),
  })
  .refine(({ datasetId, sampleId }) => !(datasetId && sampleId), {
    path: ["datasetId"],
    error: "About a dataset or about a case, not both.",
  });

export const AnswerQuestion = z.strictObject({
  questionId: uuid,
  answer: sentence({ min: 2, ...questionLimits.answer }, "Please fill this in."),
});

export const questionStates = ["open", "answered"] as const;
export type QuestionState = (typeof questionStates)[number];
