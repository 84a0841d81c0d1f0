"use client";
// What holds for the whole workspace. Where somebody was quicker, both sides are shown before anything is saved.
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { type Visibility, visibilities } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { visibilityHelp, visibilityWords } from "@/lib/format/words";
import { SuggestedInput, type Suggestion } from "./suggested-input";

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
  const { form, state, error, value } = useForm(action);
  const theirs = state.status === "refused" ? (state.theirs as Settings | undefined) : undefined;
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      {theirs && (
        <Callout tone="stale" title="Saved meanwhile by somebody else">
          {theirs.name} · {visibilityWords[theirs.defaultAccess]} · {theirs.currency} · {theirs.timeZone} ·{" "}
          {theirs.handoverDays} days. What you typed is still below; saving it replaces theirs.
        </Callout>
      )}
      <input type="hidden" name="version" value={theirs?.version ?? stored.version} />
      <Field name="name" label="Name of the workspace" required error={error("name")}>
        {(control) => <Input {...control} maxLength={60} defaultValue={value("name", stored.name)} />}
      </Field>
      <RadioGroup
        legend="Who sees a new project"
        name="defaultAccess"
        defaultValue={value("defaultAccess", stored.defaultAccess)}
        error={error("defaultAccess")}
        help="Each project can be set otherwise. Projects that exist stay as they are."
        choices={visibilities.map((one) => ({ value: one, label: visibilityWords[one], help: visibilityHelp[one] }))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="currency"
          label="Currency"
          help="For new projects; those that exist keep theirs."
          required
          error={error("currency")}
        >
          {(control) => (
            <SuggestedInput {...control} suggestions={currencies} defaultValue={value("currency", stored.currency)} />
          )}
        </Field>
        <Field
          name="timeZone"
          label="Time zone"
          help="Where days begin and end, in the audit log and for dates without a zone."
          required
          error={error("timeZone")}
        >
          {(control) => (
            <SuggestedInput {...control} suggestions={timeZones} defaultValue={value("timeZone", stored.timeZone)} />
          )}
        </Field>
      </div>
      <Field
        name="handoverDays"
        label="Days before work is handed over"
        help="When a sign-on takes somebody's last role in a project away, what they have in hand there stays theirs so long, in case their groups were wrong. 0: handed over at once."
        required
        error={error("handoverDays")}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            inputMode="numeric"
            min={0}
            max={14}
            step={1}
            defaultValue={value("handoverDays", String(stored.handoverDays))}
            className="max-w-24"
          />
        )}
      </Field>
      <div>
        <SubmitButton>Save settings</SubmitButton>
      </div>
    </form>
  );
}
