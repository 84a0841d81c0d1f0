// What came out of a batch: how much is wrong, the worst mistakes first and in the experts' words, and where experts disagree.

import { ClipboardCheck, Download, Gavel } from "lucide-react";
import { z } from "zod";
import { BatchFigures } from "@/components/data/samples/batch-figures";
import { judgeHref, resultsHref } from "@/components/data/samples/batch-href";
import { casesIn } from "@/components/data/samples/batch-words";
import { CloseForm } from "@/components/data/samples/close-form";
import { JudgedList } from "@/components/data/samples/judged-list";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { Time } from "@/components/ui/time";
import { allows } from "@/lib/access/policy";
import { closeBatch } from "@/lib/data/samples/actions";
import { getBatch } from "@/lib/data/samples/queries";
import { listJudgedCases } from "@/lib/data/samples/results.queries";
import { type Show, shows } from "@/lib/data/samples/schema";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { lenient } from "@/lib/kernel/fields";
import { TalkAbout } from "../../../talk-about";

export const metadata = { title: "What the experts say" };

const Asked = z.object({ show: z.enum(shows).catch("wrong"), after: lenient(z.string()) });

const labels: Record<Show, string> = {
  wrong: "Worst mistakes",
  disputed: "Experts disagree",
  unsure: "Unsure",
  all: "All cases",
};

const none: Record<Show, string> = {
  wrong: "No case is judged wrong so far.",
  disputed: "No case on which one expert says correct and another wrong.",
  unsure: "No expert was unsure about a case that is not wrong.",
  all: "There is no case.",
};

type Props = PageProps<"/projects/[project]/validate/[batch]/results">;

export default async function ResultsPage({ params, searchParams }: Props) {
  const grant = await openProject(params);
  const { batch: batchId } = await params;
  const { show, after } = Asked.parse(await searchParams);
  const batch = await orNotFound(getBatch(grant, batchId));
  const [{ cases, next }, locale] = await Promise.all([
    listJudgedCases(grant, batchId, { show, after }),
    readerLocale(),
  ]);
  const { key } = grant.project;
  const judges = allows("sample.validate", grant.standing) && batch.waiting > 0;
  const closes = allows("dataset.version", grant.standing) && !batch.closedAt;
  const { drawnFrom } = batch;
  const counts: Record<Show, number | undefined> = {
    wrong: batch.outcomes.wrong,
    disputed: batch.disputed,
    unsure: undefined,
    all: batch.samples,
  };
  return (
    <Page
      title={batch.name}
      lead={batch.question}
      guide="/guide/sample"
      aside={batch.closedAt ? <Badge tone="met">Finished</Badge> : <Badge>Waits for experts</Badge>}
      crumbs={[{ href: `/projects/${key}/validate`, label: "Validation" }]}
      actions={
        <>
          <ButtonLink href={`${resultsHref(key, batchId)}/export`} prefetch={false} icon={<Download />}>
            CSV
          </ButtonLink>
          {closes && (
            <CloseForm
              action={closeBatch.bind(null, { project: key, fixed: { batchId } })}
              name={batch.name}
              left={casesIn(batch.samples - batch.judged, locale)}
            />
          )}
          {judges && (
            <ButtonLink href={judgeHref(key, batchId)} variant="primary" icon={<Gavel />}>
              {`Judge ${casesIn(batch.waiting, locale)}`}
            </ButtonLink>
          )}
        </>
      }
    >
      <BatchFigures summary={batch} opinionsWanted={batch.wanted} locale={locale} />
      <p className="text-quiet">
        {`Brought by ${batch.submittedBy}, `}
        <Time at={batch.submittedAt} />
        {drawnFrom && (
          <>
            , drawn from{" "}
            <Link href={`/projects/${key}/data/${drawnFrom.datasetId}`} className="link">
              {`${drawnFrom.dataset}, version ${drawnFrom.number}`}
            </Link>
          </>
        )}
        .
      </p>
      <Tabs
        label="Cases"
        tabs={shows.map((option) => ({
          href: resultsHref(key, batchId, { show: option }),
          label: labels[option],
          count: counts[option],
          current: option === show,
        }))}
      />
      {cases.length > 0 ? (
        <JudgedList cases={cases} projectKey={key} batchId={batchId} locale={locale} />
      ) : (
        <Card>
          <EmptyState
            icon={<ClipboardCheck />}
            title={batch.opinions === 0 ? "Nobody has judged a case yet" : "None of these"}
            action={<ButtonLink href={resultsHref(key, batchId, { show: "all" })}>Show all cases</ButtonLink>}
          >
            {none[show]}
          </EmptyState>
        </Card>
      )}
      <Pagination
        label="Cases"
        previous={after ? resultsHref(key, batchId, { show }) : undefined}
        next={next ? resultsHref(key, batchId, { show, after: next }) : undefined}
      />
      <TalkAbout grant={grant} kind="sample" id={batchId} />
    </Page>
  );
}
