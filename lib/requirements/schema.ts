// What may be asked of requirements.
import { z } from "zod";
import { checkVerdicts, requirementCategories, requirementPriorities } from "@/db/enums";
import { counted, day, line, oneOf, orNull, reason, sentence, uuid, version } from "@/lib/kernel/fields";
import { checkLimits, requirementLimits } from "./limits";

/** How long evidence counts, in days. */
export const maxAgeDays = counted("A number of days, please.").pipe(
  z.number().int("Whole days, please.").min(1, "At least 1 day, please.").max(3_650, "At most 3,650 days, please."),
);

const terms = {
  category: oneOf(requirementCategories),
  priority: oneOf(requirementPriorities),
  statement: sentence(
    { min: 10, ...requirementLimits.statement },
    "Please say what must hold.",
    "Please say what must hold, in a sentence.",
  ),
  /** The key metric that proves it; without one, somebody checks it. */
  metricId: orNull(uuid),
  maxAgeDays: maxAgeDays.default(180),
};

export const ProposeRequirement = z.strictObject(terms);
export const EditRequirement = z.strictObject({ requirementId: uuid, version, ...terms });
export const AgreeRequirement = z.strictObject({ requirementId: uuid, version });
export const RetireRequirement = z.strictObject({ requirementId: uuid, version, reason });

export const CheckRequirement = z.strictObject({
  requirementId: uuid,
  verdict: oneOf(checkVerdicts),
  note: line({ min: 3, ...checkLimits.note }),
  /** A link to the evidence. */
  link: z
    .string()
    .trim()
    .max(checkLimits.link.max, `At most ${checkLimits.link.max} characters, please.`)
    .refine(
      (link) => link === "" || /^https?:$/.test(URL.parse(link)?.protocol ?? ""),
      "An address like https://…, please.",
    )
    .default(""),
  checkedOn: day,
});
