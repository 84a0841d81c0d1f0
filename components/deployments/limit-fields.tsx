// Which side of which limit a watched figure must stay on.
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { useForm } from "@/components/ui/use-form";
import { directions } from "@/db/enums";
import type { Monitor } from "@/lib/deployments/monitors/queries";

type Props = Pick<ReturnType<typeof useForm>, "error" | "value"> & {
  stored?: Pick<Monitor, "direction" | "threshold" | "unit">;
};

const words = { higher: "at least", lower: "at most" };

export function LimitFields({ error, value, stored }: Props) {
  return (
    <div className="grid gap-5 sm:grid-cols-3">
      <Field name="direction" label="It must stay" error={error("direction")} required>
        {(control) => (
          <Select
            {...control}
            defaultValue={value("direction", stored?.direction ?? "lower")}
            options={directions.map((known) => ({ value: known, label: words[known] }))}
          />
        )}
      </Field>
      <Field name="threshold" label="Limit" error={error("threshold")} required>
        {(control) => <Input {...control} inputMode="decimal" defaultValue={value("threshold", stored?.threshold)} />}
      </Field>
      <Field name="unit" label="Unit" optional error={error("unit")}>
        {(control) => <Input {...control} maxLength={40} placeholder="ms" defaultValue={value("unit", stored?.unit)} />}
      </Field>
    </div>
  );
}
