// What a file of runs would add, before it does: how many, and its first lines.
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import type { RunPreview } from "@/lib/experiments/runs/file.rules";
import { formatDateTime } from "@/lib/format/dates";
import { formatExactly, formatNumber } from "@/lib/format/numbers";

type Props = { preview: RunPreview; here: string; locale: string; timeZone: string };

export function RunsPreview({ preview: { count, runs }, here, locale, timeZone }: Props) {
  return (
    <>
      <Callout
        tone="info"
        title="Every line is right. Nothing is saved yet."
        action={
          <a href={here} className="text-accent hover:underline">
            Start again
          </a>
        }
      >
        {`${formatNumber(count, { locale })} ${count === 1 ? "run" : "runs"} would be added.`}
      </Callout>
      <div className="overflow-hidden rounded-lg border border-border">
        <DataTable
          caption="The first lines of the file"
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
      </div>
      {count > runs.length && (
        <p className="text-quiet text-xs">{`and ${formatNumber(count - runs.length, { locale })} more`}</p>
      )}
    </>
  );
}
