// Who plays: the people of the demo by their part, and sessions for them without typing a password.
import { eq, isNotNull } from "drizzle-orm";
import { v7 } from "uuid";
import type { Database } from "@/db/client";
import type { Role, TokenScope } from "@/db/enums";
import { memberships, people, projects, sessions, tokens } from "@/db/schema";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";

export type Part = Role | "admin";
export type Player = { id: string; name: string; email: string };

const dayMs = 86_400_000;

/** The six of the demo: five by the role that they wear, and the admin, who wears none. */
export async function castOf(db: Database): Promise<Record<Part, Player>> {
  const all = await db
    .select({ id: people.id, name: people.name, email: people.email, role: people.defaultRole, admin: people.isAdmin })
    .from(people)
    .where(isNotNull(people.joinedAt));
  return Object.fromEntries(all.map(({ role, admin, ...player }) => [admin ? "admin" : role, player])) as Record<
    Part,
    Player
  >;
}

/** Somebody of the workspace who is on no team. */
export async function addStranger(db: Database): Promise<Player> {
  const stranger = { id: v7(), name: "Silas Reed", email: `silas.${v7()}@example.org` };
  const now = new Date();
  await db.insert(people).values({ ...stranger, defaultRole: "stakeholder", joinedAt: now, createdAt: now });
  return stranger;
}

/** Somebody new, with exactly this role in this project and none elsewhere. */
export async function addMember(db: Database, key: string, role: Role): Promise<Player> {
  const player = await addStranger(db);
  const [project] = await db.select({ id: projects.id }).from(projects).where(eq(projects.key, key));
  if (!project) throw new Error(`There is no ${key}.`);
  await db.insert(memberships).values({ projectId: project.id, personId: player.id, role, createdAt: new Date() });
  return player;
}

/** Opens a session as a row. @returns the secret for the cookie */
export async function openSessionOf(db: Database, personId: string): Promise<string> {
  const secret = newSecret();
  const now = new Date();
  await db.insert(sessions).values({
    idHash: hashSecret(secret),
    personId,
    userAgent: "Journeys",
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + dayMs),
  });
  return secret;
}

/** A personal token. @returns its secret */
export async function openTokenOf(db: Database, personId: string, scope: TokenScope): Promise<string> {
  const secret = newSecret();
  const row = { id: v7(), personId, name: "Journeys", hash: hashSecret(secret), tail: secret.slice(-4), scope };
  await db.insert(tokens).values({ ...row, createdAt: new Date() });
  return secret;
}

export async function findByEmail(db: Database, email: string): Promise<Player> {
  const [found] = await db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(eq(people.email, email));
  if (!found) throw new Error(`Nobody has the address ${email}.`);
  return found;
}
