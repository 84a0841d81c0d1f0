// The roles of one person in one project: their codes, or the form that changes them.
import { ButtonLink } from "@/components/ui/button-link";
import { CheckboxesField } from "@/components/ui/checkboxes-field";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { roles as allRoles, type Role } from "@/db/enums";
import { roleCodes, roleShortWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  /** Of the person. */
  name: string;
  project: string;
  roles: readonly Role[];
  /** Opens the cell. */
  href: string;
  closeHref: string;
  /** Of the open cell. */
  action?: BoundAction<{ changed: number }>;
};

export function RolesCell({ name, project, roles, href, closeHref, action }: Props) {
  if (action)
    return (
      <Form action={action} className="min-w-44 gap-2 py-1">
        <CheckboxesField
          name="roles[]"
          label={`${name} in ${project}`}
          hideLabel
          defaultValue={roles}
          choices={allRoles.map((role) => ({ value: role, label: roleShortWords[role] }))}
          className="gap-1"
        />
        <div className="flex gap-2">
          <SubmitButton size="sm">Save</SubmitButton>
          <ButtonLink href={closeHref} size="sm" variant="quiet" scroll={false}>
            Close
          </ButtonLink>
        </div>
      </Form>
    );
  const words = roles.map((role) => roleShortWords[role]).join(", ") || "no role";
  return (
    <Link
      href={href}
      scroll={false}
      aria-label={`${name} in ${project}: ${words}. Change`}
      className="flex min-h-6 flex-wrap gap-1 rounded-sm hover:bg-muted"
    >
      {roles.map((role) => (
        <span key={role} className="rounded-sm bg-muted px-1.5 font-medium text-ink text-xs leading-5">
          {roleCodes[role]}
        </span>
      ))}
    </Link>
  );
}
