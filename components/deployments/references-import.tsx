"use client";
// References from a file: which features with how many bins and cases, before they are saved.
import { Callout } from "@/components/ui/callout";
import { DataTable } from "@/components/ui/data-table";
import { ImportForm } from "@/components/ui/import-form";
import type { Preview } from "@/lib/deployments/references/rules";
import type { BoundAction } from "@/lib/doors/form";
import { formatNumber } from "@/lib/format/numbers";

type Props = {
  action: BoundAction;
  here: string;
  example: string;
  limit: { bytes: number; lines: number };
  locale: string;
};

export function ReferencesImport({ here, ...form }: Props) {
  const { locale } = form;
  return (
    <ImportForm<Preview>
      {...form}
      preview={({ features }) => (
        <>
          <Callout
            title="Every line is right. Nothing is saved yet."
            action={
              <a href={here} className="text-accent hover:underline">
                Start again
              </a>
            }
          />
          <div className="overflow-hidden rounded-lg border border-border">
            <DataTable
              caption="What the file holds"
              rows={features}
              rowKey={({ feature }) => feature}
              columns={[
                { key: "feature", header: "Feature", cell: ({ feature }) => feature },
                { key: "bins", header: "Bins", align: "end", cell: ({ bins }) => bins },
                {
                  key: "first",
                  header: "First bins",
                  cell: ({ first }) =>
                    first.map(({ bin, count }) => `${bin}: ${formatNumber(count, { locale })}`).join(" · "),
                },
                { key: "cases", header: "Cases", align: "end", cell: ({ cases }) => formatNumber(cases, { locale }) },
              ]}
            />
          </div>
        </>
      )}
      confirm={({ features: { length } }) =>
        `Record ${length} ${length === 1 ? "baseline distribution" : "baseline distributions"}`
      }
    />
  );
}
