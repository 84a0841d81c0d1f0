"use client";
// Makes a token, and shows it this once.
import { Form } from "@/components/ui/form";
import { RadioField } from "@/components/ui/radio-field";
import { SelectField } from "@/components/ui/select-field";
import { ShownOnce } from "@/components/ui/shown-once";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { tokenScopes } from "@/db/enums";
import { tokenLimits } from "@/lib/access/limits";
import type { tokenLifetimes } from "@/lib/access/tokens/schema";
import { tokenScopeWords } from "@/lib/access/words";
import type { BoundAction } from "@/lib/doors/form";

const lifetimeWords = { "30": "30 days", "90": "90 days", "365": "One year", never: "Until you revoke it" } as const;
const scopeHelp = {
  read: "Reads what you may read.",
  write: "Also records measurements and whatever else you may do.",
} as const;

type CreatedToken = { id: string; name: string; secret: string };

type Props = { action: BoundAction<CreatedToken>; lifetimes: typeof tokenLifetimes };

export function TokenForm({ action, lifetimes }: Props) {
  return (
    <Form
      action={action}
      done={(created) =>
        created && (
          <ShownOnce title={`Here is “${created.name}”. Copy it now: it is not shown again.`} text={created.secret} />
        )
      }
      limits={tokenLimits}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="name" label="What it is for" autoComplete="off" required />
        <SelectField
          name="lifetime"
          label="It lasts"
          options={lifetimes.map((lifetime) => ({ value: lifetime, label: lifetimeWords[lifetime] }))}
          defaultValue="90"
        />
      </div>
      <RadioField
        name="scope"
        label="It may"
        choices={tokenScopes.map((scope) => ({
          value: scope,
          label: tokenScopeWords[scope],
          help: scopeHelp[scope],
        }))}
        defaultValue="read"
        required
      />
      <SubmitButton className="justify-self-start">Create token</SubmitButton>
    </Form>
  );
}
