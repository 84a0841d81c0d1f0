"use client";
// Measurements from a file, in two steps: what would be saved is shown first, and one wrong line saves nothing.
import { Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { useForm } from "@/components/ui/use-form";
import type { BoundAction, FormState } from "@/lib/form";
import type { Preview } from "@/lib/requirements/measurements/rules";
import { ImportPreview } from "./import-preview";
import { LineRemarks } from "./line-remarks";

type Props = {
  action: BoundAction;
  here: string;
  example: string;
  limitBytes: number;
  locale: string;
  timeZone: string;
};

export function ImportForm({ action, here, example, limitBytes, locale, timeZone }: Props) {
  const { form, state, error, value } = useForm(action);
  const preview = previewIn(state);
  if (preview) {
    return (
      <form {...form} className="grid gap-5">
        <input type="hidden" name="csv" value={value("csv") ?? ""} />
        <input type="hidden" name="confirmed" value="on" />
        <ImportPreview preview={preview} here={here} locale={locale} timeZone={timeZone} />
        <div>
          <SubmitButton>
            {`Import ${preview.count.toLocaleString(locale)} ${preview.count === 1 ? "measurement" : "measurements"}`}
          </SubmitButton>
        </div>
      </form>
    );
  }
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      {state.status === "refused" && <LineRemarks fields={state.fields} />}
      <Field name="csv" label="File" error={error("csv")} help="A CSV file, at most 256 kB and 5,000 lines.">
        {(control) => (
          <Input
            {...control}
            type="file"
            accept=".csv,text/csv,text/plain"
            className="h-auto py-1.5 pointer-coarse:h-auto"
            onChange={({ target }) => {
              const size = target.files?.[0]?.size ?? 0;
              target.setCustomValidity(size > limitBytes ? "This file is larger than 256 kB." : "");
              target.reportValidity();
            }}
          />
        )}
      </Field>
      <Field name="csv" label="Or paste its lines" help="The first line names the columns. A chosen file wins.">
        {(control) => (
          <Textarea
            {...control}
            rows={6}
            spellCheck={false}
            className="font-mono text-xs"
            placeholder={example}
            defaultValue={value("csv")}
          />
        )}
      </Field>
      <div>
        <SubmitButton>Check the lines</SubmitButton>
      </div>
    </form>
  );
}

function previewIn(state: FormState): Preview | undefined {
  return state.status === "refused" ? (state.preview as Preview | undefined) : undefined;
}
