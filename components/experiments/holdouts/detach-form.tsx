"use client";
// Takes data off a hold-out that it was put on by mistake; the form waits until it is opened.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; data: string };

export function DetachForm({ action, data }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary={`Detach ${data}`}>
      <form {...form} className="grid gap-3">
        <FormMessage state={state} />
        <Field
          name="reason"
          label="Why?"
          error={error("reason")}
          help="Its runs are ranked no more, and gates that rest on them no longer pass, until somebody names their hold-out."
          required
        >
          {(control) => (
            <Textarea {...control} rows={2} minLength={10} maxLength={2000} defaultValue={value("reason")} />
          )}
        </Field>
        <div>
          <SubmitButton variant="secondary">Detach from hold-out</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
