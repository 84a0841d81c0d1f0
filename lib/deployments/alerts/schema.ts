// What may be asked of alerts.
import { z } from "zod";
import { alertStatuses, severities } from "@/db/enums";
import { alertLimits } from "@/lib/deployments/limits";
import { line, uuid } from "@/lib/kernel/fields";
import { releaseNumber } from "../schema";

export const AcknowledgeAlert = z.strictObject({ alertId: uuid });
/** `seenOwnerId` is who had it when the person looked. */
export const HandOverAlert = z.strictObject({
  alertId: uuid,
  personId: z.uuid("Please choose somebody."),
  seenOwnerId: uuid,
});
export const ResolveAlert = z.strictObject({ alertId: uuid, resolution: line(alertLimits.resolution) });

/** How alerts can be narrowed; it comes from an address, so nonsense reads as "not given". */
const loose = <const W extends readonly [string, ...string[]]>(words: W) => z.enum(words).optional().catch(undefined);
export const AlertFilter = z.object({
  status: loose(alertStatuses),
  severity: loose(severities),
  release: releaseNumber.optional().catch(undefined),
  /** The id of the last alert of the page before. */
  after: uuid.optional().catch(undefined),
});
export type AlertFilter = z.output<typeof AlertFilter>;
