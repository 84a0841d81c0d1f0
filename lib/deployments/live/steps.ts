// Part of the command that lets a release go live: in the place of another, or beside it.
import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Executor } from "@/db/client";
import type { GateMode, GateName } from "@/db/enums";
import { releases } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { conflict, precondition } from "@/lib/kernel/errors";
import type { Concern, EventEntry } from "@/lib/kernel/event";
import { endAlerts } from "../alerting.steps";
import { releaseDeployed } from "../events";
import { getRelease, listLive, type Release } from "../queries";
import { endedBy, releaseName, releaseTitle, takesOver } from "../rules";
import { updateRelease } from "../steps";
import type { DeployRelease } from "./schema";

type Deploy = z.output<typeof DeployRelease>;
/** The gates that were not met, with their unmet criteria; `reason`: why it goes live all the same, where a gate warns. */
export type UnmetGates = {
  unmetGates: readonly { gate: GateName; mode: GateMode; unmet: readonly string[] }[];
  reason?: string;
};

/**
 * The act of going live, as a part of a command: gates stand to the right of here, and the command that asks them first is there
 * (lib/lifecycle/going-live). So no door leads past them.
 */
export async function goLive(
  tx: Executor,
  grant: Grant<"release.deploy">,
  input: Deploy,
  now: Date,
  unmet?: UnmetGates,
) {
  const { release: number, version, replaces } = input;
  const stored = await getRelease(grant, number);
  if (stored.status === "live") throw conflict("This release is live already.", { ...stored });
  if (stored.status !== "prepared") throw precondition("This release has ended: prepare a new one.");
  if (stored.modelVersionStatus === "withdrawn") {
    throw precondition("Its model version was withdrawn: prepare a release with another one.");
  }
  const replaced = endedBy(stored, await listLive(grant, stored.environment));
  const serving = replaced.find(({ strategy }) => takesOver(strategy));
  if (replaces !== undefined && replaces !== (serving?.id ?? "")) {
    const situation = serving
      ? `${releaseName(serving.number)} is live there by now`
      : "nothing is live there any more";
    throw conflict(`This changed meanwhile: ${situation}. Please look again.`, { ...stored });
  }
  const endReason = `${releaseName(number)} took its place.`;
  const alertEvents = await endReleases(tx, grant, replaced, {
    endedAt: now,
    endReason: endReason,
    status: "replaced",
  });
  const fields = { status: "live" as const, deployedAt: now, deployedById: grant.person.id };
  const value = await updateRelease(tx, grant, number, version, fields);
  return {
    event: releaseDeployed({
      before: replaced.length > 0 ? { live: replaced.map(({ number }) => releaseName(number)) } : null,
      after: { title: releaseTitle(stored), environment: stored.environment, strategy: stored.strategy, ...unmet },
    }),
    subject: stored.id,
    notify: concernedBy(grant, stored),
    also: alertEvents,
    value,
  };
}

type Ending = Pick<typeof releases.$inferInsert, "status" | "endedAt" | "endReason">;

async function endReleases(
  tx: Executor,
  grant: Grant,
  ended: readonly { id: string }[],
  fields: Ending,
): Promise<EventEntry[]> {
  if (ended.length === 0) return [];
  const ids = ended.map(({ id }) => id);
  await tx
    .update(releases)
    .set({ ...fields, endedById: grant.person.id, version: sql`${releases.version} + 1` })
    .where(and(eq(releases.projectId, grant.project.id), inArray(releases.id, ids)));
  return endAlerts(tx, grant, ids, fields.endReason ?? "");
}

/** The integration owner; in production the project's owner and the stakeholders too. */
export function concernedBy(grant: Grant, { environment, integrationOwnerId }: Release): Concern[] {
  if (environment !== "production") return [{ kind: "told", people: [integrationOwnerId] }];
  return [{ kind: "told", people: [integrationOwnerId, grant.project.ownerId], roles: ["stakeholder"] }];
}
