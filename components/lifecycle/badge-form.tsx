"use client";
// Makes the address of a badge, and shows it this once, ready for a README.
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import type { GateName } from "@/db/enums";
import type { BoundAction } from "@/lib/doors/form";
import { gateWords } from "@/lib/format/words";

/** `at` is the address of the badge, without its secret; `page` the gate's page, to which the picture leads. */
type Props = { action: BoundAction<{ gate: GateName; secret: string }>; at: string; page: string };

export function BadgeForm({ action, at, page }: Props) {
  const { form, state, error, value } = useForm(action);
  const made = state.status === "done" ? state.value : undefined;
  const markdown = made && `[![${gateWords[made.gate]}](${at}?token=${made.secret})](${page})`;
  return (
    <div className="grid gap-4">
      {markdown && (
        <div role="status" className="rounded-lg border border-met/30 bg-met-soft p-3">
          <p className="font-medium">Here it is, as Markdown. Copy it now: it is not shown again.</p>
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <code className="min-w-0 flex-1 select-all break-all rounded-md bg-surface px-2 py-1.5 text-xs">
              {markdown}
            </code>
            <CopyButton text={markdown} />
          </div>
        </div>
      )}
      <form {...form} className="grid gap-4">
        {state.status === "refused" && <FormMessage state={state} />}
        <Field
          name="name"
          label="Where it will be shown"
          help="So that whoever revokes it later knows what goes dark."
          error={error("name")}
          required
        >
          {(control) => (
            <Input {...control} maxLength={60} defaultValue={value("name")} placeholder="README of the model's code" />
          )}
        </Field>
        <div>
          <SubmitButton variant="secondary">Make a badge</SubmitButton>
        </div>
      </form>
    </div>
  );
}
