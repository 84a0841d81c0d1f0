// The data scientist's home: the bar, and how far each project is from it.

import { BarBoard } from "@/components/home/bar-board";
import { ClosingRow } from "@/components/home/closing-row";
import { toRepair, toSign } from "@/components/home/gate-rows";
import { type Leader, LeadersCard } from "@/components/home/leaders-card";
import { MetricBoard } from "@/components/home/metric-board";
import { Waiting } from "@/components/home/waiting";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { listSinceLastVisit } from "@/lib/events/queries";
import { listMyGates } from "@/lib/lifecycle/queries";
import { readerLocale } from "@/lib/reader";
import { listMyMetrics } from "@/lib/requirements/mine/queries";
import { openProject } from "@/lib/session";
import { readWorth } from "@/lib/value/candidate/queries";
import type { HomeProps } from "./home-props";

/** As many as a glance takes in. */
const mostLeaders = 6;

export async function DataScientistHome({ grant, tasks }: HomeProps) {
  const locale = await readerLocale();
  const [gated, metrics, since] = await Promise.all([
    listMyGates(grant),
    listMyMetrics(grant, "technical"),
    listSinceLastVisit(grant),
  ]);
  const leaders = (
    await Promise.all(gated.slice(0, mostLeaders).map(({ project }) => findLeader(project.key)))
  ).flatMap((leader) => leader ?? []);
  const judged = metrics.map((metric) => ({ ...metric, state: metric.judgement.state }));
  return (
    <Grid>
      <GridItem span={5}>
        <Waiting items={[...tasks, ...toSign(gated), ...toRepair(gated, "data_scientist")]} />
      </GridItem>
      <GridItem span={7}>
        <BarBoard locale={locale} metrics={judged} />
      </GridItem>
      {leaders.length > 0 && (
        <GridItem span={12}>
          <LeadersCard leaders={leaders} locale={locale} />
        </GridItem>
      )}
      <GridItem span={12}>
        <MetricBoard
          locale={locale}
          title="How they got there"
          lead="The last twelve measurements of each technical metric."
          metrics={judged}
        />
      </GridItem>
      <ClosingRow gated={gated} since={since} />
    </Grid>
  );
}

/** Of the project's newest hold-out on which a run has a price. */
async function findLeader(key: string): Promise<Leader | null> {
  const grant = await openProject(Promise.resolve({ project: key }));
  const { matrix, rankings } = await readWorth(grant);
  const ranking = rankings.find((each) => each.ranking)?.ranking;
  return matrix && ranking ? { key, currency: grant.project.currency, ranking, matrix } : null;
}
