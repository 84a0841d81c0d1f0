"use client";
// What people say of a run afterwards: its name, its algorithm, its data, and what they make of it.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SeenVersion } from "@/components/ui/seen-version";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  summary: string;
  stored: { name: string; algorithm: string; datasetVersionId: string | null; notes: string; version: number };
  dataVersions: readonly { value: string; label: string }[];
};

export function RunEditForm({ action, summary, stored, dataVersions }: Props) {
  const { form, state, error, value } = useForm(action);
  const compared = [
    { name: "name", label: "Name" },
    { name: "algorithm", label: "Algorithm" },
    {
      name: "datasetVersionId",
      label: "Trained on",
      words: Object.fromEntries(dataVersions.map(({ value: id, label }) => [id, label])),
    },
    { name: "notes", label: "Notes" },
  ];
  return (
    <FormDisclosure state={state} summary={summary} className="mt-3">
      <form {...form} className="grid gap-5">
        {state.status === "refused" && state.code === "conflict" ? (
          <TwoVersions state={state} fields={compared} />
        ) : (
          <FormMessage state={state} />
        )}
        <SeenVersion version={stored.version} state={state} />
        <Field name="notes" label="Notes" error={error("notes")} help="Markdown is welcome." optional>
          {(control) => <Textarea {...control} maxLength={8_000} defaultValue={value("notes", stored.notes)} />}
        </Field>
        <Field name="name" label="Name" error={error("name")} required>
          {(control) => <Input {...control} maxLength={250} defaultValue={value("name", stored.name)} />}
        </Field>
        <Field name="algorithm" label="Algorithm" error={error("algorithm")} optional>
          {(control) => <Input {...control} maxLength={120} defaultValue={value("algorithm", stored.algorithm)} />}
        </Field>
        <Field name="datasetVersionId" label="Trained on" error={error("datasetVersionId")} optional>
          {(control) => (
            <Select
              {...control}
              placeholder="Data that are not registered here"
              defaultValue={value("datasetVersionId", stored.datasetVersionId)}
              options={dataVersions}
            />
          )}
        </Field>
        <div>
          <SubmitButton>Save run</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
