"use client";
// What a dataset is, whose it is, how often it is renewed and which columns it promises: to register one, or to change it.
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { sensitivities } from "@/db/enums";
import { datasetLimits } from "@/lib/data/limits";
import type { Dataset } from "@/lib/data/queries";
import { sensitivityHelp, sensitivityWords } from "@/lib/data/words";
import type { BoundAction } from "@/lib/doors/form";
import { ColumnsField } from "./columns-field";

type Props = {
  action: BoundAction;
  owners: readonly { id: string; name: string }[];
  ownerId: string;
  /** What is edited; without one, a dataset is registered. */
  stored?: Dataset;
  /** Its promised columns, a line each. */
  promised?: string;
};

export function DatasetForm({ action, owners, ownerId, stored, promised }: Props) {
  return (
    <Form action={action} stored={stored} version={stored?.version} limits={datasetLimits} className="gap-5">
      <TextField name="name" label="Name" placeholder="Customers" required />
      <TextField
        name="source"
        label="Where it comes from"
        placeholder="Export of the customer system, every night"
        required
      />
      <TextAreaField
        name="description"
        label="What it holds"
        rows={2}
        placeholder="One row for each customer with a contract"
        optional
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="ownerId"
          label="Owner"
          help="Answers for it, and hears when it breaks."
          defaultValue={ownerId}
          options={owners.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <NumberField
          name="refreshHours"
          label="A new version at least every"
          help="Empty where it is collected once."
          whole
          unit="hours"
          optional
        />
      </div>
      <RadioField
        name="sensitivity"
        label="Sensitivity"
        defaultValue="internal"
        choices={sensitivities.map((option) => ({
          value: option,
          label: sensitivityWords[option],
          help: sensitivityHelp[option],
        }))}
        required
      />
      <ColumnsField name="promised" label="Contract: the columns that every version holds" defaultValue={promised} />
      <div>
        <SubmitButton>{stored ? "Save dataset" : "Register dataset"}</SubmitButton>
      </div>
    </Form>
  );
}
