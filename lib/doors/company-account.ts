// The door for company accounts (OpenID Connect): leads to the provider, and takes in whom it sends back.

import { createHmac, timingSafeEqual } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { type Role, roles } from "@/db/enums";
import type { Asker } from "@/lib/access/grant";
import { pathWithin } from "@/lib/access/rules";
import { joinByCompanyAccount, linkIdentity, signOn } from "@/lib/admin/company-accounts/commands";
import { type Groups, groupsOf, type SignOnProblem } from "@/lib/admin/company-accounts/rules";
import { VerifiedClaims } from "@/lib/admin/company-accounts/schema";
import { hrefWith } from "@/lib/format/href";
import { own } from "@/lib/format/own";
import { perform } from "@/lib/kernel/command";
import { env } from "@/lib/kernel/env";
import { email } from "@/lib/kernel/fields";
import { authSecret } from "@/lib/kernel/secrets";
import type { Visitor } from "@/lib/kernel/visitor";
import { deviceCookie } from "./device-cookie";
import { converse } from "./next-auth";

const startPath = "/api/auth/signin/company";

/** What the company's sign-on is called here; null where none is configured. */
export function companyAccount(): { name: string; issuer: string } | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_NAME: name } = env();
  return issuer && clientId ? { name, issuer } : null;
}

/** A link, not a form: a page may not post to where the provider then redirects. */
export const signOnPath = (from?: string) => hrefWith(startPath, { from });

/** From the page of an invitation: whoever has its link joins with their company account. */
export const joiningPath = (token: string) => hrefWith(startPath, { invitation: token });

/** Only a page of this very session can hold this address, so nobody else can start the linking of an account. */
export const linkingPath = (sessionIdHash: string) => hrefWith(startPath, { link: proofOf(sessionIdHash) });

const proofOf = (sessionIdHash: string) =>
  createHmac("sha256", authSecret()).update(`link ${sessionIdHash}`).digest("hex");

function proves(given: string | undefined, { sessionIdHash }: Visitor): boolean {
  if (!given || !sessionIdHash) return false;
  const [one, other] = [Buffer.from(given), Buffer.from(proofOf(sessionIdHash))];
  return one.length === other.length && timingSafeEqual(one, other);
}

const linkCookie = "company-link";
const invitationCookie = "company-invitation";
const gone = "Max-Age=0";
const held = (name: string, value: string) => `${name}=${value}; Path=/api/auth; HttpOnly; SameSite=Lax`;

type Knock = { request: NextRequest; segments: readonly string[]; asker: Asker; visitor: Visitor };

/** GET /api/auth/signin/company and /api/auth/callback/company; everything else that next-auth could do stays shut. */
export async function passCompanyDoor(knock: Knock): Promise<Response> {
  const path = knock.segments.join("/");
  if (!companyAccount() || !["signin/company", "callback/company"].includes(path)) {
    return new Response("Not found.", { status: 404, headers: { "cache-control": "no-store" } });
  }
  return path === "signin/company" ? leave(knock) : arrive(knock);
}

async function leave({ request, visitor }: Knock): Promise<Response> {
  const link = request.nextUrl.searchParams.get("link") ?? undefined;
  const { location, setCookies } = await converse({
    action: "signin",
    provider: "company",
    method: "POST",
    company: provider(),
    goTo: pathWithin(request.nextUrl.searchParams.get("from")),
  });
  const invitation = request.nextUrl.searchParams.get("invitation") ?? "";
  return redirect(ours(location) ? problemPath("failed") : location, [
    ...setCookies,
    held(linkCookie, proves(link, visitor) ? `${link}; Max-Age=900` : `; ${gone}`),
    held(invitationCookie, /^[\w-]{1,200}$/.test(invitation) ? `${invitation}; Max-Age=900` : `; ${gone}`),
  ]);
}

async function arrive({ request, asker, visitor }: Knock): Promise<Response> {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  if (query.error === "access_denied") return redirect(problemPath("cancelled"), []);
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]));
  const links = proves(own(cookies, linkCookie), visitor);
  let fault: unknown;
  let granted: string | undefined;
  let secret: string | undefined;
  const { location, setCookies } = await converse({
    action: "callback",
    provider: "company",
    method: "GET",
    company: provider((scope) => {
      granted = scope;
    }),
    query,
    cookies,
    arrive: async (user, profile) => {
      try {
        const verified = verifiedClaims(profile, granted);
        if (links) return await link(asker, verified);
        const token = own(cookies, invitationCookie);
        const outcome = await (token
          ? perform(joinByCompanyAccount, { ...asker, visitor, input: { verified, token } })
          : perform(signOn, { ...asker, visitor, input: { verified, fallbackRole: fallbackRole() } }));
        if (!outcome.ok && token && outcome.refusal.code === "precondition") return problemPath("link_closed");
        if (!outcome.ok) throw outcome.refusal;
        if ("problem" in outcome.value) return problemPath(outcome.value.problem);
        // The same object comes to the jwt callback, which puts the secret into the cookie.
        secret = outcome.value.secret;
        user.secret = secret;
        return null;
      } catch (caught) {
        fault = caught;
        throw caught;
      }
    },
  });
  // next-auth would say no more than "error"; thrown here it is logged.
  if (fault) throw fault;
  return redirect(landing(location), [
    ...setCookies,
    ...(secret ? await remembered(asker, visitor, secret) : []),
    held(linkCookie, `; ${gone}`),
    held(invitationCookie, `; ${gone}`),
  ]);
}

/** Whoever entered by company account may come by password next time, from a browser that is known by then. */
async function remembered({ db }: Asker, visitor: Visitor, secret: string): Promise<string[]> {
  const device = await deviceCookie(db, visitor, secret);
  const answer = new NextResponse();
  if (device) answer.cookies.set(device);
  return answer.headers.getSetCookie();
}

async function link(asker: Asker, verified: VerifiedClaims): Promise<string> {
  const outcome = await perform(linkIdentity, { ...asker, input: { verified } });
  return outcome.ok ? "/account?linked=yes" : "/account?linked=no";
}

/** Claims of the id token, which openid-client has verified, over those that some providers tell only when asked. */
function verifiedClaims(profile: Record<string, unknown>, granted: string | undefined): VerifiedClaims {
  const text = (name: string) => {
    const claim = own(profile, name);
    return typeof claim === "string" && claim !== "" ? claim : null;
  };
  const issuer = text("iss");
  const subject = text("sub");
  if (!issuer || !subject) throw new Error("The id token names no issuer or no subject.");
  const { OIDC_GROUPS_CLAIM: claim, OIDC_SCOPE: scope } = env();
  const groups = kept(groupsOf(profile, { claim, scope, granted }));
  const address = email.safeParse(text("email")).data ?? null;
  const isEmailUnverified = [false, "false"].some((no) => own(profile, "email_verified") === no);
  return new VerifiedClaims({
    issuer,
    subject,
    email: address,
    isEmailUnverified,
    name: keptText(text("name") ?? ""),
    groups,
  });
}

/** Without what no database keeps: NUL, and halves of characters. */
const keptText = (text: string) => text.toWellFormed().replaceAll("\0", "");

const kept = (groups: Groups): Groups => ("told" in groups ? { told: groups.told.map(keptText) } : groups);

const fallbackRole = (): Role | null => roles.find((role) => role === env().OIDC_DEFAULT_ROLE) ?? null;

const problemPath = (problem: SignOnProblem) => hrefWith("/sign-in", { problem });

const ours = (location: string | null) => !location || siteOf(location)?.origin === new URL(env().QUINTET_URL).origin;
const siteOf = (location: string) =>
  URL.canParse(location, env().QUINTET_URL) ? new URL(location, env().QUINTET_URL) : null;

/** Where somebody comes out: a cookie, which anybody may have written, told next-auth the way. Its own pages mean that something went wrong. */
function landing(location: string | null): string {
  const led = siteOf(location ?? "/");
  if (!led || !ours(location) || led.pathname.startsWith("/api/auth/")) return problemPath("failed");
  const path = led.pathname + led.search;
  return led.pathname === "/sign-in" ? path : pathWithin(path);
}

function redirect(location: string | null, setCookies: readonly string[]): Response {
  const headers = new Headers({ location: location ?? "/", "cache-control": "no-store" });
  for (const cookie of setCookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 302, headers });
}

/** @param hear is told which scopes the provider granted, where it says so */
function provider(hear: (scope: string | undefined) => void = () => {}): OAuthConfig<Record<string, unknown>> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SCOPE, OIDC_NAME } = env();
  return {
    id: "company",
    name: OIDC_NAME,
    type: "oauth",
    wellKnown: `${OIDC_ISSUER?.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: OIDC_SCOPE } },
    checks: ["pkce", "state", "nonce"],
    idToken: true,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    client: OIDC_CLIENT_SECRET ? {} : { token_endpoint_auth_method: "none" },
    userinfo: {
      request: async ({ client, tokens }) => {
        // next-auth types it as plain parameters; it is the verified token set, by whose subject the answer is checked.
        const verified = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
        hear(verified.scope);
        const told = client.issuer.metadata.userinfo_endpoint ? await client.userinfo(verified) : {};
        return { ...told, ...verified.claims() };
      },
    },
    profile: (claims) => ({ id: String(claims.sub) }),
  };
}
