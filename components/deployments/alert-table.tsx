// Alerts: what, where, how bad, since when, and who has it.
import { SeverityBadge } from "@/components/data/severity-badge";
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { Alert } from "@/lib/deployments/alerts/queries";
import { troubleName } from "@/lib/deployments/monitors/rules";
import { releaseName } from "@/lib/deployments/rules";
import { environmentWords } from "@/lib/deployments/words";
import { AlertBadge } from "./alert-badge";
import { sayReading } from "./reading-words";

type Props = { alerts: readonly Alert[]; projectKey: string; locale: string };

export function AlertTable({ alerts, projectKey, locale }: Props) {
  return (
    <DataTable
      caption="Alerts"
      rows={alerts}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/projects/${projectKey}/deployments/alerts/${id}`}
      columns={[
        {
          key: "what",
          header: "What",
          cell: (alert) => (
            <span className="block min-w-0">
              <span className="block break-words font-medium text-ink">{troubleName(alert, locale)}</span>
              <span className="block font-normal text-quiet text-xs">
                {`${releaseName(alert.release)} · ${environmentWords[alert.environment]}`}
              </span>
            </span>
          ),
        },
        { key: "severity", header: "Severity", cell: ({ severity }) => <SeverityBadge severity={severity} /> },
        { key: "status", header: "Status", cell: ({ status }) => <AlertBadge status={status} /> },
        {
          key: "since",
          header: "Since",
          cell: ({ since, windows }) => (
            <span className="block whitespace-nowrap">
              <Time at={since} />
              <span className="block text-quiet text-xs">
                {windows === 1 ? "one failing window" : `${windows} failing windows`}
              </span>
            </span>
          ),
        },
        {
          key: "worst",
          header: "Worst",
          align: "end",
          cell: (alert) => <span className="whitespace-nowrap">{sayReading(alert, alert.worst, locale)}</span>,
        },
        {
          key: "owner",
          header: "Who has it",
          cell: ({ owner }) => owner ?? <span className="text-quiet">nobody yet</span>,
        },
      ]}
    />
  );
}
