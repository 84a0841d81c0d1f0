"use client";
// What others call a person.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SeenVersion } from "@/components/ui/seen-version";
import { SubmitButton } from "@/components/ui/submit-button";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction<{ version: number }>; name: string; version: number };

export function ProfileForm({ action, name, version }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <form {...form} className="grid max-w-md gap-4">
      <FormMessage state={state} />
      <TwoVersions state={state} fields={[{ name: "name", label: "Name" }]} />
      <SeenVersion version={version} state={state} />
      <Field label="Name" name="name" error={error("name")}>
        {(control) => (
          <Input {...control} autoComplete="name" defaultValue={value("name", name)} maxLength={80} required />
        )}
      </Field>
      <SubmitButton className="justify-self-start">Save profile</SubmitButton>
    </form>
  );
}
