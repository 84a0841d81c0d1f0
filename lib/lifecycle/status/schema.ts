// What a program may demand of a gate.
import { z } from "zod";

export const StatusDemand = z.object({
  /** `open`: answer 412 where a pipeline may not pass; `met`: also where it may, but the gate is not met. */
  require: z.enum(["open", "met"], "One of open or met, please.").optional(),
});
