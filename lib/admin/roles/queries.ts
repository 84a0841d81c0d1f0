// How somebody stands to a project, asked by an admin who wants to know why they can do something there.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { memberships, people, projects } from "@/db/schema";
import type { WorkspaceGrant } from "@/lib/access/grant";
import { isProjectCapability } from "@/lib/access/policy";
import type { FieldErrors } from "@/lib/errors";
import { type Explanation, explain } from "./rules";
import type { Question } from "./schema";

export type Answer = { explanation: Explanation | null; fields: FieldErrors };

/** "Why can this person do that?" An unknown person or project is said beside its field. */
export async function answerQuestion(grant: WorkspaceGrant<"role.assign">, question: Question): Promise<Answer> {
  const { capability } = question;
  const [[person], [project]] = await Promise.all([
    grant.db
      .select({ id: people.id, name: people.name, isAdmin: people.isAdmin, deactivatedAt: people.deactivatedAt })
      .from(people)
      .where(sql`lower(${people.email}) = ${question.person}`),
    grant.db.select().from(projects).where(eq(projects.key, question.project)),
  ]);
  const fields: FieldErrors = {};
  if (!person) fields.person = "Nobody here has this address.";
  if (!project && isProjectCapability(capability)) fields.project = "There is no such project.";
  if (!person || Object.keys(fields).length) return { explanation: null, fields };
  const held = project
    ? await grant.db
        .select({ role: memberships.role })
        .from(memberships)
        .where(and(eq(memberships.projectId, project.id), eq(memberships.personId, person.id)))
        .orderBy(asc(memberships.role))
    : [];
  const where = project && {
    key: project.key,
    standing: {
      roles: held.map(({ role }) => role),
      isOwner: project.ownerId === person.id,
      isAdmin: person.isAdmin,
      isVisitor: project.visibility === "workspace",
      isArchived: project.archivedAt !== null,
    },
  };
  const who = { name: person.name, isAdmin: person.isAdmin, isDeactivated: person.deactivatedAt !== null };
  return { explanation: explain(capability, who, where ?? null), fields };
}

export type ProjectChoice = { key: string; name: string };

/** Projects to choose from where a key is asked; others are typed. */
export async function listProjectChoices(grant: WorkspaceGrant<"role.assign">, size = 200): Promise<ProjectChoice[]> {
  return grant.db
    .select({ key: projects.key, name: projects.name })
    .from(projects)
    .where(isNull(projects.archivedAt))
    .orderBy(asc(projects.key))
    .limit(size);
}
