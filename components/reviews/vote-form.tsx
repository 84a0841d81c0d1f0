"use client";
// A role's word with one sentence; given again, it takes the place of the one before.
import { AsRoleField } from "@/components/projects/as-role-field";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { type ReviewOutcome, type Role, reviewOutcomes } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { reviewOutcomeHelp, reviewOutcomeWords } from "@/lib/format/review-words";
import { roleInSentence } from "@/lib/format/role-words";

type Props = {
  action: BoundAction;
  /** Those that the reader holds here. */
  roles: readonly Role[];
  given?: { vote: ReviewOutcome; sentence: string };
};

export function VoteForm({ action, roles, given }: Props) {
  const { form, state, error, value } = useForm(action);
  const only = roles.length === 1 ? roles[0] : undefined;
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <AsRoleField label="Vote as" roles={roles} error={error("role")} value={value("role")} />
      <RadioGroup
        legend="What should become of it?"
        name="vote"
        choices={reviewOutcomes.map((outcome) => ({
          value: outcome,
          label: reviewOutcomeWords[outcome],
          help: reviewOutcomeHelp[outcome],
        }))}
        defaultValue={value("vote", given?.vote)}
        error={error("vote")}
        required
      />
      <Field name="sentence" label="Why, in one sentence" error={error("sentence")} required>
        {(control) => (
          <Input {...control} minLength={10} maxLength={300} defaultValue={value("sentence", given?.sentence)} />
        )}
      </Field>
      <div>
        <SubmitButton variant={given ? "secondary" : "primary"}>
          {given ? "Change your vote" : only ? `Vote as ${roleInSentence(only)}` : "Vote"}
        </SubmitButton>
      </div>
    </form>
  );
}
