// The part of a template's form that is about one gate.
import { CircleAlert } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import type { useForm } from "@/components/ui/use-form";
import { type GateMode, type GateName, gateModes, type Role, roles } from "@/db/enums";
import { gateWords, roleWords } from "@/lib/format/words";

export type GateFieldsOf = {
  gate: GateName;
  mode: GateMode;
  signers: readonly Role[];
  criteria: readonly { id: string; title: string; judged: string; asked: boolean }[];
  /** Each mode's word and what it means. */
  modes: Readonly<Record<GateMode, { label: string; help: string }>>;
};
type Props = { of: GateFieldsOf } & Pick<ReturnType<typeof useForm>, "error" | "value" | "values">;

export function GateFields({ of: { gate, mode, signers, criteria, modes }, error, value, values }: Props) {
  const asked = values(
    `gates.${gate}.asked`,
    criteria.filter((criterion) => criterion.asked).map(({ id }) => id),
  );
  const signing = values(`gates.${gate}.signers`, signers);
  const wrong = error(`gates.${gate}.asked`);
  return (
    <fieldset className="grid gap-4 border-border border-t pt-5 first-of-type:border-t-0 first-of-type:pt-0">
      <legend className="float-left w-full font-semibold text-ink">{gateWords[gate]}</legend>
      <RadioGroup
        legend="How strictly"
        name={`gates.${gate}.mode`}
        defaultValue={value(`gates.${gate}.mode`, mode)}
        error={error(`gates.${gate}.mode`)}
        choices={gateModes.map((known) => ({ value: known, ...modes[known] }))}
        className="grid gap-1"
      />
      <fieldset>
        <legend className="mb-1.5 font-medium text-ink">What it asks for</legend>
        <div className="grid gap-2 lg:grid-cols-2 lg:gap-x-6">
          {criteria.map(({ id, title, judged }) => (
            <Checkbox
              key={id}
              name={`gates.${gate}.asked[]`}
              value={id}
              label={title}
              help={judged}
              defaultChecked={asked.includes(id)}
            />
          ))}
        </div>
        {wrong && (
          <p role="alert" className="mt-1.5 flex items-start gap-1.5 text-unmet-ink text-xs">
            <CircleAlert className="mt-px size-3.5 shrink-0" />
            {wrong}
          </p>
        )}
      </fieldset>
      <fieldset>
        <legend className="mb-1.5 font-medium text-ink">Who signs</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          {roles.map((role) => (
            <Checkbox
              key={role}
              name={`gates.${gate}.signers[]`}
              value={role}
              label={roleWords[role]}
              defaultChecked={signing.includes(role)}
            />
          ))}
        </div>
      </fieldset>
    </fieldset>
  );
}
