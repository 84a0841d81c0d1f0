"use client";
// A training that no program logged: what was tried, on which data, and what came of it.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Choice = { value: string; label: string };
type Props = {
  action: BoundAction;
  experiments: readonly Choice[];
  experimentId?: string;
  dataVersions: readonly Choice[];
  timeZone: string;
};

export function RunForm({ action, experiments, experimentId, dataVersions, timeZone }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <Field name="experimentId" label="Experiment" error={error("experimentId")} required>
        {(control) => (
          <Select
            {...control}
            placeholder="Choose an experiment"
            defaultValue={value("experimentId", experimentId)}
            options={experiments}
          />
        )}
      </Field>
      <Field name="name" label="Name" error={error("name")} help="Left empty, it is given one." optional>
        {(control) => <Input {...control} maxLength={250} defaultValue={value("name")} />}
      </Field>
      <Field name="algorithm" label="Algorithm" error={error("algorithm")} optional>
        {(control) => (
          <Input {...control} maxLength={120} placeholder="random forest" defaultValue={value("algorithm")} />
        )}
      </Field>
      <Field name="datasetVersionId" label="Trained on" error={error("datasetVersionId")} optional>
        {(control) => (
          <Select
            {...control}
            placeholder="Data that are not registered here"
            defaultValue={value("datasetVersionId")}
            options={dataVersions}
          />
        )}
      </Field>
      <Field
        name="startedAt"
        label="When"
        error={error("startedAt")}
        help={`A day, or a day and a time like 2026-03-31 14:05 (${timeZone}). Left empty: now.`}
        optional
      >
        {(control) => <Input {...control} maxLength={40} className="max-w-64" defaultValue={value("startedAt")} />}
      </Field>
      <Field name="params" label="Parameters" error={error("params")} help="One a line: depth = 8" optional>
        {(control) => (
          <Textarea {...control} spellCheck={false} className="font-mono text-xs" defaultValue={value("params")} />
        )}
      </Field>
      <Field
        name="metrics"
        label="Metrics"
        error={error("metrics")}
        help="One a line: recall = 0.82. One that is called like a key metric of the project is compared with its target."
        optional
      >
        {(control) => (
          <Textarea {...control} spellCheck={false} className="font-mono text-xs" defaultValue={value("metrics")} />
        )}
      </Field>
      <Field name="notes" label="Notes" error={error("notes")} optional>
        {(control) => <Textarea {...control} maxLength={8_000} defaultValue={value("notes")} />}
      </Field>
      <div>
        <SubmitButton>Record run</SubmitButton>
      </div>
    </form>
  );
}
