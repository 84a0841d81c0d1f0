// All that is live in the reader's projects: open alerts first, then each release with its worst monitor.
import { CircleCheck, Rocket } from "lucide-react";
import { SeverityBadge } from "@/components/data/severity-badge";
import { MonitorBadge } from "@/components/deployments/monitor-badge";
import { EmptyState } from "@/components/layout/empty-state";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Time } from "@/components/ui/time";
import type { MyAlert, MyLive } from "@/lib/deployments/mine.queries";
import { troubleName } from "@/lib/deployments/monitors/rules";
import { modelName, releaseName } from "@/lib/deployments/rules";
import { environmentWords, releaseStrategyWords } from "@/lib/deployments/words";

type Props = { alerts: readonly MyAlert[]; releases: readonly MyLive[]; locale: string };

export function LiveBoard({ alerts, releases, locale }: Props) {
  return (
    <Card title="Live" lead="What is in use in your projects, and what its monitors say." flush>
      {releases.length === 0 ? (
        <EmptyState
          icon={<Rocket />}
          title="Nothing is live yet"
          action={<ButtonLink href="/projects">To the projects</ButtonLink>}
        >
          Releases of your projects stand here with their alerts as soon as they go live.
        </EmptyState>
      ) : (
        <>
          <OpenAlerts alerts={alerts} locale={locale} />
          <DataTable
            caption="What is live in your projects"
            rows={releases}
            rowKey={({ id }) => id}
            rowHref={({ project, number }) => `/projects/${project.key}/deployments/${number}`}
            columns={[
              {
                key: "project",
                header: "Project",
                cell: ({ project, number, model, modelVersion }) => (
                  <span className="block min-w-0">
                    <span className="block font-medium text-ink">{project.name}</span>
                    <span className="block break-words font-normal text-quiet text-xs">
                      {`${releaseName(number)} · ${modelName({ model, version: modelVersion })}`}
                    </span>
                  </span>
                ),
              },
              {
                key: "where",
                header: "Live in",
                cell: ({ environment, strategy }) =>
                  `${environmentWords[environment]}, ${releaseStrategyWords[strategy].toLowerCase()}`,
              },
              { key: "since", header: "Since", cell: ({ deployedAt }) => deployedAt && <Time at={deployedAt} /> },
              { key: "state", header: "Worst monitor", cell: ({ state }) => <MonitorBadge state={state} /> },
              { key: "alerts", header: "Open alerts", align: "end", cell: ({ openAlerts }) => openAlerts },
            ]}
          />
        </>
      )}
    </Card>
  );
}

function OpenAlerts({ alerts, locale }: Pick<Props, "alerts" | "locale">) {
  if (alerts.length === 0) {
    return (
      <p className="flex items-center gap-2 border-border border-y px-4 py-3 text-quiet sm:px-5">
        <CircleCheck className="size-4 text-met" />
        No alert is open.
      </p>
    );
  }
  return (
    <ul aria-label="Open alerts" className="divide-y divide-border border-border border-y">
      {alerts.map((alert) => (
        <li
          key={alert.id}
          className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-muted sm:px-5"
        >
          <span className="min-w-0 flex-1 basis-56">
            <Link
              href={`/projects/${alert.project.key}/deployments/alerts/${alert.id}`}
              className="block font-medium text-ink after:absolute after:inset-0"
            >
              {troubleName(alert, locale)}
            </Link>
            <span className="block text-quiet text-xs">
              {`${alert.project.name} · ${releaseName(alert.release)}, ${environmentWords[alert.environment].toLowerCase()} · since `}
              <Time at={alert.since} />
              {` · ${alert.owner ? `${alert.owner} has it` : "unassigned"}`}
            </span>
          </span>
          <SeverityBadge severity={alert.severity} />
        </li>
      ))}
    </ul>
  );
}
