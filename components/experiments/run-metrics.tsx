// What a run measured: the latest of each metric, with the lowest and the highest on the way there.
import { DataTable } from "@/components/ui/data-table";
import type { RunMetric } from "@/lib/experiments/runs/queries";
import { formatNumber } from "@/lib/format/numbers";
import { figureText } from "./figure-text";

type Props = { metrics: readonly RunMetric[]; locale: string };

export function RunMetrics({ metrics, locale }: Props) {
  const write = (value: number | null) => (value === null ? "–" : figureText(value, locale));
  return (
    <DataTable
      caption="Metrics"
      rows={metrics}
      rowKey={({ key }) => key}
      fits="narrow"
      columns={[
        { key: "key", header: "Metric", cell: ({ key }) => <span className="break-all">{key}</span> },
        {
          key: "value",
          header: "Latest",
          align: "end",
          cell: ({ value }) => <span className="font-medium">{write(value)}</span>,
        },
        { key: "lowest", header: "Lowest", align: "end", cell: ({ lowest }) => write(lowest) },
        { key: "highest", header: "Highest", align: "end", cell: ({ highest }) => write(highest) },
        { key: "points", header: "Points", align: "end", cell: ({ points }) => formatNumber(points, { locale }) },
      ]}
    />
  );
}
