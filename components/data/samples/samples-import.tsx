"use client";
// Samples from a file, with the question that the expert answers about each of them.
import { Field } from "@/components/ui/field";
import { ImportForm } from "@/components/ui/import-form";
import { Input } from "@/components/ui/input";
import { type Option, Select } from "@/components/ui/select";
import type { SamplesPreview as Preview } from "@/lib/data/samples/file.rules";
import type { BoundAction } from "@/lib/doors/form";
import { casesIn } from "./batch-words";
import { SamplesPreview } from "./samples-preview";

type Props = {
  action: BoundAction;
  here: string;
  example: string;
  limit: { bytes: number; lines: number };
  locale: string;
  versions: readonly Option[];
  /** The version that the way here named. */
  version?: string;
};

const opinions = [1, 2, 3, 4, 5].map((count) => ({
  value: String(count),
  label: count === 1 ? "One expert" : `${count} experts`,
}));

export function SamplesImport({ here, versions, version, ...form }: Props) {
  const { locale } = form;
  return (
    <ImportForm<Preview>
      {...form}
      fields={({ error, value }) => (
        <>
          <Field name="name" label="Name" error={error("name")} required>
            {(control) => (
              <Input
                {...control}
                minLength={3}
                maxLength={120}
                placeholder="Claims of March"
                defaultValue={value("name")}
              />
            )}
          </Field>
          <Field
            name="question"
            label="What shall the expert say?"
            error={error("question")}
            help="One question in plain words. It stands above every case and is answered by correct, wrong or unsure."
            required
          >
            {(control) => (
              <Input
                {...control}
                minLength={10}
                maxLength={300}
                placeholder="Did the model sort this claim as you would?"
                defaultValue={value("question")}
              />
            )}
          </Field>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field
              name="opinions"
              label="Who looks at each case?"
              error={error("opinions")}
              help="Two or more show how far experts agree."
            >
              {(control) => <Select {...control} options={opinions} defaultValue={value("opinions", "1")} />}
            </Field>
            <Field name="datasetVersionId" label="Drawn from" optional error={error("datasetVersionId")}>
              {(control) => (
                <Select
                  {...control}
                  placeholder="No dataset of this project"
                  options={versions}
                  defaultValue={value("datasetVersionId", version)}
                />
              )}
            </Field>
          </div>
        </>
      )}
      preview={(preview) => <SamplesPreview preview={preview} here={here} locale={locale} />}
      confirm={({ count }) => `Ask the experts about ${casesIn(count, locale)}`}
    />
  );
}
