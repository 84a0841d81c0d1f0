// One case: what is known of it, everything that was ever said of it, and questions about it.

import { AskForm } from "@/components/data/questions/ask-form";
import { QuestionList } from "@/components/data/questions/question-list";
import { caseHref, resultsHref } from "@/components/data/samples/batch-href";
import { CaseCard } from "@/components/data/samples/case-card";
import { OpinionList } from "@/components/data/samples/opinion-list";
import { outcomeLooks } from "@/components/data/samples/verdict-looks";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { StatusBadge } from "@/components/ui/status-badge";
import { allows } from "@/lib/access/policy";
import { answerQuestion, askQuestion } from "@/lib/data/questions/actions";
import { listQuestions } from "@/lib/data/questions/queries";
import { getBatch } from "@/lib/data/samples/queries";
import { getJudgedCase } from "@/lib/data/samples/results.queries";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { wholeNumber } from "@/lib/format/whole-number";

export const metadata = { title: "Case" };

type Props = PageProps<"/projects/[project]/validate/[batch]/cases/[case]">;

export default async function CasePage({ params }: Props) {
  const grant = await openProject(params);
  const { batch: batchId, case: number } = await params;
  const batch = await orNotFound(getBatch(grant, batchId));
  const judgedCase = await orNotFound(getJudgedCase(grant, batchId, wholeNumber(number) ?? 0));
  const [{ questions }, locale] = await Promise.all([
    listQuestions(grant, { sampleId: judgedCase.id }),
    readerLocale(),
  ]);
  const { standing, project } = grant;
  const { key } = project;
  const scope = (fixed: Record<string, string>) => ({ project: key, fixed });
  const { state, word } = outcomeLooks[judgedCase.outcome];
  const asks = allows("comment.write", standing);
  return (
    <Page
      title={`Case ${judgedCase.number}`}
      lead={batch.question}
      aside={<StatusBadge state={state}>{word}</StatusBadge>}
      crumbs={[
        { href: `/projects/${key}/validate`, label: "Validation" },
        { href: resultsHref(key, batchId), label: batch.name },
      ]}
    >
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr] lg:gap-5 [&>*]:min-w-0">
        <CaseCard judged={judgedCase} locale={locale} />
        <Card title="What the experts say" lead="What was taken back stays on record and no longer counts.">
          <OpinionList opinions={judgedCase.opinions} full />
        </Card>
      </div>
      {(asks || questions.length > 0) && (
        <Card title="Questions about it" lead={asks ? "An expert answers, and the answer stays here." : undefined}>
          <div className="grid gap-4">
            {questions.length > 0 && (
              <QuestionList
                questions={questions}
                projectKey={key}
                answerOf={
                  allows("sample.validate", standing)
                    ? ({ id }) => answerQuestion.bind(null, scope({ questionId: id }))
                    : undefined
                }
              />
            )}
            {asks && (
              <AskForm action={askQuestion.bind(null, scope({ sampleId: judgedCase.id }))} summary="Ask the experts" />
            )}
          </div>
        </Card>
      )}
      <Pagination
        label="Cases"
        previous={judgedCase.number > 1 ? caseHref(key, batchId, judgedCase.number - 1) : undefined}
        next={judgedCase.number < batch.samples ? caseHref(key, batchId, judgedCase.number + 1) : undefined}
      />
    </Page>
  );
}
