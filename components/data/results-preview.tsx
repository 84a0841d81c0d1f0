// What a file of results would add, before it does: how many of which rule, how many fail, and its first lines.
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Preview } from "@/lib/data/quality/results/rules";
import { formatDateTime } from "@/lib/format/dates";
import { formatExactly, formatNumber } from "@/lib/format/numbers";

type Props = { preview: Preview; here: string; locale: string; timeZone: string };

export function ResultsPreview({ preview: { count, failing, byRule, rows }, here, locale, timeZone }: Props) {
  const counts = byRule.map(({ rule, count: own }) => `${rule}: ${formatNumber(own, { locale })}`).join(" · ");
  return (
    <>
      <Callout
        tone={failing > 0 ? "stale" : "info"}
        title="Every line is right. Nothing is saved yet."
        action={
          <a href={here} className="text-accent hover:underline">
            Start again
          </a>
        }
      >
        {`${counts}. `}
        {failing === 0
          ? `${count === 1 ? "It holds" : "All of them hold"}.`
          : `${formatNumber(failing, { locale })} ${failing === 1 ? "does" : "do"} not hold; a rule that fails now opens an incident.`}
      </Callout>
      <div className="overflow-hidden rounded-lg border border-border">
        <DataTable
          caption="The first lines of the file"
          rows={rows}
          rowKey={({ ruleId, checkedAt }) => `${ruleId} ${checkedAt.toISOString()}`}
          columns={[
            { key: "rule", header: "Rule", cell: ({ rule }) => rule },
            { key: "version", header: "Version", cell: ({ version }) => `v${version}` },
            {
              key: "at",
              header: "Checked at",
              cell: ({ checkedAt }) => formatDateTime(checkedAt, { locale, timeZone }),
            },
            {
              key: "value",
              header: "Found",
              align: "end",
              cell: ({ value }) => formatExactly(value, { locale }),
            },
            {
              key: "state",
              header: "Says",
              cell: ({ passes }) => <StatusBadge state={passes ? "met" : "unmet"} plain />,
            },
            { key: "note", header: "Note", cell: ({ note }) => note || null },
          ]}
        />
      </div>
      {count > rows.length && (
        <p className="text-quiet text-xs">{`and ${formatNumber(count - rows.length, { locale })} more`}</p>
      )}
    </>
  );
}
