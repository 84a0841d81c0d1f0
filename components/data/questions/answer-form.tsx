"use client";
// An expert answers; the answer stays on record. Where somebody was quicker, both answers are shown.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

export function AnswerForm({ action }: { action: BoundAction }) {
  const { form, state, error, value } = useForm(action);
  const theirs = state.status === "refused" ? state.theirs?.answer : undefined;
  return (
    <FormDisclosure state={state} summary="Answer">
      <form {...form} className="grid gap-3">
        <FormMessage state={state} />
        {typeof theirs === "string" && <p className="whitespace-pre-wrap">{`They wrote: ${theirs}`}</p>}
        <Field name="answer" label="Your answer" error={error("answer")} required>
          {(control) => <Textarea {...control} rows={3} maxLength={2000} defaultValue={value("answer")} />}
        </Field>
        <div>
          <SubmitButton>Answer</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
