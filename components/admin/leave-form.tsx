"use client";
// Asks who takes over, and closes an account.
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Suggestion, TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  name: string;
  /** Keys of the projects that they own. */
  owns: readonly string[];
  /** Something of theirs goes to somebody else, in these projects or others. */
  hasInHand: boolean;
  /** Whose share the page shows. */
  heir: string;
  heirs: readonly Suggestion[];
  back: string;
};

export function LeaveForm({ action, name, owns, hasInHand, heir, heirs, back }: Props) {
  return (
    <Form action={action}>
      {(owns.length > 0 || hasInHand) && (
        <TextField
          name="heir"
          label={`Who takes over ${[owns.join(", "), hasInHand && "what they have in hand"].filter(Boolean).join(" and ")}?`}
          help={
            owns.length > 0
              ? "Their e-mail address. They become the owner, join each team if they are not in it, and are told."
              : "Their e-mail address. They join each team if they are not in it, and are told. Leave it empty, and each project's owner takes over."
          }
          className="max-w-md"
          type="email"
          suggestions={heirs}
          defaultValue={heir}
          required={owns.length > 0}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="danger">Deactivate {name}</SubmitButton>
        <ButtonLink href={back}>Keep the account</ButtonLink>
      </div>
    </Form>
  );
}
