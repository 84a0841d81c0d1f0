// What may be asked of requirements.
import { z } from "zod";
import { checkVerdicts, requirementCategories, requirementPriorities } from "@/db/enums";
import { day, line, oneOf, reason, uuid, version } from "@/lib/fields";

/** How long evidence counts. */
export const maxAgeDays = z.coerce
  .number("A number of days, please.")
  .int("Whole days, please.")
  .min(1, "At least 1 day, please.")
  .max(3_650, "At most 3,650 days, please.");

const optionalId = z.union([z.literal("").transform(() => null), z.null(), uuid]).default(null);

const terms = {
  category: oneOf(requirementCategories),
  priority: oneOf(requirementPriorities),
  statement: z
    .string("Please say what must hold.")
    .trim()
    .min(10, "Please say what must hold, in a sentence.")
    .max(1_000, "At most 1000 characters, please."),
  /** The key metric that proves it; without one, somebody checks it. */
  metricId: optionalId,
  maxAgeDays: maxAgeDays.default(180),
};

export const ProposeRequirement = z.strictObject(terms);
export const EditRequirement = z.strictObject({ requirementId: uuid, version, ...terms });
export const AgreeRequirement = z.strictObject({ requirementId: uuid, version });
export const RetireRequirement = z.strictObject({ requirementId: uuid, version, reason });

export const CheckRequirement = z.strictObject({
  requirementId: uuid,
  verdict: oneOf(checkVerdicts),
  note: line(1_000, 3),
  /** Where it can be looked up. */
  link: z
    .union([z.literal(""), z.url({ protocol: /^https?$/, error: "An address like https://…, please." }).max(500)])
    .default(""),
  checkedOn: day,
});
