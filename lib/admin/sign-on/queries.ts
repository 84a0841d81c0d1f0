// What each group of the company's sign-on gives, and what would come of a sign-in.
import { asc, eq, inArray, sql } from "drizzle-orm";
import { type Role, roles } from "@/db/enums";
import { people, projects, signOnMappings } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import * as signOn from "@/lib/admin/company-accounts/queries";
import { changeBy, mapGroups } from "@/lib/admin/company-accounts/rules";
import { env } from "@/lib/kernel/env";
import type { FieldErrors } from "@/lib/kernel/errors";
import { changeSentences, newcomerSentences } from "./rules";
import type { DryRun } from "./schema";

export type Mapping = {
  id: string;
  group: string;
  role: Role | null;
  makesAdmin: boolean;
  project: { key: string; name: string } | null;
};

export async function listMappings(grant: WorkspaceGrant<"sign_on.manage">): Promise<Mapping[]> {
  return grant.db
    .select({
      id: signOnMappings.id,
      group: signOnMappings.groupName,
      role: signOnMappings.role,
      makesAdmin: signOnMappings.makesAdmin,
      project: { key: projects.key, name: projects.name },
    })
    .from(signOnMappings)
    .leftJoin(projects, eq(projects.id, signOnMappings.projectId))
    .orderBy(asc(signOnMappings.groupName), asc(projects.key), asc(signOnMappings.id));
}

export type DryRunAnswer = { who: string; sentences: string[]; fields: FieldErrors };

/** By the very rules of a real sign-in, without one: nothing is written. Without a person it is a newcomer who signs on. */
export async function tryGroups(grant: WorkspaceGrant<"sign_on.manage">, dryRun: DryRun): Promise<DryRunAnswer> {
  const mapped = mapGroups(dryRun.groups, await signOn.listMappings(grant.db));
  const keys = await keysOf(
    grant,
    mapped.governed.map(({ projectId }) => projectId),
  );
  if (!dryRun.person) {
    const fallback = roles.find((role) => role === env().OIDC_DEFAULT_ROLE) ?? null;
    return { who: "A newcomer", sentences: newcomerSentences(mapped, fallback, keys), fields: {} };
  }
  const [person] = await grant.db
    .select({ id: people.id, name: people.name, isAdmin: people.isAdmin, defaultRole: people.defaultRole })
    .from(people)
    .where(sql`lower(${people.email}) = ${dryRun.person}`);
  if (!person) return { who: "", sentences: [], fields: { person: "Nobody here has this address." } };
  const current = await signOn.readCurrentAccess(grant.db, person);
  return { who: person.name, sentences: changeSentences(changeBy(mapped, current), current, keys), fields: {} };
}

async function keysOf(grant: WorkspaceGrant<"sign_on.manage">, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await grant.db
    .select({ id: projects.id, key: projects.key })
    .from(projects)
    .where(inArray(projects.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, key }) => [id, key]));
}
