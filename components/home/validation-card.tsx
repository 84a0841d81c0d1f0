// What waits for the expert's judgement: project by project how many cases, with the one button that starts; questions; disputes.
import { CircleCheck, Play } from "lucide-react";
import { questionsHref } from "@/components/data/questions/questions-href";
import { batchesHref, judgeHref } from "@/components/data/samples/batch-href";
import { casesIn } from "@/components/data/samples/batch-words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { MyWork } from "@/lib/data/samples/mine.queries";

type Props = { work: readonly MyWork[]; locale: string };

export function ValidationCard({ work, locale }: Props) {
  return (
    <Card
      title="What you are asked to judge"
      lead="Cases, questions, and where another expert says the opposite."
      flush
    >
      {work.length === 0 ? (
        <p className="flex items-center gap-2 border-border border-t px-4 py-4 text-quiet sm:px-5">
          <CircleCheck className="size-4 text-met" />
          No case and no question waits for you.
        </p>
      ) : (
        <ul className="divide-y divide-border border-border border-t">
          {work.map(({ project, waiting, batch, openQuestions, disputed }) => (
            <li key={project.key} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
              <div className="min-w-0 flex-1 basis-52">
                <p className="font-medium text-ink">
                  {waiting > 0 ? `${casesIn(waiting, locale)} in ${project.name}` : project.name}
                </p>
                {batch && <p className="truncate text-quiet">{batch.name}</p>}
                <p className="flex flex-wrap gap-x-3 text-xs">
                  {openQuestions > 0 && (
                    <Link href={questionsHref(project.key, { state: "open" })} className="link">
                      {openQuestions === 1 ? "One open question" : `${openQuestions} open questions`}
                    </Link>
                  )}
                  {disputed > 0 && (
                    <Link href={batchesHref(project.key)} className="link">
                      {`Experts disagree with you on ${casesIn(disputed, locale)}`}
                    </Link>
                  )}
                </p>
              </div>
              {batch && (
                <ButtonLink
                  href={judgeHref(project.key, batch.id)}
                  variant="primary"
                  icon={<Play />}
                  aria-label={`Start judging in ${project.name}`}
                >
                  Start
                </ButtonLink>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
