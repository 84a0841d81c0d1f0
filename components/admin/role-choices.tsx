// The five roles to tick, as many as apply.
import { Checkbox } from "@/components/ui/checkbox";
import { type Role, roles } from "@/db/enums";
import { roleHelp, roleWords } from "@/lib/format/words";

type Props = {
  legend: string;
  chosen: readonly string[];
  error?: string;
  /** Says what each role does. */
  explained?: boolean;
  name?: string;
};

export function RoleChoices({ legend, chosen, error, explained, name = "roles[]" }: Props) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-ink">{legend}</legend>
      <div className="grid gap-x-5 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {roles.map((role: Role) => (
          <Checkbox
            key={role}
            name={name}
            value={role}
            defaultChecked={chosen.includes(role)}
            label={roleWords[role]}
            help={explained ? roleHelp[role] : undefined}
          />
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-1.5 text-unmet-ink text-xs">
          {error}
        </p>
      )}
    </fieldset>
  );
}
