// What a job says of itself once it has run.
import { z } from "zod";

export const NoteJob = z.strictObject({
  name: z.string().min(1).max(80),
  tookMs: z.int().nonnegative(),
  failure: z.string().max(2_000).nullable(),
});
