// Questions to the experts and their answers, and what a question can be about.
import { and, asc, count, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { datasets, people, questions, sampleBatches, samples } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { uuid } from "@/lib/kernel/fields";
import type { QuestionState } from "./schema";

export const pageSize = 25;

/** What a question is about; null where it is about the project. */
export type Subject =
  | { kind: "dataset"; id: string; name: string }
  | { kind: "sample"; id: string; batchId: string; name: string; number: number };

export type Question = {
  id: string;
  question: string;
  askedBy: string;
  askedAt: Date;
  answer: string;
  answeredBy: string | null;
  answeredAt: Date | null;
  about: Subject | null;
};

type QuestionOptions = { state?: QuestionState; datasetId?: string; sampleId?: string; after?: string; size?: number };

/** Newest first; `after` is the id of the last one of the page before. */
export async function listQuestions(
  grant: Grant,
  options: QuestionOptions = {},
): Promise<{ questions: Question[]; next: string | null }> {
  const size = options.size ?? pageSize;
  const after = uuid.safeParse(options.after).data;
  const rows = await readQuestions(
    grant,
    and(
      options.state && (options.state === "open" ? isNull(questions.answeredAt) : isNotNull(questions.answeredAt)),
      options.datasetId ? eq(questions.datasetId, options.datasetId) : undefined,
      options.sampleId ? eq(questions.sampleId, options.sampleId) : undefined,
      after
        ? sql`(${questions.askedAt}, ${questions.id}) < (select q.asked_at, q.id from questions q where q.id = ${after})`
        : undefined,
    ),
    size + 1,
  );
  const page = rows.slice(0, size);
  return { questions: page, next: rows.length > size ? (page.at(-1)?.id ?? null) : null };
}

export async function countOpenQuestions(grant: Grant): Promise<number> {
  const [row] = await grant.db
    .select({ open: count() })
    .from(questions)
    .where(and(eq(questions.projectId, grant.project.id), isNull(questions.answeredAt)));
  return row?.open ?? 0;
}

export async function listDatasetsToAskAbout(grant: Grant, most = 200): Promise<{ id: string; name: string }[]> {
  return grant.db
    .select({ id: datasets.id, name: datasets.name })
    .from(datasets)
    .where(and(eq(datasets.projectId, grant.project.id), isNull(datasets.retiredAt)))
    .orderBy(asc(sql`lower(${datasets.name})`))
    .limit(most);
}

const asker = alias(people, "asker");
const answerer = alias(people, "answerer");

async function readQuestions(grant: Grant, condition: SQL | undefined, limit: number): Promise<Question[]> {
  const rows = await grant.db
    .select({
      id: questions.id,
      question: questions.question,
      askedBy: asker.name,
      askedAt: questions.askedAt,
      answer: questions.answer,
      answeredBy: answerer.name,
      answeredAt: questions.answeredAt,
      dataset: { id: datasets.id, name: datasets.name },
      sample: { id: samples.id, batchId: samples.batchId, number: samples.number },
      batch: sampleBatches.name,
    })
    .from(questions)
    .innerJoin(asker, eq(asker.id, questions.askedById))
    .leftJoin(answerer, eq(answerer.id, questions.answeredById))
    .leftJoin(datasets, eq(datasets.id, questions.datasetId))
    .leftJoin(samples, eq(samples.id, questions.sampleId))
    .leftJoin(sampleBatches, eq(sampleBatches.id, samples.batchId))
    .where(and(eq(questions.projectId, grant.project.id), condition))
    .orderBy(desc(questions.askedAt), desc(questions.id))
    .limit(limit);
  return rows.map(({ dataset, sample, batch, ...row }) => ({ ...row, about: subjectOf({ dataset, sample, batch }) }));
}

type Joined = {
  dataset: { id: string; name: string } | null;
  sample: { id: string; batchId: string; number: number } | null;
  batch: string | null;
};

function subjectOf({ dataset, sample, batch }: Joined): Subject | null {
  if (dataset) return { kind: "dataset", ...dataset };
  return sample && batch ? { kind: "sample", ...sample, name: batch } : null;
}
