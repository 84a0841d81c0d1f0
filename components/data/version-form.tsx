"use client";
// Registers a new version of a dataset: when it was collected, how much it is, and which columns arrived.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";
import { ColumnsField } from "./columns-field";

type Props = {
  action: BoundAction;
  /** Now, as a date-and-time field has it, in the workspace's zone. */
  now: string;
  timeZone: string;
  /** The columns of the version before, as they are typed. */
  columns: string;
};

export function VersionForm({ action, now, timeZone, columns }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="collectedAt"
          label="Collected at"
          error={error("collectedAt")}
          help={`In the time of ${timeZone}.`}
          required
        >
          {(control) => <Input {...control} type="datetime-local" defaultValue={value("collectedAt", now)} />}
        </Field>
        <Field name="rows" label="How many rows" optional error={error("rows")}>
          {(control) => <Input {...control} inputMode="numeric" unit="rows" defaultValue={value("rows")} />}
        </Field>
      </div>
      <ColumnsField
        name="columns"
        label="The columns that arrived"
        error={error("columns")}
        defaultValue={value("columns", columns)}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="digest"
          label="Digest"
          optional
          error={error("digest")}
          help="What tells it from others: a hash, a commit, a snapshot."
        >
          {(control) => <Input {...control} maxLength={200} spellCheck={false} defaultValue={value("digest")} />}
        </Field>
        <Field name="location" label="Where it lies" optional error={error("location")}>
          {(control) => (
            <Input
              {...control}
              maxLength={500}
              spellCheck={false}
              placeholder="s3://customers/2026-11-23"
              defaultValue={value("location")}
            />
          )}
        </Field>
      </div>
      <Field name="note" label="Note" optional error={error("note")}>
        {(control) => <Textarea {...control} rows={2} maxLength={1000} defaultValue={value("note")} />}
      </Field>
      <div>
        <SubmitButton>Register version</SubmitButton>
      </div>
    </form>
  );
}
