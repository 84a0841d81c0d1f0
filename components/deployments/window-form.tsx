"use client";
// Records one window by hand: a stretch of time, its cases, and a figure beside each name.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  /** What is watched or was measured before: their lines stand ready. */
  metrics: readonly string[];
  /** A day ago and now, as date-and-time fields have it, in the workspace's zone. */
  from: string;
  until: string;
  timeZone: string;
};

const spare = 3;

export function WindowForm({ action, metrics, from, until, timeZone }: Props) {
  const { form, state, error, value, values } = useForm(action);
  const names = values("metrics", [...metrics, ...Array<string>(spare).fill("")]);
  const figures = values("figures");
  const lines = names.map((name, at) => ({ place: `line ${at + 1}`, name, figure: figures[at] }));
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="startedAt" label="From" error={error("startedAt")} help={`In the time of ${timeZone}.`} required>
          {(control) => <Input {...control} type="datetime-local" defaultValue={value("startedAt", from)} />}
        </Field>
        <Field name="endedAt" label="Until" error={error("endedAt")} required>
          {(control) => <Input {...control} type="datetime-local" defaultValue={value("endedAt", until)} />}
        </Field>
      </div>
      <Field name="cases" label="Cases" error={error("cases")} help="How many were answered in this time." required>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            className="max-w-40"
            defaultValue={value("cases")}
            autoComplete="off"
          />
        )}
      </Field>
      <fieldset className="grid gap-3">
        <legend className="mb-1.5 font-medium text-ink">Figures</legend>
        {lines.map(({ place, name, figure }, at) => (
          <div key={place} className="grid grid-cols-[1fr_9rem] items-start gap-3">
            <Field name="metrics[]" label={`Name of the figure in ${place}`} hideLabel error={error(`metrics.${at}`)}>
              {(control) => <Input {...control} maxLength={120} placeholder="Name" defaultValue={name} />}
            </Field>
            <Field name="figures[]" label={`Figure in ${place}`} hideLabel error={error(`figures.${at}`)}>
              {(control) => (
                <Input {...control} inputMode="decimal" placeholder="Figure" defaultValue={figure} autoComplete="off" />
              )}
            </Field>
          </div>
        ))}
      </fieldset>
      <div>
        <SubmitButton>Record window</SubmitButton>
      </div>
    </form>
  );
}
