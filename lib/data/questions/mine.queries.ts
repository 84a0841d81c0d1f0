// Which questions wait for an expert, in the projects where they are one: for their home.
import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { memberships, people, projects, questions } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";

export type WaitingQuestion = {
  id: string;
  question: string;
  askedBy: string;
  project: { key: string; name: string };
};

/** Those of others that nobody has answered, the longest waiting first. */
export async function listWaitingQuestions({ db, person }: WorkspaceGrant, most = 16): Promise<WaitingQuestion[]> {
  return db
    .select({
      id: questions.id,
      question: questions.question,
      askedBy: people.name,
      project: { key: projects.key, name: projects.name },
    })
    .from(questions)
    .innerJoin(projects, eq(projects.id, questions.projectId))
    .innerJoin(people, eq(people.id, questions.askedById))
    .where(
      and(
        isNull(questions.answeredAt),
        ne(questions.askedById, person.id),
        eq(projects.status, "active"),
        isNull(projects.archivedAt),
        sql`exists (select from ${memberships} where ${memberships.projectId} = ${projects.id}
          and ${memberships.personId} = ${person.id} and ${memberships.role} = 'expert')`,
      ),
    )
    .orderBy(asc(questions.askedAt), asc(questions.id))
    .limit(most);
}
