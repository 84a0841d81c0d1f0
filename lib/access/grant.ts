// The proof of authorisation: a value that only this file can create, from the database's current state.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { Phase, ProjectStatus, RiskClass, Role, Visibility } from "@/db/enums";
import { memberships, people, projects } from "@/db/schema";
import { type Day, dayOf } from "@/lib/kernel/days";
import { forbidden, notFound, precondition } from "@/lib/kernel/errors";
import {
  allows,
  allowsInWorkspace,
  type ProjectCapability,
  type PublicCapability,
  policy,
  type Standing,
  type SystemCapability,
  type WorkspaceCapability,
} from "./policy";
import { workspaceZone } from "./time-zone.queries";

/** Who asks, when, and over which connection. */
export type Asker = { db: Executor; now: Date; personId: string | null; system?: SystemActor };

/** Created only in bin/, which runs the jobs; its events have no actor and read "Quintet". No form or program can send one. */
export class SystemActor {
  readonly at = "queue";
}

export type Person = { id: string; name: string; email: string; isAdmin: boolean; defaultRole: Role };
export type GrantedProject = {
  id: string;
  key: string;
  name: string;
  phase: Phase;
  status: ProjectStatus;
  visibility: Visibility;
  riskClass: RiskClass;
  currency: string;
  ownerId: string;
  archivedAt: Date | null;
  version: number;
};

/** The workspace's time: days begin and end in its zone, for every reader, job and limit alike. */
type Calendar = { readonly now: Date; readonly timeZone: string; readonly today: Day };

declare const proof: unique symbol;
type Proof<C extends string> = { readonly [proof]: { readonly [K in C]: true } };

/** The only place that adds the proof, which exists for the compiler alone. */
const withProof = <G extends Proof<string>>(fields: Omit<G, typeof proof>): G => fields as G;

/** May do C in this project; every grant includes reading. */
export type Grant<C extends ProjectCapability = "project.read"> = Proof<C | "project.read"> &
  Calendar & {
    readonly db: Executor;
    readonly person: Person;
    readonly project: GrantedProject;
    readonly roles: readonly Role[];
    readonly standing: Standing;
  };

/** May do C in the workspace. */
export type WorkspaceGrant<C extends WorkspaceCapability = "workspace.read"> = Proof<C | "workspace.read"> &
  Calendar & {
    readonly db: Executor;
    readonly person: Person;
  };

/** Independent of who is signed in: the proof comes with the input. */
export type PublicGrant<C extends PublicCapability = "account.enter"> = Proof<C> & {
  readonly db: Executor;
  readonly now: Date;
};

/** For scheduled and queued work, without a person. */
export type SystemGrant<C extends SystemCapability = SystemCapability> = Proof<C> & {
  readonly db: Executor;
  readonly now: Date;
};

const personColumns = {
  id: people.id,
  name: people.name,
  email: people.email,
  isAdmin: people.isAdmin,
  defaultRole: people.defaultRole,
};

const calendar = (now: Date, timeZone: string): Calendar => ({ now, timeZone, today: dayOf(now, timeZone) });

/**
 * Opens a project for one capability.
 * @throws Refusal not_found where the asker may not see the project (or is nobody), forbidden where they may see it and
 *   not do this, precondition where only its being archived stands in the way.
 */
export async function projectGrant<C extends ProjectCapability>(
  asker: Asker,
  key: string,
  capability: C,
): Promise<Grant<C>> {
  // an address can contain NUL, which Postgres refuses
  if (!asker.personId || key.includes("\0")) throw notFound("This project");
  const [row] = await asker.db
    .select({
      timeZone: workspaceZone,
      person: personColumns,
      project: {
        id: projects.id,
        key: projects.key,
        name: projects.name,
        phase: projects.phase,
        status: projects.status,
        visibility: projects.visibility,
        riskClass: projects.riskClass,
        currency: projects.currency,
        ownerId: projects.ownerId,
        archivedAt: projects.archivedAt,
        version: projects.version,
      },
      roles: sql<Role[]>`array(select ${memberships.role}::text from ${memberships}
        where ${memberships.projectId} = ${projects.id} and ${memberships.personId} = ${people.id} order by ${memberships.role})`,
    })
    .from(people)
    .innerJoin(projects, eq(projects.key, key))
    .where(and(eq(people.id, asker.personId), isNull(people.deactivatedAt)));
  if (!row) throw notFound("This project");
  const standing: Standing = {
    roles: row.roles,
    isOwner: row.project.ownerId === row.person.id,
    isAdmin: row.person.isAdmin,
    isVisitor: row.project.visibility === "workspace",
    isArchived: row.project.archivedAt !== null,
  };
  if (!allows("project.read", standing)) throw notFound("This project");
  if (!allows(capability, standing)) {
    if (allows(capability, { ...standing, isArchived: false })) {
      throw precondition("This project is archived: restore it before you change anything.");
    }
    throw forbidden(`${policy[capability].label}: your roles in ${row.project.key} do not allow this.`);
  }
  return withProof<Grant<C>>({ db: asker.db, ...row, ...calendar(asker.now, row.timeZone), standing });
}

/** Opens the workspace for one capability. @throws Refusal forbidden */
export async function workspaceGrant<C extends WorkspaceCapability>(
  asker: Asker,
  capability: C,
): Promise<WorkspaceGrant<C>> {
  if (!asker.personId) throw forbidden("Please sign in.");
  const [row] = await asker.db
    .select({ timeZone: workspaceZone, person: personColumns })
    .from(people)
    .where(and(eq(people.id, asker.personId), isNull(people.deactivatedAt)));
  if (!row || !allowsInWorkspace(capability, row.person.isAdmin)) throw forbidden();
  return withProof<WorkspaceGrant<C>>({ db: asker.db, person: row.person, ...calendar(asker.now, row.timeZone) });
}

/** For what is possible before sign-in. */
export function publicGrant<C extends PublicCapability>(asker: Asker, _capability: C): PublicGrant<C> {
  return withProof<PublicGrant<C>>({ db: asker.db, now: asker.now });
}

/** For scheduled work. @throws Refusal forbidden to everybody but the SystemActor */
export function systemGrant<C extends SystemCapability>(asker: Asker, _capability: C): SystemGrant<C> {
  if (!(asker.system instanceof SystemActor)) throw forbidden("Quintet does this by itself.");
  return withProof<SystemGrant<C>>({ db: asker.db, now: asker.now });
}
