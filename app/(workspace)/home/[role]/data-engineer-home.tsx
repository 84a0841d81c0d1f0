// The data engineer's home: what broke, how the data of every project stand, and where evidence is missing or out of date.

import { IncidentTable } from "@/components/data/incident-table";
import { ClosingRow } from "@/components/home/closing-row";
import { DataGrid } from "@/components/home/data-grid";
import { toRepair, toSign } from "@/components/home/gate-rows";
import { MetricBoard } from "@/components/home/metric-board";
import { Waiting } from "@/components/home/waiting";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Card } from "@/components/ui/card";
import { listMyIncidents } from "@/lib/data/incidents/queries";
import { listMyDataHealth } from "@/lib/data/mine.queries";
import { readerLocale } from "@/lib/doors/reader";
import { listSinceLastVisit } from "@/lib/events/queries";
import { listMyGates } from "@/lib/lifecycle/queries";
import { listMyMetrics } from "@/lib/requirements/mine.queries";
import type { OlderHomeProps } from "./home-props";

export async function DataEngineerHome({ grant, tasks }: OlderHomeProps) {
  const locale = await readerLocale();
  const [gated, metrics, since, data, incidents] = await Promise.all([
    listMyGates(grant),
    listMyMetrics(grant, "technical", 30),
    listSinceLastVisit(grant),
    listMyDataHealth(grant),
    listMyIncidents(grant),
  ]);
  const old = metrics.filter(({ judgement }) => judgement.state === "stale" || judgement.state === "missing");
  const stale = old.map((metric) => ({
    key: metric.id,
    href: `/projects/${metric.project.key}/requirements/metrics/${metric.id}`,
    title: `${metric.name} of ${metric.project.name} is ${metric.judgement.state === "stale" ? "out of date" : "not measured yet"}`,
    note:
      metric.judgement.sinceDays === null
        ? "Nobody has measured it against a target."
        : `Last measured ${metric.judgement.sinceDays} days ago; it counts for ${metric.maxAgeDays}.`,
  }));
  return (
    <Grid>
      <GridItem span={5}>
        <Waiting items={[...tasks, ...toSign(gated), ...stale, ...toRepair(gated, "data_engineer")]} />
      </GridItem>
      <GridItem span={7}>
        <Card
          title="What broke"
          lead="Open incidents in the data that are yours, then those that nobody has."
          flush={incidents.length > 0}
        >
          {incidents.length > 0 ? (
            <IncidentTable incidents={incidents} projects />
          ) : (
            <p className="text-quiet">Nothing is broken that is yours or nobody's.</p>
          )}
        </Card>
      </GridItem>
      <GridItem span={12}>
        <DataGrid rows={data} />
      </GridItem>
      <GridItem span={12}>
        <MetricBoard
          locale={locale}
          title="Freshness of measurements"
          lead="The last twelve measurements of each technical metric, and whether they still count."
          metrics={metrics.map((metric) => ({ ...metric, state: metric.judgement.state }))}
        />
      </GridItem>
      <ClosingRow gated={gated} since={since} />
    </Grid>
  );
}
