"use client";
// What a dataset is, whose it is, how often it is renewed and which columns it promises: to register one, or to change it.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SeenVersion } from "@/components/ui/seen-version";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import { sensitivities } from "@/db/enums";
import type { Dataset } from "@/lib/data/queries";
import type { BoundAction } from "@/lib/doors/form";
import { sensitivityHelp, sensitivityWords } from "@/lib/format/data-words";
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
  const { form, state, error, value } = useForm(action);
  const compared = [
    { name: "name", label: "Name" },
    { name: "description", label: "What it holds" },
    { name: "source", label: "Source" },
    { name: "ownerId", label: "Owner", words: Object.fromEntries(owners.map(({ id, name }) => [id, name])) },
    { name: "sensitivity", label: "Sensitivity", words: sensitivityWords },
    { name: "refreshHours", label: "Hours between versions" },
  ];
  return (
    <form {...form} className="grid gap-5">
      {state.status === "refused" && state.code === "conflict" ? (
        <TwoVersions state={state} fields={compared} />
      ) : (
        <FormMessage state={state} />
      )}
      {stored && <SeenVersion version={stored.version} state={state} />}
      <Field name="name" label="Name" error={error("name")} required>
        {(control) => (
          <Input {...control} maxLength={80} placeholder="Customers" defaultValue={value("name", stored?.name)} />
        )}
      </Field>
      <Field name="source" label="Where it comes from" error={error("source")} required>
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            placeholder="Export of the customer system, every night"
            defaultValue={value("source", stored?.source)}
          />
        )}
      </Field>
      <Field name="description" label="What it holds" optional error={error("description")}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={2000}
            placeholder="One row for each customer with a contract"
            defaultValue={value("description", stored?.description)}
          />
        )}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="ownerId"
          label="Owner"
          error={error("ownerId")}
          help="Answers for it, and hears when it breaks."
          required
        >
          {(control) => (
            <Select
              {...control}
              defaultValue={value("ownerId", stored?.ownerId ?? ownerId)}
              options={owners.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        <Field
          name="refreshHours"
          label="A new version at least every"
          optional
          error={error("refreshHours")}
          help="Empty where it is collected once."
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              unit="hours"
              defaultValue={value("refreshHours", stored?.refreshHours)}
            />
          )}
        </Field>
      </div>
      <RadioGroup
        legend="Sensitivity"
        name="sensitivity"
        required
        defaultValue={value("sensitivity", stored?.sensitivity ?? "internal")}
        error={error("sensitivity")}
        choices={sensitivities.map((known) => ({
          value: known,
          label: sensitivityWords[known],
          help: sensitivityHelp[known],
        }))}
      />
      <ColumnsField
        name="promised"
        label="Contract: the columns that every version holds"
        error={error("promised")}
        defaultValue={value("promised", promised)}
      />
      <div>
        <SubmitButton>{stored ? "Save dataset" : "Register dataset"}</SubmitButton>
      </div>
    </form>
  );
}
