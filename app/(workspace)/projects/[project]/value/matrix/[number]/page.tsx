// One version of the payoff matrix: its amounts, why, and what moved since the one before.
import { notFound } from "next/navigation";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Page } from "@/components/layout/page";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import type { MoneyFormat } from "@/components/value/figure-words";
import { EasedNote } from "@/components/value/matrix/eased-note";
import { MatrixAmounts } from "@/components/value/matrix/matrix-amounts";
import { changeSentence } from "@/components/value/matrix/matrix-words";
import { WhatFollowsCard } from "@/components/value/matrix/what-follows-card";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { Refusal } from "@/lib/kernel/errors";
import { easedMistakes, matrixChanges } from "@/lib/value/matrix/diff.rules";
import { getMatrix } from "@/lib/value/matrix/queries";
import { TalkAbout } from "../../../talk-about";

export const metadata = { title: "Payoff matrix" };

export default async function MatrixVersionPage({ params }: PageProps<"/projects/[project]/value/matrix/[number]">) {
  const grant = await openProject(params);
  const { number } = await params;
  const { matrix, previous } = await getMatrix(grant, /^\d{1,6}$/.test(number) ? Number(number) : 0).catch((fault) => {
    if (fault instanceof Refusal) notFound();
    throw fault;
  });
  const locale = await readerLocale();
  const { key, currency } = grant.project;
  const format: MoneyFormat = { kind: "money", currency, locale };
  const changes = previous ? matrixChanges(previous, matrix) : [];
  const eased = previous && matrix.afterResults ? easedMistakes(previous, matrix) : [];
  const basePath = `/projects/${key}/value/matrix`;
  return (
    <Page
      title={`Payoff matrix, version ${matrix.number}`}
      aside={<Badge tone={matrix.current ? "accent" : undefined}>{matrix.current ? "Current" : "Replaced"}</Badge>}
      lead={
        <>
          {matrix.setAs === "expert" ? "Drafted" : "Set"} by {matrix.setBy} on <Time at={matrix.setAt} look="date" />.
        </>
      }
      crumbs={[
        { label: "Value", href: `/projects/${key}/value` },
        { label: "Payoff matrix", href: basePath },
      ]}
      guide="/guide/money-matrix"
    >
      <EasedNote eased={eased} by={matrix.setBy} format={format} />
      <Grid>
        <GridItem span={8}>
          <Card title="What an answer is worth" flush={matrix.kind !== "regression"}>
            <MatrixAmounts matrix={matrix} format={format} />
          </Card>
        </GridItem>
        <GridItem span={4}>
          <WhatFollowsCard matrix={matrix} format={format} />
        </GridItem>
      </Grid>
      <Card title="Why">
        <p className="max-w-[46rem] whitespace-pre-line text-ink">{matrix.note}</p>
        {previous && (
          <>
            <h3 className="mt-5 mb-1 font-medium text-ink">{`Since version ${previous.number}`}</h3>
            {changes.length > 0 ? (
              <ul className="grid gap-0.5">
                {changes.map((change) => (
                  <li key={JSON.stringify(change)}>{changeSentence(change, format)}</li>
                ))}
              </ul>
            ) : (
              <p className="text-quiet">Taken over as it was drafted.</p>
            )}
          </>
        )}
      </Card>
      <TalkAbout grant={grant} kind="matrix" id={String(matrix.number)} />
    </Page>
  );
}
