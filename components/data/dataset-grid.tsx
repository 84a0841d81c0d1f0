// Datasets by dimension of quality: each cell the worst of its rules, each row the worst of its parts, never an average.
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import { type QualityDimension, qualityDimensions } from "@/db/enums";
import type { ListedDataset } from "@/lib/data/queries";
import type { DatasetFilter, DatasetSort } from "@/lib/data/schema";
import { qualityDimensionWords, ruleStateWords } from "@/lib/data/words";
import { datasetsHref } from "./data-href";
import { Volume } from "./volume";

type Props = {
  datasets: readonly ListedDataset[];
  projectKey: string;
  filter: Partial<DatasetFilter>;
  locale: string;
};

export function DatasetGrid({ datasets, projectKey, filter, locale }: Props) {
  const by = (sort: DatasetSort) => ({
    href: datasetsHref(projectKey, { ...filter, after: undefined, sort }),
    direction: filter.sort === sort ? ("ascending" as const) : undefined,
  });
  const hrefOf = ({ id }: ListedDataset) => `/projects/${projectKey}/data/${id}`;
  const cell = (dataset: ListedDataset, dimension: QualityDimension) => {
    const state = dataset.cells[dimension];
    if (!state) return null;
    return (
      <Link href={`${hrefOf(dataset)}#${dimension}`} className="hover:underline">
        <StatusBadge state={state}>{ruleStateWords[state]}</StatusBadge>
      </Link>
    );
  };
  return (
    <DataTable
      caption="Datasets, and the worst state of their rules in each dimension of quality"
      rows={datasets}
      rowKey={({ id }) => id}
      rowHref={hrefOf}
      columns={[
        {
          key: "name",
          header: "Dataset",
          sort: filter.retired ? undefined : by("name"),
          cell: (dataset) => <span className="font-medium text-ink">{dataset.name}</span>,
        },
        {
          key: "version",
          header: "Newest version",
          cell: ({ current }) =>
            current ? (
              <span className="block">
                <span className="block whitespace-nowrap">
                  {`v${current.number} · `}
                  <Time at={current.collectedAt} />
                </span>
                <span className="block text-quiet text-xs">
                  <Volume rows={current.rows} rowsBefore={current.rowsBefore} locale={locale} />
                </span>
              </span>
            ) : (
              <span className="text-quiet">none yet</span>
            ),
        },
        {
          key: "worst",
          header: "Worst",
          sort: filter.retired ? undefined : by("worst"),
          cell: ({ state, retiredAt, freshness, contract }) =>
            retiredAt ? null : (
              <span className="grid justify-items-start gap-1 max-sm:justify-items-end">
                <StatusBadge state={state}>{ruleStateWords[state]}</StatusBadge>
                {freshness === "stale" && (
                  <StatusBadge state="stale" plain>
                    New version late
                  </StatusBadge>
                )}
                {contract === "unmet" && (
                  <StatusBadge state="unmet" plain>
                    Contract broken
                  </StatusBadge>
                )}
              </span>
            ),
        },
        ...qualityDimensions.map((dimension) => ({
          key: dimension,
          header: qualityDimensionWords[dimension],
          cell: (dataset: ListedDataset) => cell(dataset, dimension),
        })),
      ]}
    />
  );
}
