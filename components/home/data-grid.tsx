// Projects by dimension of their data: the worst of each cell, the worst project first.
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { type EvidenceState, qualityDimensions } from "@/db/enums";
import type { ProjectHealth } from "@/lib/data/mine.queries";
import { qualityDimensionWords, ruleStateWords } from "@/lib/data/words";

export function DataGrid({ rows }: { rows: readonly ProjectHealth[] }) {
  return (
    <Card
      title="How do the data stand?"
      lead="The worst rule of all datasets of a project in each dimension, the worst project first. An empty cell has no rule."
      flush={rows.length > 0}
    >
      {rows.length === 0 ? (
        <p className="text-quiet">No project of yours has a dataset yet: register one under its Data.</p>
      ) : (
        <DataTable
          caption="The worst state of the data, by project and dimension of quality"
          rows={rows}
          rowKey={({ project }) => project.key}
          rowHref={({ project }) => `/projects/${project.key}/data`}
          columns={[
            {
              key: "project",
              header: "Project",
              cell: ({ project, datasets, broken }) => (
                <span className="block">
                  <span className="block font-medium text-ink">{project.name}</span>
                  <span className="block font-normal text-quiet text-xs">
                    {`${datasets} ${datasets === 1 ? "dataset" : "datasets"}`}
                    {broken > 0 && `, ${broken} broken`}
                  </span>
                </span>
              ),
            },
            {
              key: "worst",
              header: "Worst",
              cell: ({ state }) => <StatusBadge state={state}>{ruleStateWords[state]}</StatusBadge>,
            },
            ...qualityDimensions.map((dimension) => ({
              key: dimension,
              header: qualityDimensionWords[dimension],
              cell: ({ cells }: ProjectHealth) => {
                const state = cells[dimension];
                return state && <StatusBadge state={state}>{ruleStateWords[state]}</StatusBadge>;
              },
            })),
            {
              key: "freshness",
              header: "On time",
              cell: ({ freshness }) =>
                freshness && <StatusBadge state={freshness}>{onTimeWord(freshness)}</StatusBadge>,
            },
          ]}
        />
      )}
    </Card>
  );
}

function onTimeWord(freshness: EvidenceState): string {
  if (freshness === "met") return "Yes";
  return freshness === "stale" ? "Late" : "No version";
}
