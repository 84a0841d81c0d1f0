// Remarks on payoff matrices for the homes: which wait for a stakeholder, and what became of those that somebody wrote.
import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { matrixRemarks, memberships, moneyMatrices, people, projects } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { visibleTo } from "@/lib/projects/queries";

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

export type MyRemark = {
  id: string;
  text: string;
  writtenAt: Date;
  closedAt: Date | null;
  /** In words; empty where nobody answered, or a new version did. */
  answer: string;
  /** The number of the version that answers it. */
  answeredByNumber: number | null;
  project: { key: string; name: string };
};

/** What the person wrote last, in projects that they may see, the newest first. */
export async function listMyMatrixRemarks({ db, person }: WorkspaceGrant, most = 4): Promise<MyRemark[]> {
  return db
    .select({
      id: matrixRemarks.id,
      text: matrixRemarks.text,
      writtenAt: matrixRemarks.writtenAt,
      closedAt: matrixRemarks.closedAt,
      answer: matrixRemarks.answer,
      answeredByNumber: moneyMatrices.number,
      project: { key: projects.key, name: projects.name },
    })
    .from(matrixRemarks)
    .innerJoin(projects, eq(projects.id, matrixRemarks.projectId))
    .leftJoin(moneyMatrices, eq(moneyMatrices.id, matrixRemarks.answeredByMatrixId))
    .where(and(eq(matrixRemarks.writtenById, person.id), isNull(projects.archivedAt), visibleTo(person)))
    .orderBy(desc(matrixRemarks.writtenAt), desc(matrixRemarks.id))
    .limit(most);
}
