// The input of the command that states the base rate.
import { z } from "zod";
import { counted, day, decimal, line } from "@/lib/kernel/fields";
import { baseRateLimits, classLimits } from "@/lib/value/limits";

export const SetBaseRate = z.strictObject({
  /** In percent, in the order of the payoff matrix's classes. */
  shares: z
    .array(decimal.pipe(z.number().min(0, "0 or more, please.").max(100, "At most 100, please.")))
    .min(2, "A share for each class, please.")
    .max(classLimits.most),
  source: line({ min: 5, ...baseRateLimits.source }),
  asOf: day,
  /** The number of the version that the person saw; 0 where there was none. */
  version: counted("Please reload the page.").pipe(z.number().int().min(0)),
});
