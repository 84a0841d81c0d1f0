// What the pages before sign-in show: whether the workspace is set up, its name, and the demo's people.
import { and, asc, eq, isNull, like } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { people, workspace } from "@/db/schema";
import { env } from "@/lib/kernel/env";
import type { PublicGrant } from "./grant";
import { demoDomain } from "./rules";

/** True while there are no people: the first visitor sets the workspace up. */
export async function isUnclaimed(grant: PublicGrant): Promise<boolean> {
  const anyone = await grant.db.select({ id: people.id }).from(people).limit(1);
  return anyone.length === 0;
}

export async function findWorkspaceName(grant: PublicGrant): Promise<string> {
  const [settings] = await grant.db.select({ name: workspace.name }).from(workspace).where(eq(workspace.id, 1));
  return settings?.name ?? "Quintet";
}

/** The active admins, to notify of problems of the workspace. */
export async function listAdminIds(db: Executor): Promise<string[]> {
  const admins = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.isAdmin, true), isNull(people.deactivatedAt)))
    .orderBy(asc(people.id));
  return admins.map(({ id }) => id);
}

/** Empty unless this is the demo; one for each role in the order of the enum, the admin last. */
export async function listDemoPeople(grant: PublicGrant) {
  if (env().QUINTET_DEMO !== "1") return [];
  const everybody = await grant.db
    .select({ id: people.id, name: people.name, role: people.defaultRole, isAdmin: people.isAdmin })
    .from(people)
    .where(and(like(people.email, `%@${demoDomain}`), isNull(people.deactivatedAt)))
    .orderBy(asc(people.isAdmin), asc(people.defaultRole), asc(people.id))
    .limit(50);
  const groupOf = ({ role, isAdmin }: (typeof everybody)[number]) => (isAdmin ? "admin" : role);
  return [...Map.groupBy(everybody, groupOf).values()].flatMap((group) => group.slice(0, 1));
}
