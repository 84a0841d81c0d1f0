// Who is asking, and which door they may open: every page starts here. The cookie holds a random id; the session is a row.

import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { database } from "@/db/client";
import {
  type Asker,
  type Grant,
  grant,
  type PublicGrant,
  publicGrant,
  type WorkspaceGrant,
  workspaceGrant,
} from "@/lib/access/grant";
import type { ProjectCapability, WorkspaceCapability } from "@/lib/access/policy";
import { findSession, markVisit, visitIsStale } from "@/lib/access/sessions.steps";
import { hrefWith } from "@/lib/format/href";
import { env } from "@/lib/kernel/env";
import { Refusal } from "@/lib/kernel/errors";
import { hashSecret } from "@/lib/kernel/secrets";
import type { Visitor } from "@/lib/kernel/visitor";
import { deviceCookieName } from "./device-cookie";
import { knowsPeers } from "./peers";
import { unlessFull } from "./readiness";

/** `__Host-` only exists over https; a plain name serves the demo on loopback. */
export function sessionCookieName() {
  return env().QUINTET_URL.startsWith("https:") ? "__Host-quintet" : "quintet";
}

/** The asker of this request, read from the database once per request: a role or a deactivation counts at once. */
export const currentAsker = cache(async (): Promise<Asker & { sessionIdHash: string | null }> => {
  const db = database();
  const now = new Date();
  const secret = (await cookies()).get(sessionCookieName())?.value;
  if (!secret) return { db, now, personId: null, sessionIdHash: null };
  const sessionIdHash = hashSecret(secret);
  const session = await findSession(db, sessionIdHash, now);
  if (!session) return { db, now, personId: null, sessionIdHash: null };
  const { personId, lastSeenAt } = session;
  // where no room is left for a note, pages can still be read
  if (visitIsStale(lastSeenAt, now)) await markVisit(db, { personId, now, idHash: sessionIdHash }).catch(unlessFull);
  return { db, now, personId, sessionIdHash };
});

/** Where this request comes from; the address is the one that lib/doors/peers.ts wrote down. */
export async function currentVisitor(): Promise<Visitor> {
  const [{ sessionIdHash }, sent, kept] = await Promise.all([currentAsker(), headers(), cookies()]);
  const address = knowsPeers() ? sent.get("x-forwarded-for") : null;
  const device = kept.get(deviceCookieName())?.value;
  return { address, userAgent: sent.get("user-agent"), sessionIdHash, device };
}

/** For a page before sign-in. */
export async function openEntrance(): Promise<PublicGrant> {
  return publicGrant(await currentAsker(), "account.enter");
}

/** Is this session still one, and its person still active? Asked by what stays open for long. */
export async function sessionLives(idHash: string): Promise<boolean> {
  return (await findSession(database(), idHash, new Date())) !== null;
}

/** For a page under /projects/[project]: shows sign-in to nobody, and Not Found to whoever may not. */
export async function openProject<C extends ProjectCapability = "project.read">(
  params: Promise<{ project: string }>,
  capability = "project.read" as C,
): Promise<Grant<C>> {
  const { project } = await params;
  return opened((asker) => projectGrant(asker, decodeURIComponent(project).toUpperCase(), capability)) as Promise<
    Grant<C>
  >;
}

/** For a page of the workspace. */
export async function openWorkspace<C extends WorkspaceCapability = "workspace.read">(
  capability = "workspace.read" as C,
): Promise<WorkspaceGrant<C>> {
  return opened((asker) => memberGrant(asker, capability)) as Promise<WorkspaceGrant<C>>;
}

/** Layout and page ask for the same project, or for the same person: one read serves both. */
const projectGrant = cache((asker: Asker, key: string, capability: ProjectCapability) => grant(asker, key, capability));
const memberGrant = cache((asker: Asker, capability: WorkspaceCapability) => workspaceGrant(asker, capability));

async function opened<G>(open: (asker: Asker) => Promise<G>): Promise<G> {
  const asker = await currentAsker();
  if (!asker.personId) redirect(await signInPath());
  return found(open(asker));
}

/** For what a page is about: what does not exist, or belongs elsewhere, is the same Not Found. */
export async function found<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (fault) {
    if (fault instanceof Refusal) notFound();
    throw fault;
  }
}

/** Sign-in leads back to where somebody wanted to go; proxy.ts says where that was. */
async function signInPath(): Promise<string> {
  const wanted = (await headers()).get("x-wanted");
  return hrefWith("/sign-in", { from: wanted === "/" ? "" : wanted });
}
