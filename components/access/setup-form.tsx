"use client";
// The first visitor: the code from the terminal, a name for the workspace, and the admin's account.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { roles } from "@/db/enums";
import { setupLimits } from "@/lib/access/limits";
import { roleWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";
import { NewPasswordField } from "./new-password-field";

export function SetupForm({ action }: { action: BoundAction }) {
  return (
    <Form action={action} limits={setupLimits}>
      <TextField
        name="code"
        label="One-time code"
        help="The terminal that started Quintet shows it."
        autoComplete="one-time-code"
        spellCheck={false}
        controlClassName="tracking-widest"
        required
      />
      <TextField name="workspaceName" label="Name of the workspace" autoComplete="organization" required />
      <TextField name="name" label="Your name" autoComplete="name" required />
      <TextField name="email" label="Your e-mail" type="email" autoComplete="username" required />
      <SelectField
        name="defaultRole"
        label="Your role in projects"
        help="You are the admin besides. Both can change later."
        options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
        placeholder="Choose a role"
        required
      />
      <NewPasswordField />
      <SubmitButton className="w-full">Set up the workspace</SubmitButton>
    </Form>
  );
}
