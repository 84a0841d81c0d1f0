"use client";
// The roles of one person in one project; none selected takes them out of the team.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Role } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { RoleChoices } from "./role-choices";

type Props = { action: BoundAction<{ changed: number }>; projectKey: string; roles: readonly Role[] };

export function ProjectRolesForm({ action, projectKey, roles }: Props) {
  return (
    <Form action={action} summary="Change roles" className="gap-3 py-1">
      <RoleChoices label={`Roles in ${projectKey}`} defaultValue={roles} />
      <div>
        <SubmitButton variant="secondary" size="sm">
          Save roles in {projectKey}
        </SubmitButton>
      </div>
    </Form>
  );
}
