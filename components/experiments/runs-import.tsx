"use client";
// Runs from a file: how many, and the first of them, before they are saved.
import { ImportForm, type ImportProps } from "@/components/ui/import-form";
import { SelectField } from "@/components/ui/select-field";
import type { RunPreview } from "@/lib/experiments/runs/file.rules";
import { RunsPreview } from "./runs-preview";

type Props = ImportProps<{ count: number }> & {
  timeZone: string;
  experiments: readonly { value: string; label: string }[];
  experimentId?: string;
};

export function RunsImport({ basePath, timeZone, experiments, experimentId, ...form }: Props) {
  const { locale } = form;
  return (
    <ImportForm<RunPreview, { count: number }>
      {...form}
      fields={
        <SelectField
          name="experimentId"
          label="Experiment"
          placeholder="Choose an experiment"
          defaultValue={experimentId}
          options={experiments}
          required
        />
      }
      preview={(preview) => <RunsPreview preview={preview} basePath={basePath} locale={locale} timeZone={timeZone} />}
      confirm={({ count }) => `Import ${count.toLocaleString(locale)} ${count === 1 ? "run" : "runs"}`}
    />
  );
}
