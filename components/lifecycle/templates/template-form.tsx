"use client";
// A new version of a template: gate by gate how strictly, which criteria and whose names; then the limits, and why.
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import { GateFields, type GateFieldsOf } from "./gate-fields";

/** Of one limit: its words, what is stored as people type it, and its unit. */
export type LimitField = { name: string; label: string; stored: string; unit: string; optional: boolean };
type Props = {
  action: BoundAction;
  gates: readonly GateFieldsOf[];
  limits: readonly LimitField[];
  /** The version that the new one will be. */
  number: number;
};

export function TemplateForm({ action, gates, limits, number }: Props) {
  const { form, state, error, value, values } = useForm(action);
  const theirs = state.status === "refused" && state.theirs ? Number(state.theirs.number) : undefined;
  return (
    <form {...form} className="grid gap-6">
      <FormMessage state={state} />
      {theirs && (
        <Callout tone="stale" title={`Version ${theirs} was published meanwhile`}>
          Open it in another tab and compare. What you typed is still below.
        </Callout>
      )}
      {gates.map((gate) => (
        <GateFields key={gate.gate} of={gate} error={error} value={value} values={values} />
      ))}
      <fieldset className="grid gap-4 border-border border-t pt-5">
        <legend className="float-left mb-1 w-full font-semibold text-ink">Limits</legend>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {limits.map(({ name, label, stored, unit, optional }) => (
            <Field
              key={name}
              name={`limits.${name}`}
              label={label}
              help={optional ? `${unit}; left empty, it does not grow old.` : unit}
              error={error(`limits.${name}`)}
              required={!optional}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  defaultValue={value(`limits.${name}`, stored)}
                  className="max-w-32"
                />
              )}
            </Field>
          ))}
        </div>
      </fieldset>
      <Field
        name="reason"
        label="Why this version?"
        help="Every owner of a project of this class is told, and whoever adopts it reads it."
        error={error("reason")}
        required
        className="border-border border-t pt-5"
      >
        {(control) => <Textarea {...control} rows={3} minLength={10} maxLength={2000} defaultValue={value("reason")} />}
      </Field>
      <div>
        <SubmitButton>Publish version {number}</SubmitButton>
      </div>
    </form>
  );
}
