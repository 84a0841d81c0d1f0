// A release goes live in the place of another or beside it, and comes back with a reason, when the one before goes live again.
import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Executor } from "@/db/client";
import type { GateMode, GateName } from "@/db/enums";
import { releases } from "@/db/schema";
import type { Grant } from "@/lib/access/grant";
import { command } from "@/lib/kernel/command";
import { conflict, precondition } from "@/lib/kernel/errors";
import type { Concern, EventEntry } from "@/lib/kernel/event";
import { moveOn, titleOf } from "../commands";
import { releaseDeployed, releaseRolledBack } from "../events";
import { endAlerts } from "../judgement.steps";
import { getRelease, listLive, type Release } from "../queries";
import { endedBy, releaseName, takesOver } from "../rules";
import { findBefore } from "./queries";
import { type DeployRelease, RollBackRelease } from "./schema";

type Deploy = z.output<typeof DeployRelease>;
/** Which gates were not met, with what of them; and why it goes live all the same, where one warns. */
export type PastGates = {
  unmetGates: readonly { gate: GateName; mode: GateMode; unmet: readonly string[] }[];
  reason?: string;
};

/**
 * The act of going live, as a part of a command: gates stand to the right of here, and the command that asks them first is there
 * (lib/lifecycle/going-live). So no door leads past them.
 */
export async function goLive(tx: Executor, grant: Grant<"release.deploy">, asked: Deploy, now: Date, past?: PastGates) {
  const { release: number, version, replaces } = asked;
  const stored = await getRelease(grant, number);
  if (stored.status === "live") throw conflict("This release is live already.", { ...stored });
  if (stored.status !== "prepared") throw precondition("This release has ended: prepare a new one.");
  if (stored.modelVersionStatus === "withdrawn") {
    throw precondition("Its model version was withdrawn: prepare a release with another one.");
  }
  const ended = endedBy(stored, await listLive(grant, stored.environment));
  const serving = ended.find(({ strategy }) => takesOver(strategy));
  if (replaces !== undefined && replaces !== (serving?.id ?? "")) {
    const there = serving ? `${releaseName(serving.number)} is live there by now` : "nothing is live there any more";
    throw conflict(`This changed meanwhile: ${there}. Please look again.`, { ...stored });
  }
  const why = `${releaseName(number)} took its place.`;
  const closed = await end(tx, grant, ended, { endedAt: now, endReason: why, status: "replaced" });
  const fields = { status: "live" as const, deployedAt: now, deployedById: grant.person.id };
  const value = await moveOn(tx, grant, number, version, fields);
  return {
    event: releaseDeployed({
      before: ended.length > 0 ? { live: ended.map(({ number }) => releaseName(number)) } : null,
      after: { title: titleOf(stored), environment: stored.environment, strategy: stored.strategy, ...past },
    }),
    subject: stored.id,
    notify: concerned(grant, stored),
    also: closed,
    value,
  };
}

export const rollBackRelease = command({
  capability: "release.rollback",
  input: RollBackRelease,
  async run({ tx, grant, input: { release: number, version, reason }, now }) {
    const stored = await getRelease(grant, number);
    if (stored.status !== "live") throw conflict("This release is not live.", { ...stored });
    const before = await findBefore(grant, stored);
    const ending = { status: "rolled_back" as const, endedAt: now, endedById: grant.person.id, endReason: reason };
    const value = await moveOn(tx, grant, number, version, ending);
    const also = await endAlerts(tx, grant, [stored.id], `${releaseName(number)} was rolled back.`);
    if (before) {
      const again = { status: "live" as const, deployedAt: now, deployedById: grant.person.id };
      await moveOn(tx, grant, before.number, before.version, {
        ...again,
        endedAt: null,
        endedById: null,
        endReason: "",
      });
      const title = `${titleOf(before)}, again`;
      also.push({ event: releaseDeployed({ after: { title, environment: stored.environment } }), subject: before.id });
    }
    return {
      event: releaseRolledBack({
        before: { title: titleOf(stored), environment: stored.environment },
        after: { title: titleOf(stored), reason, liveAgain: before && titleOf(before) },
      }),
      subject: stored.id,
      notify: [...concerned(grant, stored), { kind: "told", roles: ["data_scientist", "ml_engineer"] }],
      also,
      value,
    };
  },
});

type Ending = Pick<typeof releases.$inferInsert, "status" | "endedAt" | "endReason">;

async function end(
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

/** Whoever answers for where it enters the business; in production the owner and the stakeholders too. */
function concerned(grant: Grant, { environment, integrationOwnerId }: Release): Concern[] {
  if (environment !== "production") return [{ kind: "told", people: [integrationOwnerId] }];
  return [{ kind: "told", people: [integrationOwnerId, grant.project.ownerId], roles: ["stakeholder"] }];
}
