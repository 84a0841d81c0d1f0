"use client";
// Lines from a file, in two steps: what would be saved is shown first, and one wrong line saves nothing.
import type { ReactNode } from "react";
import type { BoundAction, FormState } from "@/lib/doors/form";
import { byteLimit } from "@/lib/format/bytes";
import { Field } from "./field";
import { FormMessage } from "./form-message";
import { Input } from "./input";
import { LineRemarks } from "./line-remarks";
import { SubmitButton } from "./submit-button";
import { Textarea } from "./textarea";
import { useForm } from "./use-form";

type Props<P, V> = {
  action: BoundAction<V>;
  /** Its first lines, as they may look. */
  example: string;
  limit: { bytes: number; lines: number };
  locale: string;
  /** What is asked for besides the file; it comes along to the second step. */
  fields?: (form: Pick<ReturnType<typeof useForm>, "error" | "value">) => ReactNode;
  /** What would be saved. */
  preview: (preview: P) => ReactNode;
  /** What the button says that saves it: "Import 12 costs". */
  confirm: (preview: P) => string;
  /** What came of it, where the page stays. */
  done?: (value: V | undefined) => ReactNode;
};

export function ImportForm<P, V = unknown>({
  action,
  example,
  limit,
  locale,
  fields,
  preview: show,
  confirm,
  done,
}: Props<P, V>) {
  const { form, state, error, value } = useForm(action);
  const preview = previewIn<P>(state);
  if (preview) {
    return (
      <form {...form} className="grid gap-5">
        {typed(state).map(([name, text]) => (
          <input key={name} type="hidden" name={name} value={text} />
        ))}
        <input type="hidden" name="confirmed" value="on" />
        {show(preview)}
        <div>
          <SubmitButton>{confirm(preview)}</SubmitButton>
        </div>
      </form>
    );
  }
  const size = byteLimit(limit.bytes);
  return (
    <form {...form} className="grid gap-5">
      {state.status === "done" && done ? done(state.value) : <FormMessage state={state} />}
      {state.status === "refused" && <LineRemarks fields={state.fields} />}
      {fields?.({ error, value })}
      <Field
        name="csv"
        label="File"
        error={error("csv")}
        help={`A CSV file, separated by commas, semicolons or tabs, at most ${size} and ${limit.lines.toLocaleString(locale)} lines.`}
      >
        {(control) => (
          <Input
            {...control}
            type="file"
            accept=".csv,text/csv,text/plain"
            onChange={({ target }) => {
              const tooLarge = (target.files?.[0]?.size ?? 0) > limit.bytes;
              target.setCustomValidity(tooLarge ? `This file is larger than ${size}.` : "");
              target.reportValidity();
            }}
          />
        )}
      </Field>
      <Field
        name="csv"
        label="Or paste its lines"
        help="Cells copied from a sheet do too. The first line names the columns. A chosen file wins."
      >
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

/** The file's text among it. */
function typed(state: FormState): [name: string, text: string][] {
  const values = state.status === "refused" ? Object.entries(state.values) : [];
  return values.flatMap(([name, text]) => (typeof text === "string" && name !== "confirmed" ? [[name, text]] : []));
}

function previewIn<P>(state: FormState): P | undefined {
  return state.status === "refused" ? (state.preview as P | undefined) : undefined;
}
