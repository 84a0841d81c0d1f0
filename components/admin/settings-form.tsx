"use client";
// What holds for the whole workspace.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { RadioField } from "@/components/ui/radio-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Suggestion, TextField } from "@/components/ui/text-field";
import { type Visibility, visibilities } from "@/db/enums";
import { visibilityHelp, visibilityWords } from "@/lib/access/words";
import { handoverDays, settingsLimits } from "@/lib/admin/limits";
import type { BoundAction } from "@/lib/doors/form";

type Settings = {
  name: string;
  defaultAccess: Visibility;
  currency: string;
  timeZone: string;
  handoverDays: number;
  version: number;
};

type Props = {
  action: BoundAction<{ version: number }>;
  stored: Settings;
  currencies: readonly Suggestion[];
  timeZones: readonly Suggestion[];
};

export function SettingsForm({ action, stored, currencies, timeZones }: Props) {
  return (
    <Form action={action} stored={stored} version={stored.version} limits={settingsLimits} className="gap-5">
      <TextField name="name" label="Name of the workspace" required />
      <RadioField
        name="defaultAccess"
        label="Who sees a new project"
        help="Each project can be set otherwise. Projects that exist stay as they are."
        choices={visibilities.map((one) => ({ value: one, label: visibilityWords[one], help: visibilityHelp[one] }))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="currency"
          label="Currency"
          help="For new projects; those that exist keep theirs."
          suggestions={currencies}
          required
        />
        <TextField
          name="timeZone"
          label="Time zone"
          help="Where days begin and end, in the audit log and for dates without a zone."
          suggestions={timeZones}
          required
        />
      </div>
      <NumberField
        name="handoverDays"
        label="Days before work is handed over"
        help="When a sign-on takes somebody's last role in a project away, what they have in hand there stays theirs so long, in case their groups were wrong. 0: handed over at once."
        type="number"
        whole
        min={handoverDays.min}
        max={handoverDays.max}
        step={1}
        controlClassName="max-w-24"
        required
      />
      <div>
        <SubmitButton>Save settings</SubmitButton>
      </div>
    </Form>
  );
}
