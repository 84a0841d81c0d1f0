"use client";
// Asks the experts: about a case, a dataset, or the project as a whole.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { questionLimits } from "@/lib/data/limits";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  /** What it can be about; without them the page has bound it to one thing. */
  datasets?: readonly { id: string; name: string }[];
  dataset?: string;
  /** What opens it; without it the form stands open. */
  summary?: string;
};

export function AskForm({ action, datasets, dataset, summary }: Props) {
  return (
    <Form action={action} summary={summary} limits={questionLimits}>
      <TextAreaField name="question" label="Your question" rows={3} required />
      {datasets && datasets.length > 0 && (
        <SelectField
          name="datasetId"
          label="About"
          placeholder="The project as a whole"
          options={datasets.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={dataset}
        />
      )}
      <div>
        <SubmitButton variant="secondary">Ask the experts</SubmitButton>
      </div>
    </Form>
  );
}
