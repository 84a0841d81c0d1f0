// Releases that are not live: what is prepared, then what was, and how it ended.
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { ListedRelease } from "@/lib/deployments/queries";
import { environmentWords, releaseStrategyWords, servingModeWords } from "@/lib/deployments/words";
import { ReleaseBadge } from "./release-badge";
import { ReleaseLead } from "./release-lead";

type Props = { releases: readonly ListedRelease[]; projectKey: string };

export function ReleaseTable({ releases, projectKey }: Props) {
  return (
    <DataTable
      caption="Releases that are not live"
      rows={releases}
      rowKey={({ id }) => id}
      rowHref={({ number }) => `/projects/${projectKey}/deployments/${number}`}
      columns={[
        {
          key: "release",
          header: "Release",
          cell: (release) => <ReleaseLead release={release} />,
        },
        { key: "environment", header: "For", cell: ({ environment }) => environmentWords[environment] },
        {
          key: "how",
          header: "How",
          cell: ({ strategy, servingMode }) =>
            `${releaseStrategyWords[strategy]}, ${servingModeWords[servingMode].toLowerCase()}`,
        },
        { key: "status", header: "Status", cell: ({ status }) => <ReleaseBadge status={status} /> },
        {
          key: "when",
          header: "When",
          cell: ({ status, preparedAt, deployedAt, endedAt }) =>
            status === "prepared" || !deployedAt || !endedAt ? (
              <Time at={preparedAt} className="whitespace-nowrap" />
            ) : (
              <span className="whitespace-nowrap">
                <Time at={deployedAt} look="date" /> to <Time at={endedAt} look="date" />
              </span>
            ),
        },
        {
          key: "why",
          header: "How it ended",
          cell: ({ endReason }) => (endReason ? <span className="line-clamp-2 max-w-[26rem]">{endReason}</span> : null),
        },
      ]}
    />
  );
}
