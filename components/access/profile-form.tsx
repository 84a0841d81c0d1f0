"use client";
// What others call a person.
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { personLimits } from "@/lib/access/limits";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction<{ version: number }>; name: string; version: number };

export function ProfileForm({ action, name, version }: Props) {
  return (
    <Form action={action} version={version} limits={personLimits} className="max-w-md">
      <TextField name="name" label="Name" autoComplete="name" defaultValue={name} required />
      <SubmitButton className="justify-self-start">Save profile</SubmitButton>
    </Form>
  );
}
