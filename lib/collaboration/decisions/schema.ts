// What may be asked of decisions: to put one on record, alone or in the place of an earlier one.
import { z } from "zod";
import { phases } from "@/db/enums";
import { day, line, oneOf, orNull, paragraph, uuid } from "@/lib/kernel/fields";

const terms = {
  decision: line(400, 5),
  reason: z
    .string("Please say why.")
    .trim()
    .min(10, "Please say why, in a sentence.")
    .max(4_000, "At most 4,000 characters, please."),
  /** What else was considered. */
  alternatives: paragraph(),
  phase: oneOf(phases),
  decidedOn: day,
  /** Whoever decided; without one, whoever puts it on record. */
  decidedById: orNull(uuid),
};

export const RecordDecision = z.strictObject(terms);
export const ReplaceDecision = z.strictObject({ decisionId: uuid, ...terms });

export const DecisionFilter = z.object({
  /** Replaced ones too. */
  all: z.literal("yes").optional().catch(undefined),
  phase: z.enum(phases).optional().catch(undefined),
  after: uuid.optional().catch(undefined),
});
export type DecisionFilter = z.output<typeof DecisionFilter>;
