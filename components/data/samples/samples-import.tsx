"use client";
// Samples from a file, with the question that the expert answers about each of them.
import { ImportForm, type ImportProps } from "@/components/ui/import-form";
import type { Option } from "@/components/ui/select";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { batchLimits } from "@/lib/data/limits";
import type { SamplesPreview as Preview } from "@/lib/data/samples/import-file.rules";
import { casesIn } from "./batch-words";
import { SamplesPreview } from "./samples-preview";

type Props = ImportProps & {
  versions: readonly Option[];
  /** The version that the way here named. */
  version?: string;
};

const opinions = [1, 2, 3, 4, 5].map((count) => ({
  value: String(count),
  label: count === 1 ? "One expert" : `${count} experts`,
}));

export function SamplesImport({ basePath, versions, version, ...form }: Props) {
  const { locale } = form;
  return (
    <ImportForm<Preview>
      {...form}
      limits={batchLimits}
      fields={
        <>
          <TextField name="name" label="Name" placeholder="Claims of March" required />
          <TextField
            name="question"
            label="What shall the expert say?"
            help="One question in plain words. It stands above every case and is answered by correct, wrong or unsure."
            placeholder="Did the model sort this claim as you would?"
            required
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <SelectField
              name="opinions"
              label="Who looks at each case?"
              help="Two or more show how far experts agree."
              options={opinions}
              defaultValue="1"
            />
            <SelectField
              name="datasetVersionId"
              label="Drawn from"
              placeholder="No dataset of this project"
              options={versions}
              defaultValue={version}
              optional
            />
          </div>
        </>
      }
      preview={(preview) => <SamplesPreview preview={preview} basePath={basePath} locale={locale} />}
      confirm={({ count }) => `Ask the experts about ${casesIn(count, locale)}`}
    />
  );
}
