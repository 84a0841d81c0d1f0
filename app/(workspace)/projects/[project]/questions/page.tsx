// Questions to the experts: open or answered, about data, about a case or about the project; asked and answered here.

import { MessageCircleQuestionMark } from "lucide-react";
import { z } from "zod";
import { AskForm } from "@/components/data/questions/ask-form";
import { QuestionList } from "@/components/data/questions/question-list";
import { questionsHref } from "@/components/data/questions/questions-href";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { allows } from "@/lib/access/policy";
import { answerQuestion, askQuestion } from "@/lib/data/questions/actions";
import { countOpenQuestions, listDatasetsToAskAbout, listQuestions } from "@/lib/data/questions/queries";
import { questionStates } from "@/lib/data/questions/schema";
import { openProject } from "@/lib/doors/asker";
import { lenient } from "@/lib/kernel/fields";

export const metadata = { title: "Questions" };

const Asked = z.object({
  state: lenient(z.enum(questionStates)),
  dataset: lenient(z.string()),
  sample: lenient(z.string()),
  after: lenient(z.string()),
});

const labels = { open: "Open", answered: "Answered" };

export default async function QuestionsPage({ params, searchParams }: PageProps<"/projects/[project]/questions">) {
  const grant = await openProject(params);
  const { state, after, ...requested } = Asked.parse(await searchParams);
  const [datasets, open] = await Promise.all([listDatasetsToAskAbout(grant), countOpenQuestions(grant)]);
  const dataset = datasets.find(({ id }) => id === requested.dataset);
  const { questions, next } = await listQuestions(grant, { state, after, datasetId: dataset?.id });
  const { standing, project } = grant;
  const to = (params: { state?: typeof state; after?: string }) =>
    questionsHref(project.key, { dataset: dataset?.id, ...params });
  const answers = allows("sample.validate", standing);
  const asks = allows("comment.write", standing);
  return (
    <Page
      title={dataset ? `Questions about ${dataset.name}` : "Questions to the experts"}
      lead="Asked by whoever builds, answered by whoever knows the work. Both stay on record."
      guide="/guide/expert-question"
    >
      <Tabs
        label="Questions"
        tabs={[
          { href: to({}), label: "All", current: !state },
          ...questionStates.map((option) => ({
            href: to({ state: option }),
            label: labels[option],
            count: option === "open" && !dataset ? open : undefined,
            current: option === state,
          })),
        ]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr] lg:gap-5 [&>*]:min-w-0">
        <Card>
          {questions.length > 0 ? (
            <QuestionList
              questions={questions}
              projectKey={project.key}
              answerOf={
                answers
                  ? ({ id }) => answerQuestion.bind(null, { project: project.key, fixed: { questionId: id } })
                  : undefined
              }
            />
          ) : (
            <EmptyState
              icon={<MessageCircleQuestionMark />}
              title={state === "open" ? "No question is open" : "No question yet"}
              action={
                state || dataset ? (
                  <ButtonLink href={questionsHref(project.key)}>Show all questions</ButtonLink>
                ) : undefined
              }
            >
              What a code means, why two cases are treated differently, which rule must never be broken: ask the
              experts, and everybody reads the answer.
            </EmptyState>
          )}
        </Card>
        {asks && (
          <Card title="Ask" id="ask">
            <AskForm
              action={askQuestion.bind(null, { project: project.key })}
              datasets={datasets}
              dataset={dataset?.id}
            />
          </Card>
        )}
      </div>
      <Pagination previous={after ? to({ state }) : undefined} next={next ? to({ state, after: next }) : undefined} />
    </Page>
  );
}
