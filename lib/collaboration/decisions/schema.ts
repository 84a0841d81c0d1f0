// What may be asked of decisions: to put one on record, alone or in the place of an earlier one.
import { z } from "zod";
import { phases } from "@/db/enums";
import { decisionLimits } from "@/lib/collaboration/limits";
import { day, lenient, line, oneOf, orNull, paragraph, sentence, uuid } from "@/lib/kernel/fields";

const terms = {
  decision: line({ min: 5, ...decisionLimits.decision }),
  reason: sentence({ min: 10, ...decisionLimits.reason }, "Please say why.", "Please say why, in a sentence."),
  /** What else was considered. */
  alternatives: paragraph(decisionLimits.alternatives),
  phase: oneOf(phases),
  decidedOn: day,
  /** Whoever decided; without one, whoever puts it on record. */
  decidedById: orNull(uuid),
};

export const RecordDecision = z.strictObject(terms);
export const ReplaceDecision = z.strictObject({ decisionId: uuid, ...terms });

export const DecisionFilter = z.object({
  /** Replaced ones too. */
  all: lenient(z.literal("yes")),
  phase: lenient(z.enum(phases)),
  after: lenient(uuid),
});
export type DecisionFilter = z.output<typeof DecisionFilter>;
