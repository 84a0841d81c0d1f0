"use client";
// A role's word with one sentence; given again, it takes the place of the one before.
import { AsRoleField } from "@/components/projects/as-role-field";
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type ReviewOutcome, type Role, reviewOutcomes } from "@/db/enums";
import { roleInSentence } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";
import { voteLimits } from "@/lib/reviews/limits";
import { reviewOutcomeHelp, reviewOutcomeWords } from "@/lib/reviews/words";

type Props = {
  action: BoundAction;
  /** Those that the reader holds here. */
  roles: readonly Role[];
  ownVote?: { vote: ReviewOutcome; sentence: string };
};

export function VoteForm({ action, roles, ownVote }: Props) {
  const only = roles.length === 1 ? roles[0] : undefined;
  const firstVote = only ? `Vote as ${roleInSentence(only)}` : "Vote";
  return (
    <Form action={action} stored={ownVote} limits={voteLimits}>
      <AsRoleField label="Vote as" roles={roles} />
      <RadioField
        name="vote"
        label="What should become of it?"
        choices={reviewOutcomes.map((outcome) => ({
          value: outcome,
          label: reviewOutcomeWords[outcome],
          help: reviewOutcomeHelp[outcome],
        }))}
        required
      />
      <TextField name="sentence" label="Why, in one sentence" required />
      <div>
        <SubmitButton variant={ownVote ? "secondary" : "primary"}>
          {ownVote ? "Change your vote" : firstVote}
        </SubmitButton>
      </div>
    </Form>
  );
}
