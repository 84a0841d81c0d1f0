"use client";
// What an experiment tries to find out; to begin one or to word it anew.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SeenVersion } from "@/components/ui/seen-version";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = {
  action: BoundAction;
  /** Behind these words the form waits until it is opened. */
  summary?: string;
  /** What is edited; without one, an experiment is begun. */
  stored?: { name: string; description: string; version: number };
};

export function ExperimentForm({ action, summary, stored }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary={summary} className="mt-3">
      <form {...form} className="grid gap-5">
        {state.status === "refused" && state.code === "conflict" && stored ? (
          <TwoVersions
            state={state}
            fields={[
              { name: "name", label: "Name" },
              { name: "description", label: "What it is to find out" },
            ]}
          />
        ) : (
          <FormMessage state={state} />
        )}
        {stored && <SeenVersion version={stored.version} state={state} />}
        <Field
          name="name"
          label="Name"
          error={error("name")}
          help="Programs log to it by this name, with the key of the project before it."
          required
        >
          {(control) => <Input {...control} maxLength={480} defaultValue={value("name", stored?.name)} />}
        </Field>
        <Field name="description" label="What it is to find out" error={error("description")} optional>
          {(control) => (
            <Textarea {...control} maxLength={20_000} defaultValue={value("description", stored?.description)} />
          )}
        </Field>
        <div>
          <SubmitButton>{stored ? "Save experiment" : "Create experiment"}</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
