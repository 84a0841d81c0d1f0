// Model versions: where each comes from, and whether experts have seen its worst errors.
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { ModelVersion } from "@/lib/experiments/models/queries";
import { areWorstErrorsSeen, versionName } from "@/lib/experiments/models/rules";
import { VersionBadge } from "./version-badge";

type Props = { versions: readonly ModelVersion[]; projectKey: string };

export function ModelTable({ versions, projectKey }: Props) {
  return (
    <DataTable
      caption="Model versions"
      rows={versions}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/projects/${projectKey}/models/${id}`}
      columns={[
        { key: "version", header: "Version", cell: (version) => versionName(version) },
        { key: "status", header: "Status", cell: ({ status }) => <VersionBadge status={status} /> },
        {
          key: "run",
          header: "From run",
          cell: ({ run, algorithm }) => (
            <span className="block">
              {run}
              {algorithm && <span className="block text-quiet text-xs">{algorithm}</span>}
            </span>
          ),
        },
        {
          key: "data",
          header: "Trained on",
          cell: ({ trainedOn }) => trainedOn && `${trainedOn.dataset} v${trainedOn.number}`,
        },
        {
          key: "errors",
          header: "Worst errors",
          cell: ({ worstErrors }) => <WorstErrors worstErrors={worstErrors} />,
        },
        {
          key: "at",
          header: "Proposed",
          cell: ({ proposedAt, proposedBy }) => (
            <span className="block">
              <Time at={proposedAt} />
              <span className="block text-quiet text-xs">by {proposedBy}</span>
            </span>
          ),
        },
      ]}
    />
  );
}

function WorstErrors({ worstErrors }: Pick<ModelVersion, "worstErrors">) {
  if (!worstErrors) return <span className="text-quiet">not sent</span>;
  return areWorstErrorsSeen(worstErrors) ? (
    <StatusBadge state="met" plain>
      Seen
    </StatusBadge>
  ) : (
    <StatusBadge state="missing" plain>
      {`${worstErrors.unseen} of ${worstErrors.samples} to see`}
    </StatusBadge>
  );
}
