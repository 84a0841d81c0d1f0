// The hold-out that a run was scored on: one of the team's, or a new one that is named here.
import { TextField } from "@/components/ui/text-field";
import { holdoutLimits } from "@/lib/experiments/limits";

type Props = { holdoutNames: readonly string[]; defaultValue?: string; optional?: boolean };

export function HoldoutField({ holdoutNames, defaultValue, optional }: Props) {
  return (
    <TextField
      name="holdout"
      label="Hold-out"
      help={
        optional
          ? "Choose one of the team's, or name a new one. Left empty, it is the one that these cases are known as, or none."
          : "Choose one of the team's, or name a new one: cases that no training reads."
      }
      suggestions={holdoutNames}
      maxLength={holdoutLimits.name.max}
      defaultValue={defaultValue}
      required={!optional}
      optional={optional}
    />
  );
}
