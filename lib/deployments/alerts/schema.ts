// Inputs of the commands and the filter on alerts.
import { z } from "zod";
import { alertStatuses, severities } from "@/db/enums";
import { alertLimits } from "@/lib/deployments/limits";
import { lenient, line, uuid } from "@/lib/kernel/fields";
import { releaseNumber } from "../schema";

export const AcknowledgeAlert = z.strictObject({ alertId: uuid });
/** `seenOwnerId` is who had it when the person looked. */
export const HandOverAlert = z.strictObject({
  alertId: uuid,
  personId: z.uuid("Please choose somebody."),
  seenOwnerId: uuid,
});
export const ResolveAlert = z.strictObject({ alertId: uuid, resolution: line({ min: 3, ...alertLimits.resolution }) });

/** How alerts can be narrowed; it comes from an address, so nonsense reads as "not given". */
export const AlertFilter = z.object({
  status: lenient(z.enum(alertStatuses)),
  severity: lenient(z.enum(severities)),
  release: lenient(releaseNumber),
  /** The id of the last alert of the page before. */
  after: lenient(uuid),
});
export type AlertFilter = z.output<typeof AlertFilter>;
