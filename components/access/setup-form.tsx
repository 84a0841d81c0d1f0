"use client";
// The first visitor: the code from the terminal, a name for the workspace, and the admin's account.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { roles } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { roleWords } from "@/lib/format/words";
import { NewPasswordField } from "./new-password-field";

export function SetupForm({ action }: { action: BoundAction }) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <Field label="One-time code" name="code" error={error("code")} help="The terminal that started Quintet shows it.">
        {(control) => (
          <Input {...control} autoComplete="one-time-code" spellCheck={false} className="tracking-widest" required />
        )}
      </Field>
      <Field label="Name of the workspace" name="workspaceName" error={error("workspaceName")}>
        {(control) => (
          <Input
            {...control}
            autoComplete="organization"
            defaultValue={value("workspaceName")}
            maxLength={60}
            required
          />
        )}
      </Field>
      <Field label="Your name" name="name" error={error("name")}>
        {(control) => <Input {...control} autoComplete="name" defaultValue={value("name")} maxLength={80} required />}
      </Field>
      <Field label="Your e-mail" name="email" error={error("email")}>
        {(control) => (
          <Input {...control} type="email" autoComplete="username" defaultValue={value("email")} required />
        )}
      </Field>
      <Field
        label="Your role in projects"
        name="defaultRole"
        error={error("defaultRole")}
        help="You are the admin besides. Both can change later."
      >
        {(control) => (
          <Select
            {...control}
            options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
            placeholder="Choose a role"
            defaultValue={value("defaultRole")}
            required
          />
        )}
      </Field>
      <NewPasswordField error={error("password")} />
      <SubmitButton className="w-full">Set up the workspace</SubmitButton>
    </form>
  );
}
