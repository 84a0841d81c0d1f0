// What may be asked about a handover that waits, or was made.
import { z } from "zod";
import { uuid } from "@/lib/fields";
import { dutyKinds } from "../duties/rules";

export const OneHandover = z.strictObject({ projectId: uuid, personId: uuid });

export const Nothing = z.strictObject({});

/** As it was kept when the handover was made. */
export const KeptMoves = z.array(
  z.object({ kind: z.enum(dutyKinds), to: z.string().nullable(), ids: z.array(z.string()) }),
);
