// How many of the cases must lie elsewhere than in the reference before drift matters.

import { NumberField } from "@/components/ui/number-field";
import { defaultLeastPercent } from "@/lib/deployments/monitors/schema";

export function LeastShareField() {
  return (
    <NumberField
      name="leastPercent"
      label="Least share that matters"
      help="No alert while fewer of the cases moved, however many cases there are. From twice this share a critical monitor is critical."
      unit="%"
      controlClassName="max-w-40"
      defaultValue={defaultLeastPercent}
      required
    />
  );
}
