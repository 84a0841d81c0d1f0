"use client";
// States the base rate: the share of each class among the cases in use, where it comes from and of which day it is.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SeenVersion } from "@/components/ui/seen-version";
import { SubmitButton } from "@/components/ui/submit-button";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  labels: readonly string[];
  /** What the fields start with: percentages in the order of the labels. */
  start: { shares: readonly string[]; source: string; asOf: string };
  /** The number of the version that it replaces; 0 where there is none. */
  version: number;
};

const compared = [
  { name: "shares", label: "Shares" },
  { name: "source", label: "Source" },
  { name: "asOf", label: "As of" },
];

export function BaseRateForm({ action, labels, start, version }: Props) {
  const { form, state, error, value, values } = useForm(action);
  const shares = values("shares", start.shares);
  return (
    <form {...form} className="grid gap-4">
      {state.status === "refused" && state.code === "conflict" ? (
        <TwoVersions state={state} fields={compared} />
      ) : (
        <FormMessage state={state} />
      )}
      <SeenVersion state={state} version={version} />
      <div className="grid gap-3 sm:grid-cols-2">
        {labels.map((label, at) => (
          <Field
            key={label}
            name="shares[]"
            label={`“${label}”`}
            error={error(`shares.${at}`) ?? (at === 0 ? error("shares") : undefined)}
            required
          >
            {(control) => (
              <Input {...control} inputMode="decimal" autoComplete="off" unit="%" defaultValue={shares[at]} />
            )}
          </Field>
        ))}
      </div>
      <Field name="source" label="Source" help="A count, a report, a period." error={error("source")} required>
        {(control) => (
          <Input {...control} autoComplete="off" maxLength={400} defaultValue={value("source", start.source)} />
        )}
      </Field>
      <Field name="asOf" label="As of" error={error("asOf")} required className="max-w-56">
        {(control) => <Input {...control} type="date" defaultValue={value("asOf", start.asOf)} />}
      </Field>
      <div>
        <SubmitButton variant="secondary">State base rate</SubmitButton>
      </div>
    </form>
  );
}
