// What checks of a rule found, the latest first; what was struck out stays to be seen.
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { StrikeForm } from "@/components/ui/strike-form";
import { Time } from "@/components/ui/time";
import type { QualityRule } from "@/lib/data/quality/queries";
import type { RuleResult } from "@/lib/data/quality/results/queries";
import { passes } from "@/lib/data/rules";
import type { BoundAction } from "@/lib/doors/form";
import { measurementSourceWords } from "@/lib/requirements/words";
import { sayValue } from "./bound-words";

type Props = {
  results: readonly RuleResult[];
  rule: QualityRule;
  locale: string;
  /** Bound by the page to one result, where the reader may strike it out. */
  strikeOf?: (result: RuleResult) => BoundAction;
};

export function ResultTable({ results, rule, locale, strikeOf }: Props) {
  const write = ({ value }: RuleResult) => sayValue(value, rule.unit, locale);
  return (
    <DataTable
      caption="Results"
      rows={results}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "at",
          header: "Checked at",
          cell: ({ checkedAt }) => <Time at={checkedAt} look="exact" className="whitespace-nowrap font-normal" />,
        },
        { key: "version", header: "Version", cell: ({ version }) => `v${version}` },
        {
          key: "value",
          header: "Found",
          align: "end",
          cell: (result) => (
            <span className={cn("whitespace-nowrap font-medium", result.struckAt && "text-quiet line-through")}>
              {write(result)}
            </span>
          ),
        },
        {
          key: "verdict",
          header: "By today's bound",
          cell: ({ value, struckAt }) =>
            struckAt ? <Badge>Struck out</Badge> : <StatusBadge state={passes(rule, value) ? "met" : "unmet"} plain />,
        },
        {
          key: "note",
          header: "Note",
          cell: ({ note, struckAt, struckBy, struckReason }) =>
            struckAt ? (
              <span className="block text-quiet">
                {struckReason}
                <span className="block text-xs">
                  {struckBy} on <Time at={struckAt} look="date" />
                </span>
              </span>
            ) : (
              note || null
            ),
        },
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
        ...(strikeOf
          ? [
              {
                key: "strike",
                header: "Strike out",
                quiet: true,
                align: "end" as const,
                cell: (result: RuleResult) =>
                  result.struckAt ? null : <StrikeForm action={strikeOf(result)} entry={write(result)} />,
              },
            ]
          : []),
      ]}
    />
  );
}
