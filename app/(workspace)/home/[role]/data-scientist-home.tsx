// The data scientist's home: the bar, and how far each project is from it.

import { TargetBullet } from "@/components/charts/target-bullet";
import { ClosingRow } from "@/components/home/closing-row";
import { toRepair, toSign } from "@/components/home/gate-rows";
import { MetricBoard } from "@/components/home/metric-board";
import { Waiting } from "@/components/home/waiting";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { Card } from "@/components/ui/card";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { listSinceLastVisit } from "@/lib/events/queries";
import { listMyGates } from "@/lib/lifecycle/queries";
import { readerLocale } from "@/lib/reader";
import { listMyMetrics } from "@/lib/requirements/mine/queries";

export async function DataScientistHome({ grant }: { grant: WorkspaceGrant }) {
  const locale = await readerLocale();
  const [gated, metrics, since] = await Promise.all([
    listMyGates(grant),
    listMyMetrics(grant, "technical"),
    listSinceLastVisit(grant),
  ]);
  const held = metrics.flatMap((metric) => (metric.target === null ? [] : [{ ...metric, target: metric.target }]));
  return (
    <Grid>
      <GridItem span={5}>
        <Waiting items={[...toSign(gated), ...toRepair(gated, "data_scientist")]} />
      </GridItem>
      <GridItem span={7}>
        <Card title="The bar" lead="The newest figure of each technical metric against its baseline and its target.">
          {held.length === 0 ? (
            <p className="text-quiet">No technical metric of your projects has a target yet.</p>
          ) : (
            <div className="grid gap-4">
              {held.map((metric) => (
                <TargetBullet
                  key={metric.id}
                  label={`${metric.project.key} · ${metric.name}`}
                  value={metric.values.at(-1) ?? null}
                  target={metric.target}
                  baseline={metric.baseline ?? undefined}
                  direction={metric.direction}
                  format={{ kind: "number", locale, unit: metric.unit, maximumFractionDigits: 1 }}
                  state={metric.judgement.state}
                />
              ))}
            </div>
          )}
        </Card>
      </GridItem>
      <GridItem span={12}>
        <MetricBoard
          locale={locale}
          title="How they got there"
          lead="The last twelve measurements of each technical metric."
          metrics={metrics.map((metric) => ({ ...metric, state: metric.judgement.state }))}
        />
      </GridItem>
      <ClosingRow gated={gated} since={since} />
    </Grid>
  );
}
