"use client";
// Invites one person: who, where to reach them, and what they do by default.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { roles } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { roleHelp, roleWords } from "@/lib/format/words";
import type { SentLetter } from "@/lib/kernel/mail";
import { SentLetters } from "./sent-letters";

type Props = { action: BoundAction<SentLetter[]>; mails: boolean };

export function InviteForm({ action, mails }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      {state.status === "done" ? (
        <SentLetters sent={state.value ?? []} what="invitation" />
      ) : (
        <FormMessage state={state} />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="name" label="Name" required error={error("name")}>
          {(control) => <Input {...control} maxLength={80} autoComplete="off" defaultValue={value("name")} />}
        </Field>
        <Field name="email" label="E-mail" required error={error("email")}>
          {(control) => <Input {...control} type="email" autoComplete="off" defaultValue={value("email")} />}
        </Field>
      </div>
      <RadioGroup
        legend="Default role"
        name="defaultRole"
        required
        defaultValue={value("defaultRole")}
        error={error("defaultRole")}
        help="What they do in a project that they start. In each project they may hold other roles."
        choices={roles.map((role) => ({ value: role, label: roleWords[role], help: roleHelp[role] }))}
      />
      <div>
        <SubmitButton>{mails ? "Mail the invitation" : "Make the invitation"}</SubmitButton>
      </div>
    </form>
  );
}
