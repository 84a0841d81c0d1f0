// What a file of runs would add, before it does: how many, and its first lines.
import { FilePreview } from "@/components/ui/file-preview";
import { FileTable } from "@/components/ui/file-table";
import type { RunPreview } from "@/lib/experiments/runs/file.rules";
import { formatDateTime } from "@/lib/format/dates";
import { formatExactly, formatNumber } from "@/lib/format/numbers";

type Props = { preview: RunPreview; basePath: string; locale: string; timeZone: string };

export function RunsPreview({ preview: { count, runs }, basePath, locale, timeZone }: Props) {
  return (
    <FilePreview
      basePath={basePath}
      summary={`${formatNumber(count, { locale })} ${count === 1 ? "run" : "runs"} would be added.`}
      more={count > runs.length ? formatNumber(count - runs.length, { locale }) : undefined}
    >
      <FileTable
        rows={runs.map((run, at) => ({ ...run, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: "name", header: "Run", cell: ({ name }) => name },
          { key: "algorithm", header: "Algorithm", cell: ({ algorithm }) => algorithm || null },
          {
            key: "started",
            header: "Started",
            cell: ({ startedAt }) => formatDateTime(startedAt, { locale, timeZone }),
          },
          {
            key: "params",
            header: "Parameters",
            cell: ({ params }) => params.map(({ key, value }) => `${key} = ${value}`).join(", ") || null,
          },
          {
            key: "metrics",
            header: "Metrics",
            cell: ({ metrics }) =>
              metrics.map(({ key, value }) => `${key} = ${formatExactly(value, { locale })}`).join(", ") || null,
          },
        ]}
      />
    </FilePreview>
  );
}
