// What may be asked about a gate that reopened.
import { z } from "zod";
import { uuid } from "@/lib/kernel/fields";

export const HandOverReopening = z.strictObject({
  reopeningId: uuid,
  personId: uuid,
  /** Who had it when the form was shown. */
  seenOwnerId: uuid,
});
