// What checks found of one version, rule by rule: it may have been sound when a model learned from it, whatever is current today.
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { VersionResult } from "@/lib/data/quality/results/queries";
import { passes } from "@/lib/data/rules";
import { sayValue } from "./bound-words";
import { RuleStatement } from "./rule-statement";

/** `here` is the address of the dataset. */
type Props = { results: readonly VersionResult[]; basePath: string; locale: string };

export function VersionResults({ results, basePath, locale }: Props) {
  return (
    <DataTable
      caption="Quality rules on this version"
      rows={results}
      rowKey={({ ruleId }) => ruleId}
      rowHref={({ ruleId }) => `${basePath}/rules/${ruleId}`}
      columns={[
        {
          key: "statement",
          header: "Expectation",
          cell: (rule) => <RuleStatement rule={rule} locale={locale} />,
        },
        {
          key: "found",
          header: "Found",
          align: "end",
          cell: ({ found, unit }) =>
            found ? (
              <span className="block whitespace-nowrap">
                <span className="font-medium">{sayValue(found.value, unit, locale)}</span>
                <span className="block text-quiet text-xs">
                  <Time at={found.checkedAt} />
                </span>
              </span>
            ) : (
              <span className="text-quiet">–</span>
            ),
        },
        {
          key: "state",
          header: "By today's bound",
          cell: (rule) =>
            rule.found ? (
              <StatusBadge state={passes(rule, rule.found.value) ? "met" : "unmet"} />
            ) : (
              <StatusBadge state="missing">Not checked</StatusBadge>
            ),
        },
      ]}
    />
  );
}
