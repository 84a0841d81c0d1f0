// What a figure costs that is off, and how far today's process is off.
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Typed } from "./typed";

type Props = { typed: Typed; currency: string; error: (name: string) => string | undefined };

export function ErrorFields({ typed, currency, error }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field
        name="unit"
        label="What does the figure count?"
        help="One of it: crate, hour, euro."
        error={error("unit")}
        required
      >
        {(control) => <Input {...control} autoComplete="off" maxLength={40} defaultValue={typed.unit} />}
      </Field>
      <Field
        name="over"
        label="One too much costs"
        help="Thrown away, stored, paid for nothing."
        error={error("over")}
        required
      >
        {(control) => (
          <Input {...control} inputMode="decimal" autoComplete="off" unit={currency} defaultValue={typed.over} />
        )}
      </Field>
      <Field
        name="under"
        label="One too little costs"
        help="A sale lost, a customer sent away."
        error={error("under")}
        required
      >
        {(control) => (
          <Input {...control} inputMode="decimal" autoComplete="off" unit={currency} defaultValue={typed.under} />
        )}
      </Field>
    </div>
  );
}
