"use client";
// Says what a sign-on group gives.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { roles, signOnGifts } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { roleWords, signOnGiftWords } from "@/lib/format/words";
import { SuggestedInput, type Suggestion } from "./suggested-input";

type Props = { action: BoundAction<{ id: string }>; projects: readonly Suggestion[] };

export function MappingForm({ action, projects }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-4">
      <FormMessage state={state} />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field
          name="group"
          label="Group"
          help="As your sign-on writes it, capital letters included."
          required
          error={error("group")}
        >
          {(control) => <Input {...control} maxLength={200} autoComplete="off" defaultValue={value("group")} />}
        </Field>
        <Field name="gives" label="Gives" required error={error("gives")}>
          {(control) => (
            <Select
              {...control}
              defaultValue={value("gives", "default_role")}
              options={signOnGifts.map((gift) => ({ value: gift, label: signOnGiftWords[gift] }))}
            />
          )}
        </Field>
        <Field name="role" label="Role" help="Not needed for admin." error={error("role")}>
          {(control) => (
            <Select
              {...control}
              placeholder="Choose a role"
              defaultValue={value("role")}
              options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
            />
          )}
        </Field>
        <Field name="project" label="Project" help="For a role in a project: its key." error={error("project")}>
          {(control) => <SuggestedInput {...control} suggestions={projects} defaultValue={value("project")} />}
        </Field>
      </div>
      <div>
        <SubmitButton>Add mapping</SubmitButton>
      </div>
    </form>
  );
}
