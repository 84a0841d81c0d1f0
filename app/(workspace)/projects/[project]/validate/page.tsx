// The samples that experts judge: how far each batch is, what came out, and what waits for the reader.

import { ClipboardCheck, MessageCircleQuestionMark, Upload } from "lucide-react";
import type { ReactNode } from "react";
import { z } from "zod";
import { batchesHref } from "@/components/data/samples/batch-href";
import { BatchTable } from "@/components/data/samples/batch-table";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { allows } from "@/lib/access/policy";
import { countOpenQuestions } from "@/lib/data/questions/queries";
import { listBatches, listExperts } from "@/lib/data/samples/queries";
import { type BatchState, batchStates } from "@/lib/data/samples/schema";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { lenient } from "@/lib/kernel/fields";

export const metadata = { title: "Validation" };

const Asked = z.object({ state: lenient(z.enum(batchStates)), after: lenient(z.string()) });

export default async function ValidatePage({ params, searchParams }: PageProps<"/projects/[project]/validate">) {
  const grant = await openProject(params);
  const { state, after } = Asked.parse(await searchParams);
  const [{ batches, next }, questions, experts, locale] = await Promise.all([
    listBatches(grant, { state, after }),
    countOpenQuestions(grant),
    listExperts(grant),
    readerLocale(),
  ]);
  const { key } = grant.project;
  const submits = allows("dataset.version", grant.standing);
  const start = submits && (
    <ButtonLink href={`${batchesHref(key)}/new`} variant="primary" icon={<Upload />}>
      Bring samples
    </ButtonLink>
  );
  const narrowed = state !== undefined || after !== undefined;
  return (
    <Page
      title="Validation"
      lead="Cases that experts judge: what the model or the data says of them, compared with the work itself."
      guide="/guide/sample"
      actions={
        <>
          <ButtonLink href={`/projects/${key}/questions`} icon={<MessageCircleQuestionMark />}>
            {questions > 0 ? `Questions (${questions} open)` : "Questions"}
          </ButtonLink>
          {start}
        </>
      }
    >
      {experts.length === 0 && (
        <Callout tone="stale" title="Nobody can judge them.">
          This project has no subject-matter expert yet. Its owner or a stakeholder adds one to the team.
        </Callout>
      )}
      {(batches.length > 0 || narrowed) && (
        <Tabs
          label="Samples"
          tabs={[
            { href: batchesHref(key), label: "All", current: !state },
            { href: batchesHref(key, { state: "open" }), label: "To be judged", current: state === "open" },
            { href: batchesHref(key, { state: "closed" }), label: "Finished", current: state === "closed" },
          ]}
        />
      )}
      <Card flush={batches.length > 0}>
        {batches.length > 0 ? (
          <BatchTable
            batches={batches}
            projectKey={key}
            locale={locale}
            judges={allows("sample.validate", grant.standing)}
          />
        ) : (
          <NoBatches state={state} narrowed={narrowed} projectKey={key} submits={submits} start={start} />
        )}
      </Card>
      <Pagination
        previous={after ? batchesHref(key, { state }) : undefined}
        next={next ? batchesHref(key, { state, after: next }) : undefined}
      />
    </Page>
  );
}

type NoBatchesProps = {
  state?: BatchState;
  narrowed: boolean;
  projectKey: string;
  submits: boolean;
  start: ReactNode;
};

function NoBatches({ state, narrowed, projectKey, submits, start }: NoBatchesProps) {
  if (!narrowed) {
    return (
      <EmptyState icon={<ClipboardCheck />} title="No samples yet" action={start}>
        {submits
          ? "Bring cases with what the model says of each. An expert says of each whether it is correct, wrong or unsure, and why."
          : "Data scientists, data engineers and ML engineers bring cases here, and an expert says of each whether it is right."}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<ClipboardCheck />}
      title={state === "open" ? "Nothing waits for an expert" : "Nothing is finished yet"}
      action={<ButtonLink href={batchesHref(projectKey)}>Show all samples</ButtonLink>}
    >
      {state === "open"
        ? "Every case that was brought here has been judged."
        : "Samples are finished when every case has the opinions that were asked for."}
    </EmptyState>
  );
}
