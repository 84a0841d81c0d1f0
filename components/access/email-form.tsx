"use client";
// Another e-mail address, for whoever knows the password.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";

export function EmailForm({ action }: { action: BoundAction }) {
  return (
    <Form action={action} className="grid max-w-md">
      <TextField
        name="email"
        label="New e-mail address"
        help="You are signed out everywhere but here. A link that was sent to the old address no longer works."
        type="email"
        autoComplete="email"
        required
      />
      <TextField
        name="currentPassword"
        label="Your password"
        type="password"
        autoComplete="current-password"
        required
      />
      <SubmitButton className="justify-self-start">Change e-mail address</SubmitButton>
    </Form>
  );
}
