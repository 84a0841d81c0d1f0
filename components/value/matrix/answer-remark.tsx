"use client";
// Answers a remark in a sentence, where no new version is needed. Where somebody was quicker, their answer is shown.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

export function AnswerRemark({ action }: { action: BoundAction }) {
  const { form, state, error, value } = useForm(action);
  const theirs = state.status === "refused" ? state.theirs?.answer : undefined;
  return (
    <FormDisclosure state={state} summary="Answer">
      <form {...form} className="grid gap-3">
        <FormMessage state={state} />
        {typeof theirs === "string" && <p>{theirs ? `They wrote: ${theirs}` : "A new version answered it."}</p>}
        <Field name="answer" label="Your answer" error={error("answer")} required>
          {(control) => <Input {...control} autoComplete="off" maxLength={1000} defaultValue={value("answer")} />}
        </Field>
        <div>
          <SubmitButton variant="secondary">Answer</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
