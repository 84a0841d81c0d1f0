// What a figure costs that is off, and how far today's process is off.
import { AmountField } from "@/components/ui/amount-field";
import { TextField } from "@/components/ui/text-field";

export function ErrorFields({ currency }: { currency: string }) {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField
        name="unit"
        label="What does the figure count?"
        help="One of it: crate, hour, euro."
        autoComplete="off"
        required
      />
      <AmountField
        name="over"
        label="One too much costs"
        help="Thrown away, stored, paid for nothing."
        unit={currency}
        required
      />
      <AmountField
        name="under"
        label="One too little costs"
        help="A sale lost, a customer sent away."
        unit={currency}
        required
      />
    </div>
  );
}
