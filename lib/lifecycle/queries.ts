// Gates of projects as they are judged now, their signatures and waivers.
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { cache } from "react";
import type { GateName, Phase, Role } from "@/db/enums";
import { memberships, people, projects, signatures, waivers } from "@/db/schema";
import type { Grant, WorkspaceGrant } from "@/lib/access/grant";
import { notFound } from "@/lib/kernel/errors";
import { listVisibleIds } from "@/lib/projects/queries";
import { isSignature, signatureId } from "./criteria/signature.rules";
import { readEvidence } from "./evidence/queries";
import type { ProjectEvidence } from "./evidence/rules";
import { evaluateGate } from "./gate.rules";
import type { GateResult } from "./gate-result.rules";
import { isOpen, maySign } from "./rules";
import type { Template } from "./templates/rules";

export type ProjectGates = Record<GateName, GateResult>;

/** What the project's gates are judged on; read once for all parts of a page. */
export const getEvidence = cache(async (grant: Grant): Promise<ProjectEvidence> => {
  const evidence = (await readEvidence(grant.db, [grant.project.id], grant.now)).get(grant.project.id);
  if (!evidence) throw notFound("This project");
  return evidence;
});

/** All four gates of the project as they stand now; worked out once for all parts of a page. */
export const getGates = cache(async (grant: Grant) => gatesOf(await getEvidence(grant), grant.now));

/** The template that the project's gates are judged by. */
export const getTemplate = async (grant: Grant): Promise<Template> => (await getEvidence(grant)).template;

export const gatesOf = (evidence: ProjectEvidence, now: Date): ProjectGates => ({
  design: evaluateGate("design", evidence, now),
  development: evaluateGate("development", evidence, now),
  deployment: evaluateGate("deployment", evidence, now),
  operation: evaluateGate("operation", evidence, now),
});

export async function getGate(grant: Grant, gate: GateName): Promise<GateResult> {
  return (await getGates(grant))[gate];
}

/** The gates of those of a page of projects that the reader may see: project id → gates. */
export async function listGates(
  grant: WorkspaceGrant,
  projectIds: readonly string[],
): Promise<Map<string, ProjectGates>> {
  const evidence = await readEvidence(grant.db, await listVisibleIds(grant, projectIds), grant.now);
  return new Map([...evidence].map(([id, projectEvidence]) => [id, gatesOf(projectEvidence, grant.now)]));
}

export type MyGate = {
  project: { id: string; key: string; name: string; phase: Phase };
  roles: Role[];
  gates: ProjectGates;
  evidence: ProjectEvidence;
  /** As which roles the reader's signature is asked for now: all else is met, theirs is open. */
  toSign: Role[];
};

/** The most recent projects that a person works in, with their gates: bounded, so that a home stays quick for everyone. */
export async function listMyGates(grant: WorkspaceGrant, most = 30): Promise<MyGate[]> {
  const mine = await grant.db
    .select({
      id: projects.id,
      key: projects.key,
      name: projects.name,
      phase: projects.phase,
      roles: sql<Role[]>`array_agg(${memberships.role}::text order by ${memberships.role})`,
    })
    .from(memberships)
    .innerJoin(projects, eq(projects.id, memberships.projectId))
    .where(and(eq(memberships.personId, grant.person.id), isNull(projects.archivedAt), eq(projects.status, "active")))
    .groupBy(projects.id)
    .orderBy(desc(projects.updatedAt))
    .limit(most);
  const evidence = await readEvidence(
    grant.db,
    mine.map((project) => project.id),
    grant.now,
  );
  return mine.flatMap(({ roles, ...project }) => {
    const projectEvidence = evidence.get(project.id);
    if (!projectEvidence) return [];
    const results = gatesOf(projectEvidence, grant.now);
    return [
      { project, roles, gates: results, evidence: projectEvidence, toSign: rolesToSign(results[project.phase], roles) },
    ];
  });
}

/** A signature is asked for once the evidence is complete. */
export function rolesToSign(gate: GateResult, roles: readonly Role[]): Role[] {
  const evidence = gate.criteria.filter((criterion) => !isSignature(criterion));
  if (evidence.some(isOpen)) return [];
  return maySign(gate, roles).filter((role) =>
    gate.criteria.some((criterion) => criterion.id === signatureId(gate.gate, role) && isOpen(criterion)),
  );
}

export type Signature = {
  id: string;
  gate: GateName;
  role: Role;
  personId: string;
  name: string;
  digest: string;
  note: string;
  signedAt: Date;
  withdrawnAt: Date | null;
};

export async function listSignatures(grant: Grant, gate: GateName): Promise<Signature[]> {
  return grant.db
    .select({
      id: signatures.id,
      gate: signatures.gate,
      role: signatures.role,
      personId: signatures.personId,
      name: people.name,
      digest: signatures.digest,
      note: signatures.note,
      signedAt: signatures.signedAt,
      withdrawnAt: signatures.withdrawnAt,
    })
    .from(signatures)
    .innerJoin(people, eq(people.id, signatures.personId))
    .where(and(eq(signatures.projectId, grant.project.id), eq(signatures.gate, gate)))
    .orderBy(desc(signatures.signedAt));
}

/** Standing waivers with the name of who gave them, by criterion. */
export async function listWaivers(grant: Grant) {
  return grant.db
    .select({
      id: waivers.id,
      criterion: waivers.criterion,
      reason: waivers.reason,
      waivedBy: people.name,
      expiresAt: waivers.expiresAt,
    })
    .from(waivers)
    .innerJoin(people, eq(people.id, waivers.waivedById))
    .where(
      and(
        eq(waivers.projectId, grant.project.id),
        isNull(waivers.endedAt),
        sql`${waivers.expiresAt} > ${grant.now.toISOString()}`,
      ),
    )
    .orderBy(desc(waivers.waivedAt));
}

/** Who holds which role: whom a missing signature waits for. */
export async function listSigners(
  grant: Grant,
  roles: readonly Role[],
): Promise<{ role: Role; name: string; personId: string }[]> {
  if (roles.length === 0) return [];
  return grant.db
    .select({ role: memberships.role, name: people.name, personId: people.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.projectId, grant.project.id),
        inArray(memberships.role, [...roles]),
        isNull(people.deactivatedAt),
      ),
    )
    .orderBy(memberships.role, people.name);
}
