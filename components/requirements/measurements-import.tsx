"use client";
// Measurements from a file: how many for which metric, before they are saved.
import { ImportForm, type ImportProps } from "@/components/ui/import-form";
import type { Preview } from "@/lib/requirements/measurements/rules";
import { MeasurementsPreview } from "./measurements-preview";

type Props = ImportProps & {
  timeZone: string;
};

export function MeasurementsImport({ basePath, timeZone, ...form }: Props) {
  const { locale } = form;
  return (
    <ImportForm<Preview>
      {...form}
      preview={(preview) => (
        <MeasurementsPreview preview={preview} basePath={basePath} locale={locale} timeZone={timeZone} />
      )}
      confirm={({ count }) => `Import ${count.toLocaleString(locale)} ${count === 1 ? "measurement" : "measurements"}`}
    />
  );
}
