// Samples that experts judge, and questions that they answer.
import { sampleVerdictWords } from "@/lib/data/words";
import { event } from "@/lib/kernel/event";
import { choice, count, reference, text } from "@/lib/kernel/event-fields";

const opinion = {
  batchId: reference("sample_batch"),
  number: count,
  verdict: choice(sampleVerdictWords),
  reason: text,
};
const ofCase = ({ batchId, number }: { id: string; batchId?: string; number?: number }) =>
  batchId ? `validate/${batchId}/cases/${number}` : "validate";
const ofResults = ({ id }: { id: string }) => `validate/${id}/results`;
const ofQuestion = ({ id }: { id: string }) => `questions#question-${id}`;

export const samplesSubmitted = event("samples.submitted", {
  words: "asked the experts to judge samples",
  subject: "sample_batch",
  after: { name: text, question: text, samples: count, opinions: count },
  line: ["name"],
  place: ({ id }) => `validate/${id}`,
});

export const samplesJudged = event("samples.judged", {
  words: "completed the judging of samples",
  subject: "sample_batch",
  after: { name: text, samples: count, wrong: count, disputed: count },
  line: ["name"],
  place: ofResults,
  ends: { of: ["samples.submitted"], about: "subject" },
});

export const samplesClosed = event("samples.closed", {
  words: "ended the judging of samples",
  subject: "sample_batch",
  after: { name: text, samples: count, judged: count },
  line: ["name"],
  place: ofResults,
  ends: { of: ["samples.submitted"], about: "subject" },
});

export const opinionGiven = event("opinion.given", {
  words: "judged a sample",
  after: opinion,
  line: ["reason"],
  place: ofCase,
});

export const opinionUndone = event("opinion.undone", {
  words: "took an opinion back",
  before: opinion,
  line: ["reason"],
  place: ofCase,
});

export const questionAsked = event("question.asked", {
  words: "asked the experts a question",
  after: { question: text, datasetId: reference("dataset").nullable(), sampleId: text.nullable() },
  line: ["question"],
  place: ofQuestion,
});

export const questionAnswered = event("question.answered", {
  words: "answered a question",
  before: { question: text },
  after: { answer: text },
  line: ["answer"],
  place: ofQuestion,
  ends: { of: ["question.asked"], about: "subject" },
});
