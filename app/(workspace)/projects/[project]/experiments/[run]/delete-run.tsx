// Asks before a run is deleted, and whether what it began goes with it.
import { Checkbox } from "@/components/ui/checkbox";
import { Confirm } from "@/components/ui/confirm";
import type { BoundAction } from "@/lib/doors/form";
import { retentionDays } from "@/lib/experiments/artifacts/rules";

type Props = {
  name: string;
  /** It has files, and nothing else keeps them. */
  losesFiles: boolean;
  /** How many runs it began. */
  began: number;
  action: BoundAction;
};

export function DeleteRun({ name, losesFiles, began, action }: Props) {
  return (
    <Confirm
      label="Delete run"
      title={`Delete ${name}?`}
      lead={
        losesFiles
          ? `It can be restored. Its files are kept for ${retentionDays} days, and are gone then.`
          : "It can be restored."
      }
      confirm="Delete run"
      action={action}
      trigger={{ size: "sm" }}
    >
      {began > 0 && (
        <Checkbox
          name="withChildren"
          label={began === 1 ? "And the run that it began" : `And the ${began} runs that it began`}
          help="Without this they stay, each on its own. Restoring it brings back what went with it."
        />
      )}
    </Confirm>
  );
}
