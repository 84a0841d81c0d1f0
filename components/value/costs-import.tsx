"use client";
// Costs from a file: what they come to, before they are saved.
import { ImportForm, type ImportProps } from "@/components/ui/import-form";
import type { CostsPreview as Preview } from "@/lib/value/budget/cost-file.rules";
import { CostsPreview } from "./costs-preview";
import type { MoneyFormat } from "./figure-words";

type Props = Omit<ImportProps, "locale"> & {
  format: MoneyFormat;
};

export function CostsImport({ basePath, format, ...form }: Props) {
  const { locale } = format;
  return (
    <ImportForm<Preview>
      {...form}
      locale={locale}
      preview={(preview) => <CostsPreview preview={preview} basePath={basePath} format={format} />}
      confirm={({ count }) => `Import ${count.toLocaleString(locale)} ${count === 1 ? "cost" : "costs"}`}
    />
  );
}
