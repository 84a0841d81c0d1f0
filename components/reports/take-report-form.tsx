"use client";
// Freezes how things stand now, with a title and a word to whoever reads it.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { reportLimits } from "@/lib/reports/limits";

type Props = {
  action: BoundAction<{ number: number }> /** What the title says unless somebody says better. */;
  title: string;
};

export function TakeReportForm({ action, title }: Props) {
  return (
    <Form action={action} done={null} limits={reportLimits}>
      <TextField name="title" label="Title" defaultValue={title} required />
      <TextAreaField name="message" label="A word to its readers" rows={3} optional />
      <SubmitButton className="justify-self-start">Freeze report</SubmitButton>
    </Form>
  );
}
