// People acknowledge, hand over and resolve alerts. Of two at once the second gets a conflict that names the first.
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { alerts } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { command } from "@/lib/kernel/command";
import { conflict, invalid, precondition } from "@/lib/kernel/errors";
import { alertAcknowledged, alertHandedOver, alertResolved } from "../events";
import { troubleName } from "../monitors/rules";
import { releaseName } from "../rules";
import { type AlertDetails, getAlert, listHandlers, unresolved } from "./queries";
import { AcknowledgeAlert, HandOverAlert, ResolveAlert } from "./schema";

/** Whoever acknowledges an alert becomes its owner. */
export const acknowledgeAlert = command({
  capability: "alert.handle",
  input: AcknowledgeAlert,
  async run({ tx, grant, input: { alertId }, now }) {
    const stored = await getAlert(grant, alertId);
    const ownership = { status: "acknowledged" as const, ownerId: grant.person.id, acknowledgedAt: now };
    await updateAlert(tx, grant, alertId, ownership, eq(alerts.status, "open"));
    return {
      event: alertAcknowledged({
        before: { status: stored.status },
        after: { title: titleOf(stored), owner: grant.person.name },
      }),
      subject: alertId,
      notify: [{ kind: "told", roles: ["ml_engineer"] }],
    };
  },
});

export const handOverAlert = command({
  capability: "alert.handle",
  input: HandOverAlert,
  async run({ tx, grant, input: { alertId, personId, seenOwnerId } }) {
    const stored = await getAlert(grant, alertId);
    const next = (await listHandlers(grant)).find(({ id }) => id === personId);
    if (!next) throw invalid({ personId: "Please choose somebody of the project who handles alerts." });
    if (stored.ownerId === personId && seenOwnerId === personId) throw precondition(`${next.name} has it already.`);
    const unchanged = and(eq(alerts.status, "acknowledged"), eq(alerts.ownerId, seenOwnerId));
    await updateAlert(tx, grant, alertId, { ownerId: personId }, unchanged);
    return {
      event: alertHandedOver({ before: { owner: stored.owner }, after: { title: titleOf(stored), owner: next.name } }),
      subject: alertId,
      notify: [
        { kind: "assigned", people: [personId] },
        { kind: "told", people: stored.ownerId ? [stored.ownerId] : [] },
      ],
    };
  },
});

/** Resolved whatever the windows so far say; if the next ones fail for as long as the monitor's patience, a new alert opens. */
export const resolveAlert = command({
  capability: "alert.handle",
  input: ResolveAlert,
  async run({ tx, grant, input: { alertId, resolution }, now }) {
    const stored = await getAlert(grant, alertId);
    const me = grant.person.id;
    const owned = { ownerId: sql`coalesce(${alerts.ownerId}, ${me}::uuid)` };
    const resolved = { status: "resolved" as const, resolvedById: me, resolvedAt: now, resolution, ...owned };
    await updateAlert(tx, grant, alertId, resolved, unresolved);
    const roles = stored.severity === "critical" ? (["ml_engineer", "stakeholder"] as const) : ["ml_engineer" as const];
    return {
      event: alertResolved({ before: { status: stored.status }, after: { title: titleOf(stored), resolution } }),
      subject: alertId,
      notify: [{ kind: "told", people: stored.ownerId ? [stored.ownerId] : [], roles: roles }],
    };
  },
});

const titleOf = (alert: AlertDetails) => `${releaseName(alert.release)}: ${troubleName(alert, "en")}`;

type Changes = { [F in keyof typeof alerts.$inferInsert]?: (typeof alerts.$inferInsert)[F] | SQL };

/** Updates only if the row is still as the person saw it. @throws Refusal conflict */
async function updateAlert(tx: Executor, grant: Grant, id: string, changes: Changes, from: SQL | undefined) {
  const [updated] = await tx
    .update(alerts)
    .set(changes)
    .where(and(eq(alerts.id, id), eq(alerts.projectId, grant.project.id), from))
    .returning({ id: alerts.id });
  if (updated) return;
  const stored = await getAlert(grant, id);
  throw conflict(conflictMessage(stored), { ...stored });
}

function conflictMessage({ status, owner, resolvedBy }: AlertDetails): string {
  if (status === "open") return "This alert is unassigned: assign it to yourself first.";
  if (status === "acknowledged") return `${owner} has this alert meanwhile.`;
  return resolvedBy ? `${resolvedBy} resolved this alert meanwhile.` : "This alert cleared by itself meanwhile.";
}
