// The monitors of a release: what each watches, its latest window against its limit, and how it stands.
import { Sparkline } from "@/components/charts/sparkline";
import { SeverityBadge } from "@/components/data/severity-badge";
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { Monitor } from "@/lib/deployments/monitors/queries";
import { monitorKindWords } from "@/lib/deployments/words";
import { MonitorBadge } from "./monitor-badge";
import { sayLimit, sayReading } from "./reading-words";

type Props = { monitors: readonly Monitor[]; projectKey: string; locale: string };

export function MonitorTable({ monitors, projectKey, locale }: Props) {
  return (
    <DataTable
      caption="Monitors"
      rows={monitors}
      rowKey={({ id }) => id}
      rowHref={({ id, release }) => `/projects/${projectKey}/deployments/${release}/monitors/${id}`}
      columns={[
        {
          key: "watches",
          header: "Watches",
          cell: ({ kind, watches }) => (
            <span className="block min-w-0">
              <span className="block break-words font-medium text-ink">{watches}</span>
              <span className="block font-normal text-quiet text-xs">{monitorKindWords[kind]}</span>
            </span>
          ),
        },
        {
          key: "past",
          header: "Past",
          cell: ({ watches, recent, threshold }) =>
            recent.length > 1 ? (
              <Sparkline
                values={recent.slice(-30).map(({ value }) => value)}
                target={threshold ?? undefined}
                sentence={`${watches} over the last ${Math.min(30, recent.length)} windows`}
              />
            ) : null,
        },
        {
          key: "latest",
          header: "Latest window",
          align: "end",
          cell: (monitor) => <Latest monitor={monitor} locale={locale} />,
        },
        { key: "severity", header: "Severity", cell: ({ severity }) => <SeverityBadge severity={severity} /> },
        { key: "state", header: "State", cell: ({ state }) => <MonitorBadge state={state} /> },
      ]}
    />
  );
}

function Latest({ monitor, locale }: { monitor: Monitor; locale: string }) {
  const latest = monitor.recent.at(-1);
  if (!latest) return <span className="text-quiet">none yet</span>;
  return (
    <span className="block whitespace-nowrap">
      {sayReading({ ...monitor, limit: latest.limit }, latest.value, locale)}
      <span className="block text-quiet text-xs">
        {sayLimit(monitor, latest.limit, locale)} · <Time at={latest.endedAt} />
      </span>
    </span>
  );
}
