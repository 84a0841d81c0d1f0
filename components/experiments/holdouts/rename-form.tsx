"use client";
// Gives a hold-out another name.
import { Field } from "@/components/ui/field";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SeenVersion } from "@/components/ui/seen-version";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction } from "@/lib/doors/form";

type Props = { action: BoundAction; stored: { name: string; version: number } };

export function RenameForm({ action, stored }: Props) {
  const { form, state, error, value } = useForm(action);
  return (
    <FormDisclosure state={state} summary="Rename">
      <form {...form} className="grid gap-3">
        <FormMessage state={state} />
        <SeenVersion version={stored.version} state={state} />
        <Field name="name" label="Name" error={error("name")} required>
          {(control) => <Input {...control} maxLength={200} defaultValue={value("name", stored.name)} />}
        </Field>
        <div>
          <SubmitButton variant="secondary">Rename hold-out</SubmitButton>
        </div>
      </form>
    </FormDisclosure>
  );
}
