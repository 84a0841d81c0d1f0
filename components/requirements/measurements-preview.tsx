// What a file would add, before it does: how many for which metric, and its first lines.
import { FilePreview } from "@/components/ui/file-preview";
import { FileTable } from "@/components/ui/file-table";
import { formatDateTime } from "@/lib/format/dates";
import { formatExactly, formatNumber } from "@/lib/format/numbers";
import type { Preview } from "@/lib/requirements/measurements/rules";

type Props = { preview: Preview; basePath: string; locale: string; timeZone: string };

export function MeasurementsPreview({ preview: { count, byMetric, rows }, basePath, locale, timeZone }: Props) {
  return (
    <FilePreview
      basePath={basePath}
      summary={byMetric
        .map(({ metric, count: metricCount }) => `${metric}: ${formatNumber(metricCount, { locale })}`)
        .join(" · ")}
      more={count > rows.length ? formatNumber(count - rows.length, { locale }) : undefined}
    >
      <FileTable
        rows={rows}
        rowKey={({ metricId, measuredAt, about }) => `${metricId} ${measuredAt.toISOString()} ${about}`}
        columns={[
          { key: "metric", header: "Key metric", cell: ({ metric }) => metric },
          {
            key: "at",
            header: "Measured at",
            cell: ({ measuredAt }) => formatDateTime(measuredAt, { locale, timeZone }),
          },
          {
            key: "value",
            header: "Value",
            align: "end",
            cell: ({ value }) => formatExactly(value, { locale }),
          },
          { key: "about", header: "Of", cell: ({ about }) => about || "what is in use" },
          { key: "note", header: "Note", cell: ({ note }) => note || <span className="text-quiet">–</span> },
        ]}
      />
    </FilePreview>
  );
}
