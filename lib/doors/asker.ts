// Who sends this request, and the grants that pages begin with. The cookie holds a random id; the session is a row.

import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { database } from "@/db/client";
import {
  type Asker,
  type Grant,
  type PublicGrant,
  projectGrant,
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
import { areHeadersNormalised } from "./peers";
import { ignoreIfFull } from "./readiness";

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
  // a full disk must not keep anybody from reading pages
  if (visitIsStale(lastSeenAt, now)) await markVisit(db, { personId, now, idHash: sessionIdHash }).catch(ignoreIfFull);
  return { db, now, personId, sessionIdHash };
});

/** Where this request comes from; the address is the one that lib/doors/peers.ts has put into the header. */
export async function currentVisitor(): Promise<Visitor> {
  const [{ sessionIdHash }, requestHeaders, cookieStore] = await Promise.all([currentAsker(), headers(), cookies()]);
  const address = areHeadersNormalised() ? requestHeaders.get("x-forwarded-for") : null;
  const device = cookieStore.get(deviceCookieName())?.value;
  return { address, userAgent: requestHeaders.get("user-agent"), sessionIdHash, device };
}

/** For a page before sign-in. */
export async function openEntrance(): Promise<PublicGrant> {
  return publicGrant(await currentAsker(), "account.enter");
}

/** Has the session not ended, and is its person still active? For connections that stay open. */
export async function isSessionValid(idHash: string): Promise<boolean> {
  return (await findSession(database(), idHash, new Date())) !== null;
}

/** For a page under /projects/[project]: who isn't signed in is sent to sign-in; who may not see the project gets Not Found. */
export async function openProject<C extends ProjectCapability = "project.read">(
  params: Promise<{ project: string }>,
  capability = "project.read" as C,
): Promise<Grant<C>> {
  const { project } = await params;
  return openForAsker((asker) =>
    cachedProjectGrant(asker, decodeURIComponent(project).toUpperCase(), capability),
  ) as Promise<Grant<C>>;
}

/** For a page of the workspace. */
export async function openWorkspace<C extends WorkspaceCapability = "workspace.read">(
  capability = "workspace.read" as C,
): Promise<WorkspaceGrant<C>> {
  return openForAsker((asker) => cachedWorkspaceGrant(asker, capability)) as Promise<WorkspaceGrant<C>>;
}

/** Layout and page ask for the same grant: one read per request serves both. */
const cachedProjectGrant = cache((asker: Asker, key: string, capability: ProjectCapability) =>
  projectGrant(asker, key, capability),
);
const cachedWorkspaceGrant = cache((asker: Asker, capability: WorkspaceCapability) =>
  workspaceGrant(asker, capability),
);

async function openForAsker<G>(open: (asker: Asker) => Promise<G>): Promise<G> {
  const asker = await currentAsker();
  if (!asker.personId) redirect(await signInPath());
  return orNotFound(open(asker));
}

/** Turns a refusal of what a page shows into Not Found: it doesn't exist, or belongs to another project. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (fault) {
    if (fault instanceof Refusal) notFound();
    throw fault;
  }
}

/** Sign-in leads back to the page that was asked for; proxy.ts puts it into the header. */
async function signInPath(): Promise<string> {
  const wanted = (await headers()).get("x-wanted");
  return hrefWith("/sign-in", { from: wanted === "/" ? "" : wanted });
}
