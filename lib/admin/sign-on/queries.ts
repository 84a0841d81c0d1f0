// What each group of the company's sign-on gives.
import { asc, eq } from "drizzle-orm";
import type { Role } from "@/db/enums";
import { projects, signOnMappings } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";

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
