// The data engineer's home: where evidence is missing or stale, and whom it holds up.

import { ClosingRow } from "@/components/home/closing-row";
import { EvidenceGrid } from "@/components/home/evidence-grid";
import { evidenceRow, toRepair, toSign } from "@/components/home/gate-rows";
import { MetricBoard } from "@/components/home/metric-board";
import { Waiting } from "@/components/home/waiting";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { listSinceLastVisit } from "@/lib/events/queries";
import { listMyGates } from "@/lib/lifecycle/queries";
import { readerLocale } from "@/lib/reader";
import { listMyMetrics } from "@/lib/requirements/mine/queries";

export async function DataEngineerHome({ grant }: { grant: WorkspaceGrant }) {
  const locale = await readerLocale();
  const [gated, metrics, since] = await Promise.all([
    listMyGates(grant),
    listMyMetrics(grant, "technical", 30),
    listSinceLastVisit(grant),
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
        <Waiting items={[...toSign(gated), ...stale, ...toRepair(gated, "data_engineer")]} />
      </GridItem>
      <GridItem span={7}>
        <MetricBoard
          locale={locale}
          title="Freshness of measurements"
          lead="The last twelve measurements of each technical metric, and whether they still count."
          metrics={metrics.map((metric) => ({ ...metric, state: metric.judgement.state }))}
        />
      </GridItem>
      <GridItem span={12}>
        <EvidenceGrid rows={gated.map((item) => evidenceRow(item))} />
      </GridItem>
      <ClosingRow gated={gated} since={since} />
    </Grid>
  );
}
