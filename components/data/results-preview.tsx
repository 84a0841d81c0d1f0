// What a file of results would add, before it does: how many of which rule, how many fail, and its first lines.
import { FilePreview } from "@/components/ui/file-preview";
import { FileTable } from "@/components/ui/file-table";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Preview } from "@/lib/data/quality/results/rules";
import { formatDateTime } from "@/lib/format/dates";
import { formatExactly, formatNumber } from "@/lib/format/numbers";

type Props = { preview: Preview; basePath: string; locale: string; timeZone: string };

export function ResultsPreview({ preview: { count, failing, byRule, rows }, basePath, locale, timeZone }: Props) {
  const counts = byRule.map(({ rule, count: own }) => `${rule}: ${formatNumber(own, { locale })}`).join(" · ");
  return (
    <FilePreview
      basePath={basePath}
      tone={failing > 0 ? "stale" : "info"}
      summary={
        <>
          {`${counts}. `}
          {failing === 0
            ? `${count === 1 ? "It holds" : "All of them hold"}.`
            : `${formatNumber(failing, { locale })} ${failing === 1 ? "does" : "do"} not hold; a rule that fails now opens an incident.`}
        </>
      }
      more={count > rows.length ? formatNumber(count - rows.length, { locale }) : undefined}
    >
      <FileTable
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
    </FilePreview>
  );
}
