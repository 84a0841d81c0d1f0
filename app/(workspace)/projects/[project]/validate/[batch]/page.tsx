// The expert's queue: one case at a time, in large letters, answered by thumb or by key.

import { SkipForward } from "lucide-react";
import { z } from "zod";
import { judgeHref, resultsHref } from "@/components/data/samples/batch-href";
import { CaseCard } from "@/components/data/samples/case-card";
import { CaseDesk } from "@/components/data/samples/case-desk";
import { QueueEnd } from "@/components/data/samples/queue-end";
import { UndoForm } from "@/components/data/samples/undo-form";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Kbd } from "@/components/ui/kbd";
import { PressKeys } from "@/components/ui/press-keys";
import { Progress } from "@/components/ui/progress";
import { allows } from "@/lib/access/policy";
import { giveOpinion, undoOpinion } from "@/lib/data/samples/actions";
import { getBatch, listBatches, listExperts } from "@/lib/data/samples/queries";
import { findNextCase, listOwnOpinions } from "@/lib/data/samples/queue.queries";
import { readSkipped, recentReasons, writeSkipped } from "@/lib/data/samples/rules";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { lenient } from "@/lib/kernel/fields";

export const metadata = { title: "Judge cases" };

const Asked = z.object({ skip: lenient(z.string()) });

type Props = PageProps<"/projects/[project]/validate/[batch]">;

export default async function JudgePage({ params, searchParams }: Props) {
  const grant = await openProject(params);
  const batchId = (await params).batch;
  const batch = await orNotFound(getBatch(grant, batchId));
  const judges = allows("sample.validate", grant.standing);
  const { skip } = Asked.parse(await searchParams);
  const skipped = readSkipped(skip);
  const [next, own, { batches: open }, experts] = await Promise.all([
    judges ? findNextCase(grant, batchId, skipped) : null,
    listOwnOpinions(grant, batchId),
    listBatches(grant, { state: "open", size: 10 }),
    listExperts(grant),
  ]);
  const locale = await readerLocale();
  const { key } = grant.project;
  const [last] = own;
  const scope = (fixed: Record<string, string>) => ({ project: key, fixed });
  const another = judges ? open.find(({ id, waiting }) => id !== batchId && waiting > 0) : undefined;
  const undoes = judges && last && (!batch.closedAt || batch.closedAt.getTime() === last.givenAt.getTime());
  return (
    <Page
      title={batch.question}
      lead={batch.name}
      crumbs={[{ href: `/projects/${key}/validate`, label: "Validation" }]}
      className="max-w-[46rem] gap-4"
      guide="/guide/sample"
    >
      <Progress
        label={batch.waiting > 0 && judges ? `${batch.waiting} wait for you` : "Judged"}
        value={batch.judged}
        max={batch.samples}
        figure={`${batch.judged} of ${batch.samples} judged`}
      />
      {next ? (
        <CaseDesk
          caseId={next.id}
          action={giveOpinion.bind(null, scope({ sampleId: next.id }))}
          reasons={recentReasons(own)}
        >
          <CaseCard judged={next} locale={locale} />
        </CaseDesk>
      ) : (
        <QueueEnd
          batch={batch}
          judges={judges}
          skipped={skipped.length}
          experts={experts}
          startAgain={judgeHref(key, batchId)}
          results={resultsHref(key, batchId)}
          another={another && { href: judgeHref(key, another.id), name: another.name, waiting: another.waiting }}
          locale={locale}
        />
      )}
      <div className="flex flex-wrap items-start justify-between gap-2">
        {undoes && (
          <UndoForm action={undoOpinion.bind(null, scope({ opinionId: last.id }))}>
            {`Take back “${last.verdict}” for case ${last.number}`}
          </UndoForm>
        )}
        {next && (
          <ButtonLink
            href={judgeHref(key, batchId, writeSkipped([...skipped, next.number]))}
            variant="quiet"
            icon={<SkipForward />}
            data-press="s"
            aria-keyshortcuts="s"
            className="ml-auto"
          >
            Skip this case
          </ButtonLink>
        )}
      </div>
      {judges && (
        <>
          <PressKeys />
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-quiet text-xs pointer-coarse:hidden max-sm:hidden noscript:hidden">
            {(["C correct", "W wrong", "U unsure", "S skip", "Z take back"] as const).map((words) => (
              <span key={words} className="inline-flex items-center gap-1.5">
                <Kbd>{words.slice(0, 1)}</Kbd>
                {words.slice(2)}
              </span>
            ))}
          </p>
        </>
      )}
    </Page>
  );
}
