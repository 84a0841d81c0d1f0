// Which remarks on payoff matrices wait for a stakeholder, in the projects where they are one: for their home.
import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { matrixRemarks, memberships, people, projects } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";

export type WaitingRemark = {
  id: string;
  text: string;
  writtenBy: string;
  project: { key: string; name: string };
};

/** Those of others that nobody has answered, the longest waiting first. */
export async function listWaitingRemarks({ db, person }: WorkspaceGrant, most = 16): Promise<WaitingRemark[]> {
  return db
    .select({
      id: matrixRemarks.id,
      text: matrixRemarks.text,
      writtenBy: people.name,
      project: { key: projects.key, name: projects.name },
    })
    .from(matrixRemarks)
    .innerJoin(projects, eq(projects.id, matrixRemarks.projectId))
    .innerJoin(people, eq(people.id, matrixRemarks.writtenById))
    .where(
      and(
        isNull(matrixRemarks.closedAt),
        ne(matrixRemarks.writtenById, person.id),
        eq(projects.status, "active"),
        isNull(projects.archivedAt),
        sql`exists (select from ${memberships} where ${memberships.projectId} = ${projects.id}
          and ${memberships.personId} = ${person.id} and ${memberships.role} = 'stakeholder')`,
      ),
    )
    .orderBy(asc(matrixRemarks.writtenAt), asc(matrixRemarks.id))
    .limit(most);
}
