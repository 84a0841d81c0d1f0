"use client";
// Freezes how things stand now, with a title and a word to whoever reads it.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction<{ number: number }> /** What the title says unless somebody says better. */;
  title: string;
};

export function TakeReportForm({ action, title }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      {state.status === "refused" && <FormMessage state={state} />}
      <Field label="Title" name="title" error={error("title")}>
        {(control) => <Input {...control} defaultValue={value("title", title)} maxLength={120} required />}
      </Field>
      <Field label="A word to its readers" name="message" optional error={error("message")}>
        {(control) => <Textarea {...control} defaultValue={value("message")} rows={3} maxLength={1000} />}
      </Field>
      <SubmitButton className="justify-self-start">Freeze report</SubmitButton>
    </form>
  );
}
