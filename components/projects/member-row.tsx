"use client";
// One member and their roles; whoever may choose the team ticks and saves, everybody else reads.
import { Check } from "lucide-react";
import { useId } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { FormBody } from "@/components/ui/form-body";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { type Role, roles } from "@/db/enums";
import { roleShortWords, roleWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";
import type { Member } from "@/lib/projects/members.queries";

type Props = { member: Member; setRoles: BoundAction; editable: boolean };

export function MemberRow({ member, setRoles, editable }: Props) {
  const id = useId();
  const form = useForm(setRoles);
  const typed = form.state.status === "refused" ? form.state.values.roles : undefined;
  const chosen = new Set<string>(typed === undefined ? member.roles : [typed].flat());
  return (
    <tr>
      <th scope="row" data-lead="">
        <span className="flex items-center gap-2.5">
          <Avatar name={member.name} />
          <span className="min-w-0">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium text-ink">
              {member.name}
              {member.isOwner && <Badge tone="accent">Owner</Badge>}
              {member.deactivatedAt && <Badge tone="missing">No longer here</Badge>}
            </span>
            <span className="block truncate font-normal text-quiet text-xs">{member.email}</span>
          </span>
        </span>
      </th>
      {roles.map((role) => (
        <td key={role} data-label={roleShortWords[role]} className="sm:text-center">
          {editable ? (
            <input
              key={String(chosen.has(role))}
              type="checkbox"
              form={id}
              name="roles[]"
              value={role}
              defaultChecked={chosen.has(role)}
              aria-label={`${member.name} as ${roleWords[role]}`}
              className="size-4 align-middle accent-accent pointer-coarse:size-5"
            />
          ) : (
            <RoleMark member={member} role={role} />
          )}
        </td>
      ))}
      {editable && (
        <td data-align="end">
          <FormBody id={id} form={form} done={null} refused={null} className="justify-items-end gap-2">
            <input type="hidden" name="roles[]" value="" />
            <SubmitButton variant="secondary" size="sm" aria-label={`Save the roles of ${member.name}`}>
              Save
            </SubmitButton>
            {form.state.status === "refused" && <FormMessage className="w-56 text-start whitespace-normal" />}
          </FormBody>
        </td>
      )}
    </tr>
  );
}

function RoleMark({ member, role }: { member: Member; role: Role }) {
  if (!member.roles.includes(role)) {
    return (
      <span aria-hidden="true" className="text-quiet">
        –
      </span>
    );
  }
  return (
    <>
      <Check aria-hidden="true" className="inline size-4 text-met" />
      <span className="sr-only">{`${member.name} is ${roleWords[role]}`}</span>
    </>
  );
}
