// The hold-outs of the project, and the runs for which nobody has named one yet.
import { Layers } from "lucide-react";
import { UnrankedCard } from "@/components/experiments/holdouts/unranked-card";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { assignRuns } from "@/lib/experiments/holdouts/actions";
import { listHoldouts, listUnranked } from "@/lib/experiments/holdouts/queries";
import { CompareFilter } from "@/lib/experiments/runs/compare.schema";
import { HoldoutTable } from "./holdout-table";

export const metadata = { title: "Hold-outs" };

type Props = PageProps<"/projects/[project]/experiments/holdouts">;

export default async function HoldoutsPage({ params, searchParams }: Props) {
  const grant = await openProject(params);
  const { runs: selected } = CompareFilter.parse(await searchParams);
  const [holdouts, unranked, locale] = await Promise.all([listHoldouts(grant), listUnranked(grant), readerLocale()]);
  const { key } = grant.project;
  const names = allows("holdout.name", grant.standing);
  const inUse = holdouts.filter(({ retiredAt }) => retiredAt === null);
  const ranked = selected.filter((id) => !unranked.some(({ runId }) => runId === id));
  return (
    <Page
      title="Hold-outs"
      lead="Cases that runs are scored on and that no training reads, named by the team."
      crumbs={[{ href: `/projects/${key}/experiments`, label: "Experiments" }]}
    >
      {ranked.length > 0 && (
        <Callout>
          {`${ranked.length} of the ${selected.length} selected runs ${ranked.length === 1 ? "is" : "are"} on a hold-out already, or ${ranked.length === 1 ? "has" : "have"} no evaluation results.`}
        </Callout>
      )}
      <Card title="The team's hold-outs" flush>
        {holdouts.length > 0 ? (
          <HoldoutTable {...{ holdouts, names, locale }} projectKey={key} />
        ) : (
          <EmptyState icon={<Layers />} title="No hold-out yet">
            {names
              ? "Name one where the evaluation results of a run come in, or for the runs below."
              : "Experts, data scientists, data engineers and ML engineers name them."}
          </EmptyState>
        )}
      </Card>
      <UnrankedCard
        runs={unranked}
        action={names ? assignRuns.bind(null, { project: key }) : null}
        holdouts={inUse.map(({ name }) => name)}
        open
        projectKey={key}
        {...{ selected, locale }}
      />
    </Page>
  );
}
