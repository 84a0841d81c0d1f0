// What may be asked of hold-outs: which runs are on which one, how it is called, and which one candidates are judged on.
import { z } from "zod";
import { holdoutLimits, mostAssigned } from "@/lib/experiments/limits";
import { line, reason, uuid, version } from "@/lib/kernel/fields";

/** The hold-out by its name: one of the team's, or a new one. */
export const AssignRuns = z.strictObject({
  runs: z
    .array(uuid, "Select at least one run, please.")
    .min(1, "Select at least one run, please.")
    .max(mostAssigned, `At most ${mostAssigned} runs at once, please.`),
  holdout: line(holdoutLimits.name),
});

export const RenameHoldout = z.strictObject({ holdoutId: uuid, version, name: line(holdoutLimits.name) });
export const DetachData = z.strictObject({ holdoutId: uuid, dataId: uuid, reason });
export const HoldoutId = z.strictObject({ holdoutId: uuid });
