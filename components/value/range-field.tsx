// Least, likely and most of one input, with help above and a worked example below.
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Option } from "@/components/ui/select";
import type { ValueInput } from "@/db/enums";
import { valueInputHelp, valueInputWords } from "@/lib/format/value-words";
import { inputUnits, rangeEnds } from "@/lib/value/estimate.rules";
import { rangeEndWords, valueInputExamples } from "./estimate-examples";
import { SourceField } from "./source-field";

type Props = {
  input: ValueInput;
  currency: string;
  /** What it may rest on. */
  records: readonly Option[];
  error: (name: string) => string | undefined;
  value: (name: string) => string | undefined;
};

export function RangeField({ input, currency, records, error, value }: Props) {
  const unit = { money: currency, share: "%", years: "years", count: undefined }[inputUnits[input]];
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium text-ink">{valueInputWords[input]}</legend>
      <p className="mb-2 text-quiet text-xs">{valueInputHelp[input]}</p>
      <div className="grid gap-3 sm:grid-cols-3">
        {rangeEnds.map((end) => {
          const name = `${input}.${end}`;
          return (
            <Field
              key={end}
              name={name}
              label={
                <span className="font-normal text-quiet text-xs">
                  <span className="sr-only">{valueInputWords[input]}: </span>
                  {rangeEndWords[end]}
                </span>
              }
              error={error(name) ?? (end === "least" ? error(input) : undefined)}
              required
            >
              {(control) => (
                <Input {...control} inputMode="decimal" autoComplete="off" unit={unit} defaultValue={value(name)} />
              )}
            </Field>
          );
        })}
      </div>
      <p className="mt-2 text-quiet text-xs">
        <span className="font-medium">Example:</span> {valueInputExamples[input]}
      </p>
      <SourceField input={input} records={records} error={error} value={value} />
    </fieldset>
  );
}
