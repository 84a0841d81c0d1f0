"use client";
// Asks the experts: about a case, a dataset, or the project as a whole.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
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
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary={summary}>
      <form {...form} className="grid gap-4">
        <FormMessage state={state} />
        <Field name="question" label="Your question" error={error("question")} required>
          {(control) => (
            <Textarea {...control} rows={3} minLength={10} maxLength={2000} defaultValue={value("question")} />
          )}
        </Field>
        {datasets && datasets.length > 0 && (
          <Field name="datasetId" label="About" error={error("datasetId")}>
            {(control) => (
              <Select
                {...control}
                placeholder="The project as a whole"
                options={datasets.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={value("datasetId", dataset)}
              />
            )}
          </Field>
        )}
        <div>
          <SubmitButton variant="secondary">Ask the experts</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
