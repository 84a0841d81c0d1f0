// What may be asked about a handover that waits, or was made.
import { z } from "zod";
import { uuid } from "@/lib/kernel/fields";

export const OneHandover = z.strictObject({ projectId: uuid, personId: uuid });
