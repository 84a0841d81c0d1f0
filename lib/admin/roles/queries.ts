// How somebody stands to a project, asked by an admin who wants to know why they can do something there.
import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { gates } from "@/db/enums";
import { memberships, people, projects, tokens } from "@/db/schema";
import { type Asker, projectGrant, type WorkspaceGrant } from "@/lib/access/grant";
import { type Capability, isProjectCapability, type ProjectCapability } from "@/lib/access/policy";
import type { FieldErrors } from "@/lib/kernel/errors";
import { getGates } from "@/lib/lifecycle/queries";
import { maySign } from "@/lib/lifecycle/rules";
import { settingRole } from "@/lib/value/matrix/entry.rules";
import { findMatrix } from "@/lib/value/matrix/queries";
import { type Explanation, explain, matrixNote, type RowNote, ruleWords, signingNote, withNotes } from "./rules";
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
  const memberRoles = project
    ? await grant.db
        .select({ role: memberships.role })
        .from(memberships)
        .where(and(eq(memberships.projectId, project.id), eq(memberships.personId, person.id)))
        .orderBy(asc(memberships.role))
    : [];
  const projectFacts = project && {
    key: project.key,
    standing: {
      roles: memberRoles.map(({ role }) => role),
      isOwner: project.ownerId === person.id,
      isAdmin: person.isAdmin,
      isVisitor: project.visibility === "workspace",
      isArchived: project.archivedAt !== null,
    },
  };
  const personFacts = { name: person.name, isAdmin: person.isAdmin, isDeactivated: person.deactivatedAt !== null };
  const explanation = explain(capability, personFacts, projectFacts ?? null);
  if (!explanation.allowed) return { explanation, fields };
  const asker = { db: grant.db, now: grant.now, personId: person.id };
  const notes = [
    isProjectCapability(capability) && project ? await findRowRule(asker, project.key, capability) : null,
    ruleWords(capability),
    await tokenNote(grant, person, capability),
  ];
  return { explanation: withNotes(explanation, notes), fields };
}

/** What a command asks of its rows beyond the roles, by its own rules, for whoever the question is about. */
async function findRowRule(asker: Asker, key: string, capability: ProjectCapability): Promise<RowNote | null> {
  if (capability === "value.matrix") {
    const access = await projectGrant(asker, key, capability);
    return matrixNote(settingRole(access.roles, await findMatrix(access)));
  }
  if (capability === "gate.sign") {
    const access = await projectGrant(asker, key, capability);
    const results = await getGates(access);
    return signingNote(gates.map((gate) => ({ gate, as: maySign(results[gate], access.roles) })));
  }
  return null;
}

/** A program may no more than its token: said where all of a person's tokens may only read. */
async function tokenNote(
  { db, now }: WorkspaceGrant<"role.assign">,
  person: { id: string; name: string },
  capability: Capability,
): Promise<RowNote | null> {
  if (!isProjectCapability(capability) || capability === "project.read") return null;
  const isActive = and(isNull(tokens.revokedAt), or(isNull(tokens.expiresAt), gt(tokens.expiresAt, now)));
  const active = await db
    .selectDistinct({ scope: tokens.scope })
    .from(tokens)
    .where(and(eq(tokens.personId, person.id), isActive));
  const readsOnly = active.length > 0 && active.every(({ scope }) => scope === "read");
  return readsOnly ? { allowed: true, note: `Not with a program: all tokens of ${person.name} may only read.` } : null;
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
