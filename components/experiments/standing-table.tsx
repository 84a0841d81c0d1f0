// A model version held against every agreed requirement: what it reached, against what, and who says so.
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Speaker, Standing } from "@/lib/experiments/models/rules";
import { writerOf } from "@/lib/format/numbers";
import { evidenceStateWords, requirementCategoryWords, requirementPriorityWords } from "@/lib/format/words";

type Props = { standings: readonly Standing[]; projectKey: string; locale: string };

export function StandingTable({ standings, projectKey, locale }: Props) {
  return (
    <DataTable
      caption="Against every requirement"
      rows={standings}
      rowKey={({ requirement }) => requirement.id}
      rowHref={({ requirement }) => `/projects/${projectKey}/requirements/${requirement.id}`}
      columns={[
        {
          key: "statement",
          header: "Requirement",
          cell: ({ requirement }) => <span className="block min-w-48">{requirement.statement}</span>,
        },
        {
          key: "category",
          header: "Category",
          cell: ({ requirement: { category, priority } }) => (
            <span className="block whitespace-nowrap">
              {requirementCategoryWords[category]}
              <span className="block text-quiet text-xs">{requirementPriorityWords[priority]}</span>
            </span>
          ),
        },
        {
          key: "value",
          header: "Reached, of target",
          align: "end",
          cell: ({ value, requirement: { metric } }) => {
            const write = writerOf([value, metric?.target], { locale, unit: metric?.unit });
            return (
              <span className="block whitespace-nowrap">
                {value === null ? "–" : write(value)}
                {metric && metric.target !== null && (
                  <span className="block text-quiet text-xs">
                    {`${metric.direction === "higher" ? "≥" : "≤"} ${write(metric.target)}`}
                  </span>
                )}
              </span>
            );
          },
        },
        { key: "by", header: "Says", cell: ({ by, requirement: { metric } }) => sayings[by](metric !== null) },
        {
          key: "state",
          header: "Stands",
          cell: ({ state }) => (
            <StatusBadge state={state} plain>
              {evidenceStateWords[state]}
            </StatusBadge>
          ),
        },
      ]}
    />
  );
}

const sayings: Record<Speaker, (isMeasured: boolean) => string> = {
  run: () => "this run",
  metric: () => "the latest measurement, not this run",
  check: () => "the latest check",
  nobody: (isMeasured) => (isMeasured ? "not measured yet" : "not checked yet"),
};
