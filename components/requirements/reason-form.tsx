"use client";
// Does one thing that needs a reason on record: to retire, to exempt, to strike out.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  /** What the button says: "Retire requirement". */
  label: string;
  help?: string;
};

export function ReasonForm({ action, summary, label, help }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary={summary} className="mt-3">
      <form {...form} className="grid gap-3">
        <FormMessage state={state} />
        <Field name="reason" label="Why?" error={error("reason")} help={help} required>
          {(control) => (
            <Textarea {...control} rows={2} minLength={10} maxLength={2000} defaultValue={value("reason")} />
          )}
        </Field>
        <div>
          <SubmitButton variant="secondary">{label}</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
