// What a file would add, before it does: how many for which metric, and its first lines.
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import { formatDateTime } from "@/lib/format/dates";
import { formatExactly, formatNumber } from "@/lib/format/numbers";
import type { Preview } from "@/lib/requirements/measurements/rules";

type Props = { preview: Preview; here: string; locale: string; timeZone: string };

export function ImportPreview({ preview: { count, byMetric, rows }, here, locale, timeZone }: Props) {
  return (
    <>
      <Callout
        title={`Every line is right. Nothing is saved yet.`}
        action={
          <a href={here} className="text-accent hover:underline">
            Start again
          </a>
        }
      >
        {byMetric.map(({ metric, count: own }) => `${metric}: ${formatNumber(own, { locale })}`).join(" · ")}
      </Callout>
      <div className="overflow-hidden rounded-lg border border-border">
        <DataTable
          caption="The first lines of the file"
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
      </div>
      {count > rows.length && (
        <p className="text-quiet text-xs">{`and ${formatNumber(count - rows.length, { locale })} more`}</p>
      )}
    </>
  );
}
