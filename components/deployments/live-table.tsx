// What is live, production first: which version, since when, how its worst monitor stands and how many alerts are open.
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { MonitorState } from "@/db/enums";
import type { ListedRelease } from "@/lib/deployments/queries";
import { environmentWords, releaseStrategyWords, servingModeWords } from "@/lib/deployments/words";
import { MonitorBadge } from "./monitor-badge";
import { ReleaseLead } from "./release-lead";

export type LiveRow = ListedRelease & { state: MonitorState | null; monitors: number; openAlerts: number };

type Props = { releases: readonly LiveRow[]; projectKey: string };

export function LiveTable({ releases, projectKey }: Props) {
  return (
    <DataTable
      caption="What is live"
      rows={releases}
      rowKey={({ id }) => id}
      rowHref={({ number }) => `/projects/${projectKey}/deployments/${number}`}
      columns={[
        {
          key: "release",
          header: "Release",
          cell: (release) => <ReleaseLead release={release} />,
        },
        { key: "environment", header: "Live in", cell: ({ environment }) => environmentWords[environment] },
        {
          key: "how",
          header: "How",
          cell: ({ strategy, servingMode }) =>
            `${releaseStrategyWords[strategy]}, ${servingModeWords[servingMode].toLowerCase()}`,
        },
        {
          key: "since",
          header: "Since",
          cell: ({ deployedAt }) => deployedAt && <Time at={deployedAt} className="whitespace-nowrap" />,
        },
        {
          key: "state",
          header: "Worst monitor",
          cell: ({ state, monitors }) => (
            <span className="inline-flex items-center gap-2 whitespace-nowrap">
              <MonitorBadge state={state} />
              {monitors > 1 && <span className="text-quiet text-xs">of {monitors}</span>}
            </span>
          ),
        },
        {
          key: "alerts",
          header: "Open alerts",
          align: "end",
          cell: ({ openAlerts }) => (openAlerts > 0 ? <span className="font-medium">{openAlerts}</span> : 0),
        },
      ]}
    />
  );
}
