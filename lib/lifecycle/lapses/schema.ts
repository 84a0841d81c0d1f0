// Input of the command on lapses.
import { z } from "zod";
import { uuid } from "@/lib/kernel/fields";

export const HandOverLapse = z.strictObject({
  lapseId: uuid,
  personId: uuid,
  /** Who had it when the form was shown. */
  seenOwnerId: uuid,
});
