// What one input rests on: a guess, something measured, or a record of the project.
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { type Option, Select } from "@/components/ui/select";
import type { ValueInput } from "@/db/enums";
import { valueInputWords } from "@/lib/format/value-words";

type Props = {
  input: ValueInput;
  /** The records that it may rest on. */
  records: readonly Option[];
  error: (name: string) => string | undefined;
  value: (name: string) => string | undefined;
};

export function SourceField({ input, records, error, value }: Props) {
  const [from, note] = [`sources.${input}.from`, `sources.${input}.note`];
  const label = (text: string) => (
    <span className="font-normal text-quiet text-xs">
      <span className="sr-only">{valueInputWords[input]}: </span>
      {text}
    </span>
  );
  return (
    <div className="mt-3 grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
      <Field name={from} label={label("Rests on")} error={error(from)}>
        {(control) => (
          <Select
            {...control}
            defaultValue={value(from) ?? "guess"}
            options={[
              { value: "guess", label: "A guess" },
              { value: "measured", label: "Measured: pilot, count, contract" },
              ...records,
            ]}
          />
        )}
      </Field>
      <Field name={note} label={label("How it was measured, if it was")} error={error(note)}>
        {(control) => <Input {...control} maxLength={500} autoComplete="off" defaultValue={value(note)} />}
      </Field>
    </div>
  );
}
