// What may be asked of model versions.
import { z } from "zod";
import { modelLimits } from "@/lib/experiments/limits";
import { lenient, line, orNull, paragraph, reason, uuid } from "@/lib/kernel/fields";

/** The model's name, as programs may write it in an address: "churn-gradient-boosting". */
const model = line(modelLimits.model).refine((name) => !/[/:]/.test(name), "A name without / and :, please.");

export const ProposeModel = z.strictObject({
  runId: uuid,
  model,
  note: paragraph(modelLimits.note),
  /** The batch of samples that shows its worst errors; it may come later. */
  worstErrorsId: orNull(uuid),
});

export const SendWorstErrors = z.strictObject({ modelVersionId: uuid, worstErrorsId: uuid });

export const WithdrawModel = z.strictObject({ modelVersionId: uuid, reason });

/** Of the list: so many versions lie before it in the address. */
export const ModelFilter = z.object({ after: lenient(uuid) });
export type ModelFilter = z.output<typeof ModelFilter>;
