// Which side of which limit a watched figure must stay on.
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { directions } from "@/db/enums";

const words = { higher: "at least", lower: "at most" };

export function LimitFields() {
  return (
    <div className="grid gap-5 sm:grid-cols-3">
      <SelectField
        name="direction"
        label="It must stay"
        defaultValue="lower"
        options={directions.map((option) => ({ value: option, label: words[option] }))}
        required
      />
      <NumberField name="threshold" label="Limit" required />
      <TextField name="unit" label="Unit" placeholder="ms" optional />
    </div>
  );
}
