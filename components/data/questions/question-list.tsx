// Questions to the experts, each with its answer or the form for one.
import { caseHref } from "@/components/data/samples/batch-href";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { Question, Subject } from "@/lib/data/questions/queries";
import type { BoundAction } from "@/lib/doors/form";
import { AnswerForm } from "./answer-form";

type Props = {
  questions: readonly Question[];
  projectKey: string;
  /** Bound by the page to one question, where the reader may answer. */
  answerOf?: (question: Question) => BoundAction;
};

export function QuestionList({ questions, projectKey, answerOf }: Props) {
  return (
    <ul className="divide-y divide-border">
      {questions.map((question) => (
        <li key={question.id} id={`question-${question.id}`} className="grid gap-2 py-4 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-quiet text-xs">
            <span>
              {question.askedBy} asked, <Time at={question.askedAt} />
            </span>
            <About subject={question.about} projectKey={projectKey} />
            {!question.answeredAt && <Badge tone="stale">Open</Badge>}
          </p>
          <p className="max-w-[46rem] whitespace-pre-wrap font-medium text-base text-ink">{question.question}</p>
          {question.answeredAt ? (
            <div className="max-w-[46rem] border-met border-l-2 pl-3">
              <p className="whitespace-pre-wrap text-ink">{question.answer}</p>
              <p className="mt-0.5 text-quiet text-xs">
                {question.answeredBy}, <Time at={question.answeredAt} />
              </p>
            </div>
          ) : (
            answerOf && <AnswerForm action={answerOf(question)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function About({ subject, projectKey }: { subject: Subject | null; projectKey: string }) {
  if (!subject) return <span>about the project</span>;
  const { href, name } =
    subject.kind === "dataset"
      ? { href: `/projects/${projectKey}/data/${subject.id}`, name: subject.name }
      : {
          href: caseHref(projectKey, subject.batchId, subject.number),
          name: `case ${subject.number} of ${subject.name}`,
        };
  return (
    <span>
      about{" "}
      <Link href={href} className="link">
        {name}
      </Link>
    </span>
  );
}
