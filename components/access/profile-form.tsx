"use client";
// What others call a person.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SeenVersion } from "@/components/ui/seen-version";
import { SubmitButton } from "@/components/ui/submit-button";
import { TwoVersions } from "@/components/ui/two-versions";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/form";

type Props = { action: BoundAction<{ version: number }>; name: string; email: string; version: number };

export function ProfileForm({ action, name, email, version }: Props) {
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
      <Field label="E-mail" name="email-shown" help="What you sign in with, and where your mails go.">
        {({ id, "aria-describedby": described }) => (
          <Input id={id} aria-describedby={described} type="email" value={email} readOnly />
        )}
      </Field>
      <SubmitButton className="justify-self-start">Save profile</SubmitButton>
    </form>
  );
}
