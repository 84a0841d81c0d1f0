// Incidents, newest first: what broke, how badly, since when, and who has it.
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { ListedIncident } from "@/lib/data/incidents/queries";
import { qualityDimensionWords } from "@/lib/data/words";
import { IncidentBadge } from "./incident-badge";
import { SeverityBadge } from "./severity-badge";

type Props = {
  incidents: readonly ListedIncident[];
  /** Says of which project each is, where they are of several. */
  projects?: boolean;
};

export function IncidentTable({ incidents, projects }: Props) {
  return (
    <DataTable
      caption="Incidents"
      rows={incidents}
      rowKey={({ id }) => id}
      rowHref={({ id, project }) => `/projects/${project.key}/data/incidents/${id}`}
      columns={[
        {
          key: "statement",
          header: "What broke",
          cell: ({ statement, dataset, dimension, project }) => (
            <span className="block min-w-0">
              <span className="block font-medium text-ink">{statement}</span>
              <span className="block font-normal text-quiet text-xs">
                {`${projects ? `${project.key} · ` : ""}${dataset} · ${qualityDimensionWords[dimension]}`}
              </span>
            </span>
          ),
        },
        { key: "severity", header: "Severity", cell: ({ severity }) => <SeverityBadge severity={severity} /> },
        { key: "status", header: "Status", cell: ({ status }) => <IncidentBadge status={status} /> },
        {
          key: "since",
          header: "Since",
          cell: ({ openedAt, failures }) => (
            <span className="block whitespace-nowrap">
              <Time at={openedAt} />
              <span className="block text-quiet text-xs">
                {failures === 1 ? "one failing check" : `${failures} failing checks`}
              </span>
            </span>
          ),
        },
        {
          key: "assignee",
          header: "Who has it",
          cell: ({ assignee }) => assignee ?? <span className="text-quiet">nobody yet</span>,
        },
      ]}
    />
  );
}
