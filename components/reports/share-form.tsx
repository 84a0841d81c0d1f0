"use client";
// Makes a link to one report, and shows it this once.
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { ShownOnce } from "@/components/ui/shown-once";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction } from "@/lib/doors/form";
import { shareLimits } from "@/lib/reports/limits";

export type MadeLink = { url: string; recipient: string };

/** `days`: for how many a link may last. */
type Props = { action: BoundAction<MadeLink>; days: readonly string[] };

export function ShareForm({ action, days: offered }: Props) {
  return (
    <Form
      action={action}
      done={(share) =>
        share && (
          <ShownOnce
            title={`Here is the link for ${share.recipient}. Copy it now: it is not shown again.`}
            text={share.url}
          />
        )
      }
      limits={shareLimits}
    >
      <TextField name="recipient" label="For whom" help="Only for your own record." autoComplete="off" required />
      <SelectField
        name="days"
        label="It lasts"
        options={offered.map((days) => ({ value: days, label: `${days} days` }))}
        defaultValue="30"
      />
      <SubmitButton className="justify-self-start">Make a link</SubmitButton>
    </Form>
  );
}
