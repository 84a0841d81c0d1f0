// What a run measured: the latest of each metric, with the lowest and the highest on the way there.
import { DataTable } from "@/components/ui/data-table";
import type { RunMetric } from "@/lib/experiments/runs/queries";
import { formatNumber, writerOf } from "@/lib/format/numbers";

type Props = { metrics: readonly RunMetric[]; locale: string };

export function RunMetrics({ metrics, locale }: Props) {
  const figure = (value: number | null, { value: latest, lowest, highest }: RunMetric) =>
    value === null ? "–" : writerOf([latest, lowest, highest], { locale })(value);
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
          cell: (metric) => <span className="font-medium">{figure(metric.value, metric)}</span>,
        },
        { key: "lowest", header: "Lowest", align: "end", cell: (metric) => figure(metric.lowest, metric) },
        { key: "highest", header: "Highest", align: "end", cell: (metric) => figure(metric.highest, metric) },
        { key: "points", header: "Points", align: "end", cell: ({ points }) => formatNumber(points, { locale }) },
      ]}
    />
  );
}
