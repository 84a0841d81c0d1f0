// The runs of the project by what they are worth in money, hold-out by hold-out: who leads, and whether the lead is real.
import { Scale } from "lucide-react";
import { UnrankedCard } from "@/components/experiments/holdouts/unranked-card";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { RankingCard } from "@/components/value/candidate/ranking-card";
import { noPriceWords } from "@/components/value/candidate/worth-words";
import { effectiveRole } from "@/lib/access/effective-role.rules";
import { allows } from "@/lib/access/policy";
import { openProject } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { assignRuns } from "@/lib/experiments/holdouts/actions";
import { listHoldoutNames } from "@/lib/experiments/outcomes/queries";
import { readWorth } from "@/lib/value/candidate/queries";

export const metadata = { title: "Best candidates" };

export default async function CandidatesPage({ params }: PageProps<"/projects/[project]/value/candidates">) {
  const grant = await openProject(params);
  const [{ matrix, rankings, unranked }, holdouts, locale] = await Promise.all([
    readWorth(grant),
    listHoldoutNames(grant),
    readerLocale(),
  ]);
  const names = allows("holdout.name", grant.standing);
  const { key, currency } = grant.project;
  const misfits = rankings.flatMap((each) => each.misfits);
  const [misfit] = misfits;
  const priced = rankings.filter(({ ranking }) => ranking);
  return (
    <Page
      title="Best candidates"
      lead="Value per prediction of each run, beside never acting, always acting and today's process."
      guide="/guide/candidate-in-money"
      actions={<ButtonLink href={`/projects/${key}/experiments/holdouts`}>Hold-outs</ButtonLink>}
    >
      {misfit && (
        <Callout
          title={misfits.length === 1 ? "One run has no price." : `${misfits.length} runs have no price.`}
          action={
            <ButtonLink href={`/projects/${key}/value/matrix`} size="sm">
              See the payoff matrix
            </ButtonLink>
          }
        >
          {noPriceWords[misfit.why]}
        </Callout>
      )}
      {unranked.length > 0 && priced.length === 0 && (
        <Callout tone="missing" title="No run is on a hold-out that the team has named.">
          So none is ranked, and none is the best candidate.
        </Callout>
      )}
      {priced.length > 0 && !priced.some(({ holdout }) => holdout.decides) && (
        <Callout tone="missing" title="Nobody has said on which hold-out candidates are judged.">
          Until then the project has no best candidate.
        </Callout>
      )}
      {priced.map(
        ({ holdout, ranking }) =>
          ranking &&
          matrix && (
            <RankingCard
              key={holdout.id}
              title={holdoutTitle(holdout)}
              ranking={ranking}
              matrix={matrix}
              projectKey={key}
              readerRole={effectiveRole(grant.roles, grant.person.defaultRole)}
              format={{ kind: "money", currency, locale }}
            />
          ),
      )}
      <UnrankedCard
        runs={unranked}
        action={names ? assignRuns.bind(null, { project: key }) : null}
        open={priced.length === 0}
        projectKey={key}
        {...{ holdouts, locale }}
      />
      {rankings.length === 0 && unranked.length === 0 && (
        <Card>
          <EmptyState
            icon={<Scale />}
            title="No run has outcomes yet"
            action={<ButtonLink href={`/projects/${key}/experiments`}>See the runs</ButtonLink>}
          >
            What a run got right and wrong on its hold-out comes in with its metrics, by program or from a file. Priced
            by the payoff matrix, it says which run is worth most.
          </EmptyState>
        </Card>
      )}
    </Page>
  );
}

function holdoutTitle({ name, decides, isRetired }: { name: string; decides: boolean; isRetired: boolean }) {
  if (isRetired) return `On ${name}, which is retired`;
  return decides ? `On ${name}, where candidates are judged` : `On ${name}`;
}
