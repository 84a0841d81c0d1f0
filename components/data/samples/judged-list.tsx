// The cases of a batch with what the experts say of each.
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import type { JudgedCase } from "@/lib/data/samples/results.queries";
import { isDisputed } from "@/lib/data/samples/rules";
import { caseHref } from "./batch-href";
import { CaseCard } from "./case-card";
import { OpinionList } from "./opinion-list";
import { outcomeLooks } from "./verdict-looks";

type Props = { cases: readonly JudgedCase[]; projectKey: string; batchId: string; locale: string };

export function JudgedList({ cases, projectKey, batchId, locale }: Props) {
  return (
    <ol className="grid items-start gap-3 lg:grid-cols-2 lg:gap-4">
      {cases.map((judgedCase) => (
        <li key={judgedCase.id} className="min-w-0">
          <CaseCard judged={judgedCase} locale={locale} compact>
            <div className="mb-2.5 flex flex-wrap items-center justify-between gap-2">
              <Link href={caseHref(projectKey, batchId, judgedCase.number)} className="link">
                {`Case ${judgedCase.number}`}
              </Link>
              <StatusBadge state={isDisputed(judgedCase.counts) ? "stale" : outcomeLooks[judgedCase.outcome].state}>
                {isDisputed(judgedCase.counts) ? outcomeLooks.split.word : outcomeLooks[judgedCase.outcome].word}
              </StatusBadge>
            </div>
            <OpinionList opinions={judgedCase.opinions} />
          </CaseCard>
        </li>
      ))}
    </ol>
  );
}
