"use client";
// Makes a link to one report, and shows it this once.
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

export type MadeLink = { url: string; recipient: string };

/** `days`: for how many a link may last. */
type Props = { action: BoundAction<MadeLink>; days: readonly string[] };

export function ShareForm({ action, days: offered }: Props) {
  const { form, state, error, value } = useForm(action);
  const made = state.status === "done" ? state.value : undefined;
  return (
    <div className="grid gap-4">
      {made && (
        <div role="status" className="rounded-lg border border-met/30 bg-met-soft p-3">
          <p className="font-medium">Here is the link for {made.recipient}. Copy it now: it is not shown again.</p>
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <code className="min-w-0 flex-1 select-all break-all rounded-md bg-surface px-2 py-1.5 text-xs">
              {made.url}
            </code>
            <CopyButton text={made.url} />
          </div>
        </div>
      )}
      <form {...form} className="grid gap-4">
        {state.status === "refused" && <FormMessage state={state} />}
        <Field label="For whom" name="recipient" error={error("recipient")} help="Only for your own record.">
          {(control) => (
            <Input {...control} defaultValue={value("recipient")} maxLength={120} autoComplete="off" required />
          )}
        </Field>
        <Field label="It lasts" name="days" error={error("days")}>
          {(control) => (
            <Select
              {...control}
              options={offered.map((days) => ({ value: days, label: `${days} days` }))}
              defaultValue={value("days", "30")}
            />
          )}
        </Field>
        <SubmitButton className="justify-self-start">Make a link</SubmitButton>
      </form>
    </div>
  );
}
