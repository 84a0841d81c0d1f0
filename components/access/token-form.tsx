"use client";
// Makes a token, and shows it this once.
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { tokenScopes } from "@/db/enums";
import type { tokenLifetimes } from "@/lib/access/tokens/schema";
import type { BoundAction } from "@/lib/doors/form";
import { tokenScopeWords } from "@/lib/format/words";

const lifetimeWords = { "30": "30 days", "90": "90 days", "365": "One year", never: "Until you revoke it" } as const;
const scopeHelp = {
  read: "Reads what you may read.",
  write: "Also records measurements and whatever else you may do.",
} as const;

type CreatedToken = { id: string; name: string; secret: string };

type Props = { action: BoundAction<CreatedToken>; lifetimes: typeof tokenLifetimes };

export function TokenForm({ action, lifetimes }: Props) {
  const { form, state, error, value } = useForm(action);
  const made = state.status === "done" ? state.value : undefined;
  return (
    <div className="grid gap-5">
      {made && (
        <div role="status" className="rounded-lg border border-met/30 bg-met-soft p-3">
          <p className="font-medium">Here is “{made.name}”. Copy it now: it is not shown again.</p>
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <code className="min-w-0 flex-1 select-all break-all rounded-md bg-surface px-2 py-1.5 text-xs">
              {made.secret}
            </code>
            <CopyButton text={made.secret} />
          </div>
        </div>
      )}
      <form {...form} className="grid gap-4">
        {state.status === "refused" && <FormMessage state={state} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="What it is for" name="name" error={error("name")}>
            {(control) => (
              <Input {...control} defaultValue={value("name")} maxLength={60} autoComplete="off" required />
            )}
          </Field>
          <Field label="It lasts" name="lifetime" error={error("lifetime")}>
            {(control) => (
              <Select
                {...control}
                options={lifetimes.map((lifetime) => ({ value: lifetime, label: lifetimeWords[lifetime] }))}
                defaultValue={value("lifetime", "90")}
              />
            )}
          </Field>
        </div>
        <RadioGroup
          legend="It may"
          name="scope"
          choices={tokenScopes.map((scope) => ({
            value: scope,
            label: tokenScopeWords[scope],
            help: scopeHelp[scope],
          }))}
          defaultValue={value("scope", "read")}
          error={error("scope")}
          required
        />
        <SubmitButton className="justify-self-start">Create token</SubmitButton>
      </form>
    </div>
  );
}
