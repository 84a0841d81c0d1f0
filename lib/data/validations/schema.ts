// What may be asked of an expert's word on a dataset as a whole.
import { z } from "zod";
import { validationVerdicts } from "@/db/enums";
import { oneOf, reason, uuid } from "@/lib/kernel/fields";

export const ValidateDataset = z.strictObject({
  datasetVersionId: uuid,
  verdict: oneOf(validationVerdicts, "Please choose what you think of it."),
  note: reason,
});
