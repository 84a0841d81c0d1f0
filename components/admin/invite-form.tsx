"use client";
// Invites one person: who, where to reach them, and what they do by default.
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { roles } from "@/db/enums";
import { personLimits } from "@/lib/access/limits";
import { roleHelp, roleWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";
import type { SentLetter } from "@/lib/kernel/mail";
import { SentLetters } from "./sent-letters";

type Props = { action: BoundAction<SentLetter[]>; mails: boolean };

export function InviteForm({ action, mails }: Props) {
  return (
    <Form
      action={action}
      limits={personLimits}
      done={(letters) => <SentLetters letters={letters ?? []} purpose="invitation" />}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="name" label="Name" autoComplete="off" required />
        <TextField name="email" label="E-mail" type="email" autoComplete="off" required />
      </div>
      <RadioField
        name="defaultRole"
        label="Default role"
        help="What they do in a project that they start. In each project they may hold other roles."
        choices={roles.map((role) => ({ value: role, label: roleWords[role], help: roleHelp[role] }))}
        required
      />
      <div>
        <SubmitButton>{mails ? "Mail the invitation" : "Make the invitation"}</SubmitButton>
      </div>
    </Form>
  );
}
