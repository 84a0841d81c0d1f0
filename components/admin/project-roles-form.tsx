"use client";
// The roles of one person in one project; none selected takes them out of the team.
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { Role } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { RoleChoices } from "./role-choices";

type Props = { action: BoundAction<{ changed: number }>; projectKey: string; held: readonly Role[] };

export function ProjectRolesForm({ action, projectKey, held }: Props) {
  const { form, state, error, values } = useForm(action);
  return (
    <FormDisclosure state={state} summary="Change roles">
      <form {...form} className="grid gap-3 py-1">
        <FormMessage state={state} />
        <RoleChoices
          legend={`Roles in ${projectKey}`}
          chosen={values("roles", held)}
          error={error("roles") ?? error("people")}
        />
        <div>
          <SubmitButton variant="secondary" size="sm">
            Save roles in {projectKey}
          </SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
