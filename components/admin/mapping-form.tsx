"use client";
// Says what a sign-on group gives.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Suggestion, TextField } from "@/components/ui/text-field";
import { roles, signOnGifts } from "@/db/enums";
import { roleWords, signOnGiftWords } from "@/lib/access/words";
import { mappingLimits } from "@/lib/admin/limits";
import type { BoundAction } from "@/lib/doors/form";
import { projectLimits } from "@/lib/projects/limits";

type Props = { action: BoundAction<{ id: string }>; projects: readonly Suggestion[] };

export function MappingForm({ action, projects }: Props) {
  return (
    <Form action={action} limits={{ ...mappingLimits, project: projectLimits.key }}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <TextField
          name="group"
          label="Group"
          help="As your sign-on writes it, capital letters included."
          autoComplete="off"
          required
        />
        <SelectField
          name="gives"
          label="Gives"
          defaultValue="default_role"
          options={signOnGifts.map((gift) => ({ value: gift, label: signOnGiftWords[gift] }))}
          required
        />
        <SelectField
          name="role"
          label="Role"
          help="Not needed for admin."
          placeholder="Choose a role"
          options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
        />
        <TextField name="project" label="Project" help="For a role in a project: its key." suggestions={projects} />
      </div>
      <div>
        <SubmitButton>Add mapping</SubmitButton>
      </div>
    </Form>
  );
}
