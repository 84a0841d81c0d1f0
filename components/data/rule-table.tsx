// The rules of a dataset by dimension: what must hold, its small past, what was found last, and what that says.
import { Sparkline } from "@/components/charts/sparkline";
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { QualityRule } from "@/lib/data/quality/queries";
import { ruleStateWords } from "@/lib/data/words";
import { sayValue } from "./bound-words";
import { RuleStatement } from "./rule-statement";

type Props = { rules: readonly QualityRule[]; projectKey: string; locale: string };

export function RuleTable({ rules, projectKey, locale }: Props) {
  const isFirst = (rule: QualityRule) => rules.find(({ dimension }) => dimension === rule.dimension) === rule;
  return (
    <DataTable
      caption="Quality rules"
      rows={rules}
      rowKey={({ id }) => id}
      rowHref={({ id, datasetId }) => `/projects/${projectKey}/data/${datasetId}/rules/${id}`}
      columns={[
        {
          key: "statement",
          header: "Expectation",
          cell: (rule) => <RuleStatement rule={rule} locale={locale} id={isFirst(rule) ? rule.dimension : undefined} />,
        },
        {
          key: "past",
          header: "Past",
          cell: ({ values, threshold, unit, statement }) =>
            values.length > 1 ? (
              <Sparkline
                values={values}
                target={threshold}
                sentence={`${statement}: from ${sayValue(values[0] ?? 0, unit, locale)} to ${sayValue(values.at(-1) ?? 0, unit, locale)} over ${values.length} checks`}
              />
            ) : null,
        },
        {
          key: "latest",
          header: "Found last",
          align: "end",
          cell: ({ latest, unit }) =>
            latest ? (
              <span className="block whitespace-nowrap">
                <span className="font-medium">{sayValue(latest.value, unit, locale)}</span>
                <span className="block text-quiet text-xs">
                  {`v${latest.versionNumber} · `}
                  <Time at={latest.checkedAt} />
                </span>
              </span>
            ) : (
              <span className="text-quiet">–</span>
            ),
        },
        {
          key: "state",
          header: "State",
          cell: ({ state }) => <StatusBadge state={state}>{ruleStateWords[state]}</StatusBadge>,
        },
      ]}
    />
  );
}
