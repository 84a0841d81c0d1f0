// What one input rests on: a guess, something measured, or a record of the project.

import type { Option } from "@/components/ui/select";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { ValueInput } from "@/db/enums";
import { sourceLimit } from "@/lib/value/limits";
import { valueInputWords } from "@/lib/value/words";

type Props = {
  input: ValueInput;
  /** The records that it may rest on. */
  records: readonly Option[];
};

export function SourceField({ input, records }: Props) {
  const [from, note] = [`sources.${input}.from`, `sources.${input}.note`];
  const label = (text: string) => (
    <span className="font-normal text-quiet text-xs">
      <span className="sr-only">{valueInputWords[input]}: </span>
      {text}
    </span>
  );
  return (
    <div className="mt-3 grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
      <SelectField
        name={from}
        label={label("Rests on")}
        defaultValue="guess"
        options={[
          { value: "guess", label: "A guess" },
          { value: "measured", label: "Measured: pilot, count, contract" },
          ...records,
        ]}
      />
      <TextField
        name={note}
        label={label("How it was measured, if it was")}
        maxLength={sourceLimit.max}
        autoComplete="off"
      />
    </div>
  );
}
