// The data scientist's home: the bar, and how far each project is from it.

import { BarBoard } from "@/components/home/bar-board";
import { ClosingRow } from "@/components/home/closing-row";
import { toRepair, toSign } from "@/components/home/gate-rows";
import { LeadersCard } from "@/components/home/leaders-card";
import { MetricBoard } from "@/components/home/metric-board";
import { Waiting } from "@/components/home/waiting";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { readerLocale } from "@/lib/doors/reader";
import { listSinceLastVisit } from "@/lib/events/queries";
import { listMyGates } from "@/lib/lifecycle/queries";
import { listMyMetrics } from "@/lib/requirements/mine.queries";
import { listMyLeaders } from "@/lib/value/candidate/leaders.queries";
import type { OlderHomeProps } from "./home-props";

export async function DataScientistHome({ grant, tasks }: OlderHomeProps) {
  const locale = await readerLocale();
  const [gated, metrics, since, leaders] = await Promise.all([
    listMyGates(grant),
    listMyMetrics(grant, "technical"),
    listSinceLastVisit(grant),
    listMyLeaders(grant),
  ]);
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
