"use client";
// Measurements from a file: how many for which metric, before they are saved.
import { ImportForm } from "@/components/ui/import-form";
import type { BoundAction } from "@/lib/doors/form";
import type { Preview } from "@/lib/requirements/measurements/rules";
import { ImportPreview } from "./import-preview";

type Props = {
  action: BoundAction;
  here: string;
  example: string;
  limit: { bytes: number; lines: number };
  locale: string;
  timeZone: string;
};

export function MeasurementsImport({ here, timeZone, ...form }: Props) {
  const { locale } = form;
  return (
    <ImportForm<Preview>
      {...form}
      preview={(preview) => <ImportPreview preview={preview} here={here} locale={locale} timeZone={timeZone} />}
      confirm={({ count }) => `Import ${count.toLocaleString(locale)} ${count === 1 ? "measurement" : "measurements"}`}
    />
  );
}
