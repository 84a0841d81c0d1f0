// What may be asked of incidents.
import { z } from "zod";
import { incidentStatuses, severities } from "@/db/enums";
import { incidentLimits } from "@/lib/data/limits";
import { lenient, orNull, sentence, uuid } from "@/lib/kernel/fields";

export const AcknowledgeIncident = z.strictObject({ incidentId: uuid });
/** `seenAssigneeId`: the assignee when the form was opened, so that a concurrent assignment is a conflict. */
export const AssignIncident = z.strictObject({ incidentId: uuid, assigneeId: uuid, seenAssigneeId: orNull(uuid) });
export const ResolveIncident = z.strictObject({
  incidentId: uuid,
  cause: sentence(incidentLimits.cause, "Please say what the cause was, in a sentence."),
  remedy: sentence(incidentLimits.remedy, "Please say what was done about it, in a sentence."),
});

/** Without a status, all that are open; "any" for all. */
const status = z.enum(["any", ...incidentStatuses], "One of any, new, acknowledged, assigned, resolved, please.");
const severity = z.enum(severities, "Warning or critical, please.");
/** Whose: a person's id, "me" or "nobody". */
const assignee = z.union([z.enum(["me", "nobody"]), z.uuid()], "A person's id, “me” or “nobody”, please.");
const after = z.uuid("The `next` of the page before, please.");

/** Filters for programs. */
export const IncidentQuery = z.strictObject({
  status: status.optional(),
  severity: severity.optional(),
  assignee: assignee.optional(),
  after: after.optional(),
});

/** The same from the address of a page, where invalid values count as not given. */
export const IncidentFilter = z.object({
  status: lenient(status),
  severity: lenient(severity),
  assignee: lenient(assignee),
  after: lenient(after),
});
export type IncidentFilter = z.output<typeof IncidentFilter>;
