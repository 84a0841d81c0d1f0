// The ML engineer's home: the state of all that is live, and what may move on.

import { ClosingRow } from "@/components/home/closing-row";
import { GateBoard } from "@/components/home/gate-board";
import { boardRow, toRepair, toSign } from "@/components/home/gate-rows";
import { LiveBoard } from "@/components/home/live-board";
import { MetricBoard } from "@/components/home/metric-board";
import { Waiting } from "@/components/home/waiting";
import { Grid } from "@/components/layout/grid";
import { GridItem } from "@/components/layout/grid-item";
import { listMyAlerts, listMyLive } from "@/lib/deployments/mine.queries";
import { readerLocale } from "@/lib/doors/reader";
import { listSinceLastVisit } from "@/lib/events/queries";
import { listMyGates } from "@/lib/lifecycle/queries";
import { mayAdvance } from "@/lib/lifecycle/rules";
import { nextPhase } from "@/lib/projects/phases/rules";
import { phaseWords } from "@/lib/projects/words";
import { listMyMetrics } from "@/lib/requirements/mine.queries";
import type { OlderHomeProps } from "./home-props";

export async function MlEngineerHome({ grant, tasks }: OlderHomeProps) {
  const locale = await readerLocale();
  const [alerts, releases, gated, metrics, since] = await Promise.all([
    listMyAlerts(grant),
    listMyLive(grant),
    listMyGates(grant),
    listMyMetrics(grant, "technical"),
    listSinceLastVisit(grant),
  ]);
  const live = gated.filter(({ project }) => project.phase === "deployment");
  const onTheWay = gated.filter(({ project }) => project.phase !== "deployment");
  const liveKeys = live.map(({ project }) => project.key);
  const ready = gated.flatMap(({ project, gates, roles }) => {
    const to = nextPhase(project.phase);
    if (!to || !roles.includes("ml_engineer") || mayAdvance(project.phase, gates[project.phase]).verdict !== "passed")
      return [];
    return [
      {
        key: `advance-${project.key}`,
        href: `/projects/${project.key}/lifecycle/${project.phase}`,
        title: `${project.name} may move on to ${phaseWords[to].toLowerCase()}`,
        note: "Its gate has passed.",
      },
    ];
  });
  return (
    <Grid>
      <GridItem span={12}>
        <LiveBoard alerts={alerts} releases={releases} locale={locale} />
      </GridItem>
      <GridItem span={5}>
        <Waiting items={[...tasks, ...ready, ...toSign(gated), ...toRepair(gated, "ml_engineer")]} />
      </GridItem>
      <GridItem span={7}>
        <GateBoard
          title="In operation"
          lead="Projects in use, by their operation gate."
          rows={live.map((item) => boardRow(item, "operation"))}
        />
      </GridItem>
      <GridItem span={12}>
        <MetricBoard
          locale={locale}
          title="Technical metrics of what is live"
          lead="The last twelve measurements, against the target."
          metrics={metrics
            .filter(({ project }) => liveKeys.includes(project.key))
            .map((metric) => ({ ...metric, state: metric.judgement.state }))}
        />
      </GridItem>
      <ClosingRow title="On the way" lead="What will be yours next." gated={onTheWay} since={since} />
    </Grid>
  );
}
