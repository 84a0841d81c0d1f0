// The references of a release: how each feature was spread when the model was made.
import { Sparkline } from "@/components/charts/sparkline";
import { DataTable } from "@/components/ui/data-table";
import type { StoredReference } from "@/lib/deployments/references/queries";
import { formatNumber } from "@/lib/format/numbers";

type Props = { references: readonly StoredReference[]; locale: string };

export function ReferenceTable({ references, locale }: Props) {
  return (
    <DataTable
      caption="Baseline distributions"
      rows={references}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "feature",
          header: "Feature",
          cell: ({ feature, bins }) => (
            <span className="block min-w-0">
              <span className="block break-words font-medium text-ink">{feature}</span>
              <span className="line-clamp-1 font-normal text-quiet text-xs">{bins.join(" · ")}</span>
            </span>
          ),
        },
        {
          key: "shape",
          header: "Shape",
          cell: ({ feature, counts }) => (
            <Sparkline values={counts} sentence={`How ${feature} was spread over its bins`} />
          ),
        },
        { key: "bins", header: "Bins", align: "end", cell: ({ bins }) => bins.length },
        {
          key: "cases",
          header: "Cases",
          align: "end",
          cell: ({ counts }) =>
            formatNumber(
              counts.reduce((sum, count) => sum + count, 0),
              { locale },
            ),
        },
        { key: "measured", header: "In use", cell: ({ measured }) => (measured ? "measured against" : "not yet") },
      ]}
    />
  );
}
