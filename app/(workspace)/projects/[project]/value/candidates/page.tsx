// The runs of the project by what they are worth in money, hold-out by hold-out: who leads, and whether the lead is real.
import { Scale } from "lucide-react";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { RankingCard } from "@/components/value/candidate/ranking-card";
import { noPriceWords } from "@/components/value/candidate/worth-words";
import { wornRole } from "@/lib/access/worn/rules";
import { readerLocale } from "@/lib/reader";
import { openProject } from "@/lib/session";
import { readWorth } from "@/lib/value/candidate/queries";

export const metadata = { title: "Candidates in money" };

export default async function CandidatesPage({ params }: PageProps<"/projects/[project]/value/candidates">) {
  const grant = await openProject(params);
  const [{ matrix, rankings }, locale] = await Promise.all([readWorth(grant), readerLocale()]);
  const { key, currency } = grant.project;
  const misfits = rankings.flatMap((each) => each.misfits);
  const [misfit] = misfits;
  const priced = rankings.filter(({ ranking }) => ranking);
  return (
    <Page
      title="Candidates in money"
      lead="What each run is worth a case, beside doing nothing, acting on all and today's process."
      guide="/guide/candidate-in-money"
    >
      {misfit && (
        <Callout
          title={misfits.length === 1 ? "One run has no price." : `${misfits.length} runs have no price.`}
          action={
            <ButtonLink href={`/projects/${key}/value/matrix`} size="sm">
              See the money matrix
            </ButtonLink>
          }
        >
          {noPriceWords[misfit.why]}
        </Callout>
      )}
      {priced.map(
        ({ holdout, ranking }) =>
          ranking &&
          matrix && (
            <RankingCard
              key={ranking.ranked[0]?.runId}
              title={holdout ? `On ${holdout.name}` : (ranking.ranked[0]?.run ?? "One run")}
              ranking={ranking}
              matrix={matrix}
              projectKey={key}
              own={wornRole(grant.roles, grant.person.defaultRole)}
              format={{ kind: "money", currency, locale }}
            />
          ),
      )}
      {rankings.length === 0 && (
        <Card>
          <EmptyState
            icon={<Scale />}
            title="No run has outcomes yet"
            action={<ButtonLink href={`/projects/${key}/experiments`}>See the runs</ButtonLink>}
          >
            What a run got right and wrong on its hold-out comes in with its metrics, by program or from a file. Priced
            by the money matrix, it says which run is worth most.
          </EmptyState>
        </Card>
      )}
    </Page>
  );
}
