"use client";
// Invites a whole list: first every line is looked at, then the admin says yes, and only then anybody is invited.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { Invitee } from "@/lib/admin/invitations/schema";
import type { BoundAction } from "@/lib/form";
import type { SentLetter } from "@/lib/mail";
import { ImportPreview } from "./import-preview";
import { LineErrors } from "./line-errors";
import { SentLetters } from "./sent-letters";

type Props = { action: BoundAction<SentLetter[]>; limitBytes: number };

export function ImportForm({ action, limitBytes }: Props) {
  const { form, state, error, value } = useForm(action);
  const refused = state.status === "refused" ? state : undefined;
  const ready = refused?.preview as Invitee[] | undefined;
  const csv = value("csv") ?? "";
  return (
    <form {...form} className="grid gap-5">
      {state.status === "done" ? (
        <SentLetters sent={state.value ?? []} what="invitation" />
      ) : (
        <FormMessage state={state} />
      )}
      {refused && <LineErrors fields={refused.fields} text={csv} />}
      {ready && (
        <>
          <ImportPreview people={ready} />
          <div>
            <SubmitButton name="confirmed" value="on">
              {ready.length === 1 ? "Invite this person" : `Invite these ${ready.length} people`}
            </SubmitButton>
          </div>
        </>
      )}
      <Field
        name="csv"
        label={ready ? "Or choose another file" : "File"}
        help="A CSV file, at most 256 kB and 1,000 lines."
        error={error("csv")}
      >
        {(control) => (
          <Input
            {...control}
            type="file"
            accept=".csv,text/csv,text/plain"
            onChange={({ target }) => {
              const size = target.files?.[0]?.size ?? 0;
              target.setCustomValidity(size > limitBytes ? "This file is larger than 256 kB." : "");
              target.reportValidity();
            }}
          />
        )}
      </Field>
      <Field
        name="csv"
        label="Or paste its lines"
        help="First line: name,email,default_role. The role is stakeholder, expert, data scientist, data engineer or ML engineer."
      >
        {(control) => (
          <Textarea
            {...control}
            rows={6}
            defaultValue={csv}
            key={csv}
            spellCheck={false}
            placeholder={"name,email,default_role\nAda Lovelace,ada@example.org,data scientist"}
            className="whitespace-pre font-mono text-xs"
          />
        )}
      </Field>
      <div>
        <SubmitButton variant={ready ? "secondary" : "primary"}>Check the list</SubmitButton>
      </div>
    </form>
  );
}
