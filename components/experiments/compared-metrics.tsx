// Metrics in rows, runs in columns, the best of each marked.
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { ComparedMetric } from "@/lib/experiments/runs/compare.rules";
import type { Run } from "@/lib/experiments/runs/queries";
import { bestWords } from "@/lib/experiments/words";
import { writerOf } from "@/lib/format/numbers";
import { BestFigure } from "./best-figure";
import { runHref } from "./experiments-href";

type Props = {
  runs: readonly Run[];
  names: readonly string[];
  metrics: readonly ComparedMetric[];
  projectKey: string;
  locale: string;
};
type Row = { metric: ComparedMetric };

/** Metrics stand in rows, as there are often more of them than runs. */
export function ComparedMetrics({ runs, names, metrics, projectKey, locale }: Props) {
  const columns: Column<Row>[] = [
    {
      key: "metric",
      header: "Metric",
      cell: ({ metric }) => (
        <span className="block min-w-32">
          <span className="break-all">{metric.key}</span>
          <span className="block font-normal text-quiet text-xs">
            {metric.direction ? `best: ${bestWords[metric.direction]}` : "direction unknown"}
          </span>
        </span>
      ),
    },
    ...runs.map(
      ({ id }, index): Column<Row> => ({
        key: id,
        header: names[index] ?? "",
        className: "min-w-20 whitespace-normal align-bottom",
        align: "end",
        cell: ({ metric }) => (
          <BestFigure
            value={metric.values[index]}
            isBest={metric.best !== undefined && metric.values[index] === metric.best}
            among="of these runs"
            write={writerOf(metric.values, { locale })}
          />
        ),
      }),
    ),
  ];
  return (
    <>
      <DataTable
        caption="Metrics of the compared runs"
        rows={metrics.map((metric) => ({ metric }))}
        rowKey={({ metric }) => metric.key}
        columns={columns}
        fits="wide"
      />
      <p className="flex flex-wrap gap-x-4 gap-y-1 border-border border-t px-4 py-2.5 text-xs">
        {runs.map(({ id }, at) => (
          <Link key={id} href={runHref(projectKey, id)} className="link py-1">
            {names[at]}
          </Link>
        ))}
      </p>
    </>
  );
}
