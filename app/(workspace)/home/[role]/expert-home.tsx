// The expert's home: what to judge, and how it looks from where the work is done.

import { ClosingRow } from "@/components/home/closing-row";
import { toRepair, toSign } from "@/components/home/gate-rows";
import { MetricBoard } from "@/components/home/metric-board";
import { RemarksCard } from "@/components/home/remarks-card";
import { ValidationCard } from "@/components/home/validation-card";
import { Waiting } from "@/components/home/waiting";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { listMyRemarks, listMyWork } from "@/lib/data/samples/mine/queries";
import { listSinceLastVisit } from "@/lib/events/queries";
import { listMyGates } from "@/lib/lifecycle/queries";
import { readerLocale } from "@/lib/reader";
import { listMyMetrics, listMyProposals } from "@/lib/requirements/mine/queries";
import type { HomeProps } from "./home-props";

export async function ExpertHome({ grant, tasks }: HomeProps) {
  const locale = await readerLocale();
  const [gated, metrics, proposals, since, work, remarks] = await Promise.all([
    listMyGates(grant),
    listMyMetrics(grant, "domain"),
    listMyProposals(grant),
    listSinceLastVisit(grant),
    listMyWork(grant),
    listMyRemarks(grant),
  ]);
  const agree = proposals.map(({ id, project, statement, proposedBy }) => ({
    key: id,
    href: `/projects/${project.key}/requirements`,
    title: `Agree to a requirement of ${project.name}?`,
    note: `${proposedBy}: ${statement}`,
  }));
  return (
    <Grid>
      <GridItem span={7}>
        <div className="grid content-start gap-4 lg:gap-5 [&>*]:min-w-0">
          <ValidationCard work={work} locale={locale} />
          <RemarksCard remarks={remarks} locale={locale} />
          <MetricBoard
            locale={locale}
            title="What you see of it"
            lead="The domain metrics of your projects, and whether they are where they should be."
            metrics={metrics.map((metric) => ({ ...metric, state: metric.judgement.state }))}
          />
        </div>
      </GridItem>
      <GridItem span={5}>
        <div className="grid content-start gap-4 lg:gap-5 [&>*]:min-w-0">
          <Waiting items={[...tasks, ...toSign(gated), ...agree, ...toRepair(gated, "expert")]} />
        </div>
      </GridItem>
      <ClosingRow gated={gated} since={since} />
    </Grid>
  );
}
