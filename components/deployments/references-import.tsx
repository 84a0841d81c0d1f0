"use client";
// References from a file: which features with how many bins and cases, before they are saved.
import { FilePreview } from "@/components/ui/file-preview";
import { FileTable } from "@/components/ui/file-table";
import { ImportForm, type ImportProps } from "@/components/ui/import-form";
import type { Preview } from "@/lib/deployments/references/rules";
import { formatNumber } from "@/lib/format/numbers";

export function ReferencesImport({ basePath, ...form }: ImportProps) {
  const { locale } = form;
  return (
    <ImportForm<Preview>
      {...form}
      preview={({ features }) => (
        <FilePreview basePath={basePath}>
          <FileTable
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
        </FilePreview>
      )}
      confirm={({ features: { length } }) =>
        `Record ${length} ${length === 1 ? "baseline distribution" : "baseline distributions"}`
      }
    />
  );
}
