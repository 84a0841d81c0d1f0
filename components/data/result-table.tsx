// What checks of a rule found, the latest first.
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { QualityRule } from "@/lib/data/quality/queries";
import type { RuleResult } from "@/lib/data/quality/results/queries";
import { passes } from "@/lib/data/rules";
import { measurementSourceWords } from "@/lib/format/words";
import { sayValue } from "./bound-words";

type Props = { results: readonly RuleResult[]; rule: QualityRule; locale: string; timeZone: string };

export function ResultTable({ results, rule, locale, timeZone }: Props) {
  return (
    <DataTable
      caption="Results"
      rows={results}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "at",
          header: "Checked at",
          cell: ({ checkedAt }) => (
            <Time at={checkedAt} look="exact" timeZone={timeZone} className="whitespace-nowrap font-normal" />
          ),
        },
        { key: "version", header: "Version", cell: ({ version }) => `v${version}` },
        {
          key: "value",
          header: "Found",
          align: "end",
          cell: ({ value }) => (
            <span className="whitespace-nowrap font-medium">{sayValue(value, rule.unit, locale)}</span>
          ),
        },
        {
          key: "verdict",
          header: "By today's bound",
          cell: ({ value }) => <StatusBadge state={passes(rule, value) ? "met" : "unmet"} plain />,
        },
        { key: "note", header: "Note", cell: ({ note }) => note || null },
        {
          key: "by",
          header: "Recorded by",
          cell: ({ recordedBy, source }) => (
            <span className="block">
              {recordedBy}
              <span className="block text-quiet text-xs">{measurementSourceWords[source]}</span>
            </span>
          ),
        },
      ]}
    />
  );
}
