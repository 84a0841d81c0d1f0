// The expert's home: what to judge, and how it looks from where the work is done.

import { ClosingRow } from "@/components/home/closing-row";
import { toRepair, toSign } from "@/components/home/gate-rows";
import { MetricBoard } from "@/components/home/metric-board";
import { RemarksCard } from "@/components/home/remarks-card";
import { tellLeaders, tellTroubles, tellWorth } from "@/components/home/tellings";
import { ToldCard } from "@/components/home/told-card";
import { ValidationCard } from "@/components/home/validation-card";
import { Waiting } from "@/components/home/waiting";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { listMyRemarks, listMyWork } from "@/lib/data/samples/mine.queries";
import { listMyAlerts } from "@/lib/deployments/mine.queries";
import { readerLocale } from "@/lib/doors/reader";
import { listSinceLastVisit } from "@/lib/events/queries";
import { listMyGates } from "@/lib/lifecycle/queries";
import { listPortfolio } from "@/lib/portfolio/queries";
import { listMyMetrics, listMyProposals } from "@/lib/requirements/mine.queries";
import { listMyLeaders } from "@/lib/value/candidate/leaders.queries";
import type { OlderHomeProps } from "./home-props";

export async function ExpertHome({ grant, tasks }: OlderHomeProps) {
  const locale = await readerLocale();
  const [gated, metrics, proposals, since, work, remarks, alerts, { rows }, leaders] = await Promise.all([
    listMyGates(grant),
    listMyMetrics(grant, "domain"),
    listMyProposals(grant),
    listSinceLastVisit(grant),
    listMyWork(grant),
    listMyRemarks(grant),
    listMyAlerts(grant),
    listPortfolio(grant, { mine: "expert", status: "active" }),
    listMyLeaders(grant),
  ]);
  const agree = proposals.map(({ id, project, statement, proposedBy }) => ({
    key: id,
    href: `/projects/${project.key}/requirements`,
    title: `Agree to a requirement of ${project.name}?`,
    note: `${proposedBy}: ${statement}`,
  }));
  const tellings = [...tellTroubles(alerts, grant.timeZone), ...tellLeaders(leaders), ...tellWorth(rows)];
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
      {tellings.length > 0 && (
        <GridItem span={12}>
          <ToldCard
            title="How your projects stand"
            lead="What went wrong in use, where the best model so far errs, and whether the money comes back."
            tellings={tellings}
            own="expert"
            locale={locale}
          />
        </GridItem>
      )}
      <ClosingRow gated={gated} since={since} />
    </Grid>
  );
}
