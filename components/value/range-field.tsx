// Least, likely and most of one input, with help above and a worked example below.
import { useFormContext } from "@/components/ui/form-context";
import { NumberField } from "@/components/ui/number-field";
import type { Option } from "@/components/ui/select";
import type { ValueInput } from "@/db/enums";
import { inputUnits, rangeEnds } from "@/lib/value/estimate.rules";
import { valueInputHelp, valueInputWords } from "@/lib/value/words";
import { rangeEndWords, valueInputExamples } from "./estimate-examples";
import { SourceField } from "./source-field";

type Props = {
  input: ValueInput;
  currency: string;
  /** What it may rest on. */
  records: readonly Option[];
};

export function RangeField({ input, currency, records }: Props) {
  const { error } = useFormContext();
  const unit = { money: currency, share: "%", years: "years", count: undefined }[inputUnits[input]];
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium text-ink">{valueInputWords[input]}</legend>
      <p className="mb-2 text-quiet text-xs">{valueInputHelp[input]}</p>
      <div className="grid gap-3 sm:grid-cols-3">
        {rangeEnds.map((end) => {
          const name = `${input}.${end}`;
          return (
            <NumberField
              key={end}
              name={name}
              label={
                <span className="font-normal text-quiet text-xs">
                  <span className="sr-only">{valueInputWords[input]}: </span>
                  {rangeEndWords[end]}
                </span>
              }
              error={end === "least" ? error(input) : undefined}
              unit={unit}
              required
            />
          );
        })}
      </div>
      <p className="mt-2 text-quiet text-xs">
        <span className="font-medium">Example:</span> {valueInputExamples[input]}
      </p>
      <SourceField input={input} records={records} />
    </fieldset>
  );
}
