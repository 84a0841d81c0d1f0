// The stakeholder's home: minutes, on a phone, no jargon.

import { GradeBar } from "@/components/charts/grade-bar";
import { ClosingRow } from "@/components/home/closing-row";
import { toSign } from "@/components/home/gate-rows";
import { tellLeaders, tellTroubles } from "@/components/home/tellings";
import { ToldCard } from "@/components/home/told-card";
import { Waiting, type WaitingItem } from "@/components/home/waiting";
import { WorthList } from "@/components/home/worth-list";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { needWords } from "@/components/portfolio/need-words";
import { Card } from "@/components/ui/card";
import { KeyFigure } from "@/components/ui/key-figure";
import { deliverySentence } from "@/components/value/promise-words";
import { evidenceGrades } from "@/db/enums";
import { listMyAlerts } from "@/lib/deployments/mine.queries";
import { readerLocale } from "@/lib/doors/reader";
import { listSinceLastVisit } from "@/lib/events/queries";
import { formatDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/numbers";
import { listMyGates } from "@/lib/lifecycle/queries";
import { listPromises } from "@/lib/portfolio/promises.queries";
import { type Delivery, deliveryOf } from "@/lib/portfolio/promises.rules";
import { listPortfolio, listTotals, type PortfolioTotals } from "@/lib/portfolio/queries";
import { needsOf } from "@/lib/portfolio/rules";
import { listMyProposals } from "@/lib/requirements/mine.queries";
import { listMyReviews } from "@/lib/reviews/schedule/queries";
import { listMyLeaders } from "@/lib/value/candidate/leaders.queries";
import { paysBackFact } from "@/lib/value/facts.rules";
import { listWaitingRemarks } from "@/lib/value/matrix/mine.queries";
import type { HomeProps } from "./home-props";

export async function StakeholderHome({ grant, tasks }: HomeProps) {
  const locale = await readerLocale();
  const style = { locale, compact: true };
  const mine = { mine: "stakeholder", status: "active" } as const;
  const [gated, { rows }, [totals], promises, since, proposals, reviews, alerts, remarks, leaders] = await Promise.all([
    listMyGates(grant),
    listPortfolio(grant, mine),
    listTotals(grant, mine),
    listPromises(grant, mine),
    listSinceLastVisit(grant),
    listMyProposals(grant),
    listMyReviews(grant),
    listMyAlerts(grant),
    listWaitingRemarks(grant),
    listMyLeaders(grant),
  ]);
  // amounts of different currencies are never added up: of the one in which most projects count
  const here = [...promises.values()].filter(({ currency }) => currency === totals?.currency);
  const delivery = deliveryOf(here);
  const worth = rows.map((row) => ({ ...row, needs: needsOf(row, grant.now) }));
  const decisions: WaitingItem[] = worth
    .filter(({ needs }) => needs.length > 0)
    .map(({ key, name, needs }) => ({
      key: `decide-${key}`,
      href: `/projects/${key}/value`,
      title: `Decide about ${name}`,
      note: needs.map((need) => needWords[need]).join(", "),
    }));
  const asked = reviews.map(
    ({ key, name, open, dueOn }): WaitingItem => ({
      key: `review-${key}`,
      href: open ? `/projects/${key}/reviews/${open}` : `/projects/${key}/reviews`,
      title: `${name}: continue, pivot or stop?`,
      note: dueOn <= grant.today ? `Its review is due since ${formatDay(dueOn, locale)}` : `Review ${open} was called`,
    }),
  );
  const answer = remarks.map(
    ({ id, project, text, writtenBy }): WaitingItem => ({
      key: id,
      href: `/projects/${project.key}/value/matrix#remark-${id}`,
      title: `Answer a remark on what mistakes cost in ${project.name}`,
      note: `${writtenBy}: ${text}`,
    }),
  );
  const agree = proposals.map(
    ({ id, project, statement, proposedBy }): WaitingItem => ({
      key: id,
      href: `/projects/${project.key}/requirements`,
      title: `Agree to a requirement of ${project.name}?`,
      note: `${proposedBy}: ${statement}`,
    }),
  );
  const models = [...tellTroubles(alerts, grant.timeZone), ...tellLeaders(leaders)];
  return (
    <>
      {totals && (
        <section aria-labelledby="in-short" className="grid gap-3 [&>*]:min-w-0">
          <h2 id="in-short" className="text-pretty font-medium text-base text-ink">
            {inShort(delivery, totals)}
          </h2>
          <Grid>
            <GridItem span={4}>
              <Card>
                <KeyFigure
                  label="Promised by now"
                  value={delivery.live > 0 ? formatMoney(delivery.promised, totals.currency, style) : "–"}
                  range={
                    delivery.live > 0
                      ? `In the mean, by ${delivery.live === 1 ? "the live project" : `${delivery.live} live projects`}`
                      : "Counts once a release is live for users"
                  }
                  href="/portfolio"
                />
              </Card>
            </GridItem>
            <GridItem span={4}>
              <Card>
                <KeyFigure
                  label="Arrived"
                  value={formatMoney(totals.realisedTotal, totals.currency, style)}
                  range="By how well it is proved"
                  href="/portfolio"
                />
                <GradeBar
                  label="Realised value by evidence grade"
                  totals={Object.fromEntries(evidenceGrades.map((grade) => [grade, totals.realised[grade]]))}
                  format={{ kind: "money", currency: totals.currency, locale }}
                  className="mt-2"
                />
              </Card>
            </GridItem>
            <GridItem span={4}>
              <Card>
                <KeyFigure
                  label="Spent of the budget"
                  value={totals.budget > 0 ? formatPercent(totals.spent / totals.budget, { locale }) : "No budget"}
                  range={`${formatMoney(totals.spent, totals.currency, style)} of ${formatMoney(totals.budget, totals.currency, style)} in ${totals.budgeted} projects`}
                  href="/portfolio"
                />
              </Card>
            </GridItem>
          </Grid>
        </section>
      )}
      <Grid>
        <GridItem span={5}>
          <Waiting items={[...tasks, ...toSign(gated), ...asked, ...decisions, ...answer, ...agree]} />
        </GridItem>
        <GridItem span={7}>
          <WorthList
            locale={locale}
            rows={worth.map((row) => ({
              ...row,
              told: paysBackFact(row),
              range:
                row.p10 === null || row.p50 === null || row.p90 === null
                  ? null
                  : { p10: row.p10, p50: row.p50, p90: row.p90 },
              needs: row.needs.map((need) => needWords[need]),
            }))}
          />
        </GridItem>
        {models.length > 0 && (
          <GridItem span={12}>
            <ToldCard
              title="What the models do"
              lead="What went wrong in use, and what the best model so far is worth."
              tellings={models}
              own="stakeholder"
              locale={locale}
            />
          </GridItem>
        )}
        <ClosingRow title="Where they stand" gated={gated} since={since} />
      </Grid>
    </>
  );
}

/** "1 of 2 live projects brings less than promised; 3 projects need a decision." */
function inShort(delivery: Delivery, { needing }: PortfolioTotals): string {
  if (needing === 0) return `${deliverySentence(delivery)}; no project needs a decision.`;
  const need = needing === 1 ? "1 project needs" : `${needing} projects need`;
  return `${deliverySentence(delivery)}; ${need} a decision.`;
}
