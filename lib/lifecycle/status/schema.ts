// The query parameter with which a program asks for a gate's status.
import { z } from "zod";

export const StatusDemand = z.object({
  /** `pass`: answer 412 where a pipeline may not pass; `met`: also where it may, but a criterion is not met. */
  require: z.enum(["pass", "met"], "One of pass or met, please.").optional(),
});
