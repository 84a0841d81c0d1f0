// Key metrics that are no longer measured.
import { DataTable } from "@/components/ui/data-table";
import { Time } from "@/components/ui/time";
import type { Metric } from "@/lib/requirements/metrics/queries";
import { audienceWords } from "@/lib/requirements/words";

type Props = { metrics: readonly Metric[]; projectKey: string };

export function RetiredMetrics({ metrics, projectKey }: Props) {
  return (
    <DataTable
      caption="Retired key metrics"
      rows={metrics}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/projects/${projectKey}/requirements/metrics/${id}`}
      columns={[
        { key: "name", header: "Key metric", cell: ({ name, unit }) => `${name}, ${unit}` },
        { key: "audience", header: "For whom", cell: ({ audience }) => audienceWords[audience] },
        {
          key: "at",
          header: "Retired",
          align: "end",
          cell: ({ retiredAt }) => retiredAt && <Time at={retiredAt} look="date" />,
        },
      ]}
    />
  );
}
