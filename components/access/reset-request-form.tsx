"use client";
// Asks for a link to a new password; the answer is the same for everybody.
import { Form } from "@/components/ui/form";
import { useFormContext } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";

export function ResetRequestForm({ action }: { action: BoundAction }) {
  return (
    <Form action={action}>
      <RequestFields />
    </Form>
  );
}

function RequestFields() {
  const { state } = useFormContext();
  if (state.status === "done") return null;
  return (
    <>
      <TextField name="email" label="E-mail" type="email" autoComplete="username" required />
      <SubmitButton className="w-full">Send me a link</SubmitButton>
    </>
  );
}
