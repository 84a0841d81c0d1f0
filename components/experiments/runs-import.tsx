"use client";
// Runs from a file: how many, and the first of them, before they are saved.
import { Field } from "@/components/ui/field";
import { ImportForm } from "@/components/ui/import-form";
import { Select } from "@/components/ui/select";
import type { BoundAction } from "@/lib/doors/form";
import type { RunPreview } from "@/lib/experiments/runs/file.rules";
import { RunsPreview } from "./runs-preview";

type Props = {
  action: BoundAction<{ count: number }>;
  here: string;
  example: string;
  limit: { bytes: number; lines: number };
  locale: string;
  timeZone: string;
  experiments: readonly { value: string; label: string }[];
  experimentId?: string;
};

export function RunsImport({ here, timeZone, experiments, experimentId, ...form }: Props) {
  const { locale } = form;
  return (
    <ImportForm<RunPreview, { count: number }>
      {...form}
      fields={({ error, value }) => (
        <Field name="experimentId" label="Experiment" error={error("experimentId")} required>
          {(control) => (
            <Select
              {...control}
              placeholder="Choose an experiment"
              defaultValue={value("experimentId", experimentId)}
              options={experiments}
            />
          )}
        </Field>
      )}
      preview={(preview) => <RunsPreview preview={preview} here={here} locale={locale} timeZone={timeZone} />}
      confirm={({ count }) => `Import ${count.toLocaleString(locale)} ${count === 1 ? "run" : "runs"}`}
    />
  );
}
