// Incidents: acknowledged, assigned, resolved with their cause. A conflict says who was first.
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { incidents } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, precondition } from "@/lib/kernel/errors";
import { incidentAcknowledged, incidentAssigned, incidentResolved } from "../events";
import { getIncident, type Incident, listHandlers } from "./queries";
import { type IncidentStep, mayStep, stepsFrom } from "./rules";
import { AcknowledgeIncident, AssignIncident, ResolveIncident } from "./schema";

export const acknowledgeIncident = command({
  capability: "incident.handle",
  input: AcknowledgeIncident,
  async run({ tx, grant, input: { incidentId }, now }) {
    const stored = await getIncident(grant, incidentId);
    await moveIncident(tx, grant, incidentId, "acknowledge", {
      ...{ status: "acknowledged", acknowledgedById: grant.person.id, acknowledgedAt: now },
    });
    return {
      event: incidentAcknowledged({
        before: { status: stored.status },
        after: { ...nameOf(stored), status: "acknowledged" },
      }),
      subject: incidentId,
    };
  },
});

export const assignIncident = command({
  capability: "incident.handle",
  input: AssignIncident,
  async run({ tx, grant, input: { incidentId, assigneeId, seenAssigneeId }, now }) {
    const stored = await getIncident(grant, incidentId);
    const assignee = (await listHandlers(grant)).find(({ id }) => id === assigneeId);
    if (!assignee) throw invalid({ assigneeId: "Please choose a data engineer or an ML engineer of the project." });
    if (stored.assigneeId === assigneeId && seenAssigneeId === assigneeId) {
      throw precondition(`${assignee.name} has it already.`);
    }
    const expectedAssignee = seenAssigneeId ? eq(incidents.assigneeId, seenAssigneeId) : isNull(incidents.assigneeId);
    await moveIncident(
      tx,
      grant,
      incidentId,
      "assign",
      {
        ...{ status: "assigned", assigneeId, assignedAt: now },
        acknowledgedById: sql`coalesce(${incidents.acknowledgedById}, ${grant.person.id}::uuid)`,
        acknowledgedAt: sql`coalesce(${incidents.acknowledgedAt}, ${now.toISOString()}::timestamptz)`,
      },
      expectedAssignee,
    );
    return {
      event: incidentAssigned({
        before: { status: stored.status, assignee: stored.assignee },
        after: { ...nameOf(stored), status: "assigned", assignee: assignee.name },
      }),
      subject: incidentId,
      notify: [
        { kind: "assigned", people: [assigneeId] },
        { kind: "told", people: stored.assigneeId ? [stored.assigneeId] : [] },
      ],
    };
  },
});

/** By a person, with cause and remedy; a check that passes again doesn't resolve it. */
export const resolveIncident = command({
  capability: "incident.handle",
  input: ResolveIncident,
  async run({ tx, grant, input: { incidentId, cause, remedy }, now }) {
    const stored = await getIncident(grant, incidentId);
    if (stored.status === "new")
      throw precondition("Please acknowledge it first, so that others see that you look at it.");
    await moveIncident(tx, grant, incidentId, "resolve", {
      ...{ status: "resolved", resolvedById: grant.person.id, resolvedAt: now, cause, remedy },
    });
    return {
      event: incidentResolved({
        before: { status: stored.status },
        after: { ...nameOf(stored), status: "resolved", cause, remedy },
      }),
      subject: incidentId,
      notify: [
        { kind: "told", people: stored.assigneeId ? [stored.assigneeId] : [], roles: ["data_scientist", "expert"] },
      ],
    };
  },
});

const nameOf = ({ dataset, statement }: Incident) => ({ statement: `${dataset}: ${statement}` });

type Changes = { [F in keyof typeof incidents.$inferInsert]?: (typeof incidents.$inferInsert)[F] | SQL };

/** Updates the row only where its status allows the step. @throws Refusal conflict otherwise */
async function moveIncident(
  tx: Executor,
  grant: Grant,
  id: string,
  step: IncidentStep,
  changes: Changes,
  expectedAssignee?: SQL,
) {
  const [updated] = await tx
    .update(incidents)
    .set(changes)
    .where(
      and(
        eq(incidents.id, id),
        eq(incidents.projectId, grant.project.id),
        inArray(incidents.status, [...stepsFrom[step]]),
        expectedAssignee,
      ),
    )
    .returning({ id: incidents.id });
  if (updated) return;
  const stored = await getIncident(grant, id);
  throw conflict(sentenceOf(stored, step), { ...stored });
}

function sentenceOf({ status, assignee, acknowledgedBy, resolvedBy }: Incident, step: IncidentStep): string {
  if (status === "resolved") return `${resolvedBy} resolved this incident meanwhile.`;
  if (step === "assign" && mayStep(step, status)) {
    return assignee ? `${assignee} has this incident meanwhile.` : "Nobody has this incident any more.";
  }
  return `${assignee ?? acknowledgedBy} has taken note of this incident meanwhile.`;
}
