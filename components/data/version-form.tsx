"use client";
// Registers a new version of a dataset: when it was collected, how much it is, and which columns arrived.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { versionLimits } from "@/lib/data/limits";
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
  return (
    <Form action={action} limits={versionLimits} className="gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="collectedAt"
          label="Collected at"
          help={`In the time of ${timeZone}.`}
          type="datetime-local"
          defaultValue={now}
          required
        />
        <NumberField name="rows" label="How many rows" whole unit="rows" optional />
      </div>
      <ColumnsField name="columns" label="The columns that arrived" defaultValue={columns} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="digest"
          label="Digest"
          help="What tells it from others: a hash, a commit, a snapshot."
          spellCheck={false}
          optional
        />
        <TextField
          name="location"
          label="Where it lies"
          spellCheck={false}
          placeholder="s3://customers/2026-11-23"
          optional
        />
      </div>
      <TextAreaField name="note" label="Note" rows={2} optional />
      <div>
        <SubmitButton>Register version</SubmitButton>
      </div>
    </Form>
  );
}
