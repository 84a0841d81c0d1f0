"use client";
// Results from a file: how many of which rule, before they are saved.
import { ImportForm, type ImportProps } from "@/components/ui/import-form";
import type { Preview } from "@/lib/data/quality/results/rules";
import { ResultsPreview } from "./results-preview";

type Props = ImportProps & {
  timeZone: string;
};

export function ResultsImport({ basePath, timeZone, ...form }: Props) {
  const { locale } = form;
  return (
    <ImportForm<Preview>
      {...form}
      preview={(preview) => (
        <ResultsPreview preview={preview} basePath={basePath} locale={locale} timeZone={timeZone} />
      )}
      confirm={({ count }) => `Import ${count.toLocaleString(locale)} ${count === 1 ? "result" : "results"}`}
    />
  );
}
