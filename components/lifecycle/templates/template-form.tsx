"use client";
// A new version of a template: gate by gate how strictly, which criteria and whose names; then the limits, and why.
import { Callout } from "@/components/ui/callout";
import { Form } from "@/components/ui/form";
import { useFormContext } from "@/components/ui/form-context";
import { FormMessage } from "@/components/ui/form-message";
import { NumberField } from "@/components/ui/number-field";
import { ReasonField } from "@/components/ui/reason-field";
import { SubmitButton } from "@/components/ui/submit-button";
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
  return (
    <Form action={action} refused={<PublishedMeanwhile />} className="gap-6">
      {gates.map((gate) => (
        <GateFields key={gate.gate} of={gate} />
      ))}
      <fieldset className="grid gap-4 border-border border-t pt-5">
        <legend className="float-left mb-1 w-full font-semibold text-ink">Limits</legend>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {limits.map(({ name, label, stored, unit, optional }) => (
            <NumberField
              key={name}
              name={`limits.${name}`}
              label={label}
              help={optional ? `${unit}; left empty, it does not grow old.` : unit}
              whole
              defaultValue={stored}
              controlClassName="max-w-32"
              required={!optional}
            />
          ))}
        </div>
      </fieldset>
      <ReasonField
        label="Why this version?"
        help="Every owner of a project of this class is told, and whoever adopts it reads it."
        className="border-border border-t pt-5"
        rows={3}
      />
      <div>
        <SubmitButton>Publish version {number}</SubmitButton>
      </div>
    </Form>
  );
}

function PublishedMeanwhile() {
  const { refused } = useFormContext();
  const number = refused?.theirs?.number;
  return (
    <>
      <FormMessage />
      {number !== undefined && (
        <Callout tone="stale" title={`Version ${number} was published meanwhile`}>
          Open it in another tab and compare. What you typed is still below.
        </Callout>
      )}
    </>
  );
}
