"use client";
// Lines from a file, in two steps: what would be saved is shown first, and one wrong line saves nothing.
import type { ReactNode } from "react";
import type { BoundAction, FormState } from "@/lib/doors/form";
import { byteLimit } from "@/lib/format/bytes";
import { Form } from "./form";
import { useFormContext } from "./form-context";
import { FormMessage } from "./form-message";
import { LineRemarks } from "./line-remarks";
import { SubmitButton } from "./submit-button";
import { TextAreaField } from "./text-area-field";
import { TextField } from "./text-field";

/** What the page says of any import. */
export type ImportProps<V = unknown> = {
  action: BoundAction<V>;
  /** The page itself, where it begins anew. */
  basePath: string;
  /** The first lines of a file, as they may look. */
  example: string;
  limit: { bytes: number; lines: number };
  locale: string;
};

type Props<P, V> = Omit<ImportProps<V>, "basePath"> &
  Omit<Steps<P>, "fields"> & {
    /** What is asked for besides the file; it comes along to the second step. */
    fields?: ReactNode;
    limits?: Parameters<typeof Form>[0]["limits"];
    /** What came of it, where the page stays. */
    done?: (value: V | undefined) => ReactNode;
  };

type Steps<P> = Pick<ImportProps, "example" | "limit" | "locale"> & {
  fields: ReactNode;
  /** What would be saved. */
  preview: (preview: P) => ReactNode;
  /** What the button says that saves it: "Import 12 costs". */
  confirm: (preview: P) => string;
};

export function ImportForm<P, V = unknown>({ action, limits, fields, done, ...steps }: Props<P, V>) {
  return (
    <Form action={action} limits={limits} done={done} refused={refusalOf} className="gap-5">
      <ImportSteps {...steps} fields={fields} />
    </Form>
  );
}

type Refused = Extract<FormState, { status: "refused" }>;

function refusalOf({ fields, preview }: Refused) {
  if (preview) return null;
  return (
    <>
      <FormMessage />
      <LineRemarks fields={fields} />
    </>
  );
}

function ImportSteps<P>({ example, limit, locale, fields, preview: show, confirm }: Steps<P>) {
  const { refused } = useFormContext();
  const preview = refused?.preview as P | undefined;
  if (refused && preview) {
    return (
      <>
        {typed(refused).map(([name, text]) => (
          <input key={name} type="hidden" name={name} value={text} />
        ))}
        <input type="hidden" name="confirmed" value="on" />
        {show(preview)}
        <div>
          <SubmitButton>{confirm(preview)}</SubmitButton>
        </div>
      </>
    );
  }
  const size = byteLimit(limit.bytes);
  return (
    <>
      {fields}
      <TextField
        name="csv"
        label="File"
        type="file"
        accept=".csv,text/csv,text/plain"
        help={`A CSV file, separated by commas, semicolons or tabs, at most ${size} and ${limit.lines.toLocaleString(locale)} lines.`}
        onChange={({ target }) => {
          const tooLarge = (target.files?.[0]?.size ?? 0) > limit.bytes;
          target.setCustomValidity(tooLarge ? `This file is larger than ${size}.` : "");
          target.reportValidity();
        }}
      />
      <TextAreaField
        name="csv"
        label="Or paste its lines"
        error={null}
        help="Cells copied from a sheet do too. The first line names the columns. A chosen file wins."
        rows={6}
        spellCheck={false}
        controlClassName="font-mono text-xs"
        placeholder={example}
      />
      <div>
        <SubmitButton>Check the lines</SubmitButton>
      </div>
    </>
  );
}

/** The file's text among it. */
function typed({ values }: Refused): [name: string, text: string][] {
  return Object.entries(values).flatMap(([name, text]) =>
    typeof text === "string" && name !== "confirmed" ? [[name, text]] : [],
  );
}
