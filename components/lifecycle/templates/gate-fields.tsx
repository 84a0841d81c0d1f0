// The part of a template's form that is about one gate.
import { CheckboxesField } from "@/components/ui/checkboxes-field";
import { RadioField } from "@/components/ui/radio-field";
import { type GateMode, type GateName, gateModes, type Role } from "@/db/enums";
import { signingRoles } from "@/lib/access/roles.policy";
import { roleWords } from "@/lib/access/words";
import { gateWords } from "@/lib/projects/words";

export type GateFieldsOf = {
  gate: GateName;
  mode: GateMode;
  signers: readonly Role[];
  criteria: readonly { id: string; title: string; judged: string; asked: boolean }[];
  /** Each mode's word and what it means. */
  modes: Readonly<Record<GateMode, { label: string; help: string }>>;
};

export function GateFields({ of: { gate, mode, signers, criteria, modes } }: { of: GateFieldsOf }) {
  const asked = criteria.filter((criterion) => criterion.asked);
  return (
    <fieldset className="grid gap-4 border-border border-t pt-5 first-of-type:border-t-0 first-of-type:pt-0">
      <legend className="float-left w-full font-semibold text-ink">{gateWords[gate]}</legend>
      <RadioField
        name={`gates.${gate}.mode`}
        label="How strictly"
        defaultValue={mode}
        choices={gateModes.map((option) => ({ value: option, ...modes[option] }))}
        className="grid gap-1"
      />
      <CheckboxesField
        name={`gates.${gate}.asked[]`}
        label="What it asks for"
        defaultValue={asked.map(({ id }) => id)}
        choices={criteria.map(({ id, title, judged }) => ({ value: id, label: title, help: judged }))}
        className="lg:grid-cols-2 lg:gap-x-6"
      />
      <CheckboxesField
        name={`gates.${gate}.signers[]`}
        label="Who signs"
        defaultValue={signers}
        choices={signingRoles.map((role) => ({ value: role, label: roleWords[role] }))}
        className="flex flex-wrap gap-x-5"
      />
    </fieldset>
  );
}
