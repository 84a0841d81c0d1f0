// What may be asked of questions to the experts.
import { z } from "zod";
import { orNull, uuid } from "@/lib/kernel/fields";

const text = z.string("Please fill this in.").trim().max(2_000, "At most 2,000 characters, please.");

/** About a dataset, about a sample, or about the project where neither is named. */
export const AskQuestion = z
  .strictObject({
    question: text.min(10, "Please ask in a whole sentence."),
    datasetId: orNull(uuid),
    sampleId: orNull(uuid),
  })
  .refine(({ datasetId, sampleId }) => !(datasetId && sampleId), {
    path: ["datasetId"],
    error: "About a dataset or about a case, not both.",
  });

export const AnswerQuestion = z.strictObject({ questionId: uuid, answer: text.min(2, "Please fill this in.") });

export const questionStates = ["open", "answered"] as const;
export type QuestionState = (typeof questionStates)[number];
