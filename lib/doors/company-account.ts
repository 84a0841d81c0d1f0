// Sign-on with company accounts (OpenID Connect): redirects to the provider, and handles its callback.

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
import { lookUp } from "@/lib/format/look-up";
import { perform } from "@/lib/kernel/command";
import { env } from "@/lib/kernel/env";
import { email } from "@/lib/kernel/fields";
import { authSecret } from "@/lib/kernel/secrets";
import type { Visitor } from "@/lib/kernel/visitor";
import { deviceCookie } from "./device-cookie";
import { exchangeWithNextAuth } from "./next-auth";

const startPath = "/api/auth/signin/company";

/** What the company's sign-on is called here; null where none is configured. */
export function companyAccount(): { name: string; issuer: string } | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_NAME: name } = env();
  return issuer && clientId ? { name, issuer } : null;
}

/** A link, not a form: a page may not post to where the provider then redirects. */
export const signOnPath = (from?: string) => hrefWith(startPath, { from });

/** From the page of an invitation: joins with the company account instead of a password. */
export const joiningPath = (token: string) => hrefWith(startPath, { invitation: token });

/** Signed for this session, so that nobody else can make somebody start linking an account. */
export const linkingPath = (sessionIdHash: string) => hrefWith(startPath, { link: linkProofOf(sessionIdHash) });

const linkProofOf = (sessionIdHash: string) =>
  createHmac("sha256", authSecret()).update(`link ${sessionIdHash}`).digest("hex");

function isLinkProof(proof: string | undefined, { sessionIdHash }: Visitor): boolean {
  if (!proof || !sessionIdHash) return false;
  const [one, other] = [Buffer.from(proof), Buffer.from(linkProofOf(sessionIdHash))];
  return one.length === other.length && timingSafeEqual(one, other);
}

const linkCookie = "company-link";
const invitationCookie = "company-invitation";
const expireNow = "Max-Age=0";
const cookieLine = (name: string, value: string) => `${name}=${value}; Path=/api/auth; HttpOnly; SameSite=Lax`;

type SignOnRequest = { request: NextRequest; segments: readonly string[]; asker: Asker; visitor: Visitor };

/** GET /api/auth/signin/company and /api/auth/callback/company; no other route of next-auth is reachable. */
export async function handleCompanyAccount(signOnRequest: SignOnRequest): Promise<Response> {
  const path = signOnRequest.segments.join("/");
  if (!companyAccount() || !["signin/company", "callback/company"].includes(path)) {
    return new Response("Not found.", { status: 404, headers: { "cache-control": "no-store" } });
  }
  return path === "signin/company" ? startSignOn(signOnRequest) : finishSignOn(signOnRequest);
}

async function startSignOn({ request, visitor }: SignOnRequest): Promise<Response> {
  const link = request.nextUrl.searchParams.get("link") ?? undefined;
  const { location, setCookies } = await exchangeWithNextAuth({
    action: "signin",
    provider: "company",
    method: "POST",
    company: provider(),
    goTo: pathWithin(request.nextUrl.searchParams.get("from")),
  });
  const invitation = request.nextUrl.searchParams.get("invitation") ?? "";
  return redirect(isOurSite(location) ? problemPath("failed") : location, [
    ...setCookies,
    cookieLine(linkCookie, isLinkProof(link, visitor) ? `${link}; Max-Age=900` : `; ${expireNow}`),
    cookieLine(invitationCookie, /^[\w-]{1,200}$/.test(invitation) ? `${invitation}; Max-Age=900` : `; ${expireNow}`),
  ]);
}

async function finishSignOn({ request, asker, visitor }: SignOnRequest): Promise<Response> {
  const query = Object.fromEntries(request.nextUrl.searchParams);
  if (query.error === "access_denied") return redirect(problemPath("cancelled"), []);
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]));
  const isLinking = isLinkProof(lookUp(cookies, linkCookie), visitor);
  let fault: unknown;
  let grantedScopes: string | undefined;
  let secret: string | undefined;
  const { location, setCookies } = await exchangeWithNextAuth({
    action: "callback",
    provider: "company",
    method: "GET",
    company: provider((scope) => {
      grantedScopes = scope;
    }),
    query,
    cookies,
    onSignIn: async (user, profile) => {
      try {
        const verified = verifiedClaims(profile, grantedScopes);
        if (isLinking) return await link(asker, verified);
        const token = lookUp(cookies, invitationCookie);
        const outcome = await (token
          ? perform(joinByCompanyAccount, { ...asker, visitor, input: { verified, token } })
          : perform(signOn, { ...asker, visitor, input: { verified, fallbackRole: fallbackRole() } }));
        if (!outcome.ok && token && outcome.refusal.code === "precondition") return problemPath("link_closed");
        if (!outcome.ok) throw outcome.refusal;
        if ("problem" in outcome.value) return problemPath(outcome.value.problem);
        // The jwt callback gets the same object and puts the secret into the cookie.
        secret = outcome.value.secret;
        user.secret = secret;
        return null;
      } catch (caught) {
        fault = caught;
        throw caught;
      }
    },
  });
  // next-auth would hide the fault behind "error"; thrown here it is logged
  if (fault) throw fault;
  return redirect(landingPath(location), [
    ...setCookies,
    ...(secret ? await deviceCookies(asker, visitor, secret) : []),
    cookieLine(linkCookie, `; ${expireNow}`),
    cookieLine(invitationCookie, `; ${expireNow}`),
  ]);
}

/** The browser counts as known for the account, also if its person signs in by password next time. */
async function deviceCookies({ db }: Asker, visitor: Visitor, secret: string): Promise<string[]> {
  const device = await deviceCookie(db, visitor, secret);
  const response = new NextResponse();
  if (device) response.cookies.set(device);
  return response.headers.getSetCookie();
}

async function link(asker: Asker, verified: VerifiedClaims): Promise<string> {
  const outcome = await perform(linkIdentity, { ...asker, input: { verified } });
  return outcome.ok ? "/account?linked=yes" : "/account?linked=no";
}

/** Claims of the id token, which openid-client has verified; userinfo fills in what some providers leave out of it. */
function verifiedClaims(profile: Record<string, unknown>, grantedScopes: string | undefined): VerifiedClaims {
  const text = (name: string) => {
    const claim = lookUp(profile, name);
    return typeof claim === "string" && claim !== "" ? claim : null;
  };
  const issuer = text("iss");
  const subject = text("sub");
  if (!issuer || !subject) throw new Error("The id token names no issuer or no subject.");
  const { OIDC_GROUPS_CLAIM: claim, OIDC_SCOPE: scope } = env();
  const groups = storableGroups(groupsOf(profile, { claim, scope, granted: grantedScopes }));
  const address = email.safeParse(text("email")).data ?? null;
  const isEmailUnverified = [false, "false"].some((no) => lookUp(profile, "email_verified") === no);
  return new VerifiedClaims({
    issuer,
    subject,
    email: address,
    isEmailUnverified,
    name: storableText(text("name") ?? ""),
    groups,
  });
}

/** Without what Postgres can't store: NUL, and lone surrogates. */
const storableText = (text: string) => text.toWellFormed().replaceAll("\0", "");

const storableGroups = (groups: Groups): Groups =>
  "names" in groups ? { names: groups.names.map(storableText) } : groups;

const fallbackRole = (): Role | null => roles.find((role) => role === env().OIDC_DEFAULT_ROLE) ?? null;

const problemPath = (problem: SignOnProblem) => hrefWith("/sign-in", { problem });

const isOurSite = (location: string | null) =>
  !location || siteOf(location)?.origin === new URL(env().QUINTET_URL).origin;
const siteOf = (location: string) =>
  URL.canParse(location, env().QUINTET_URL) ? new URL(location, env().QUINTET_URL) : null;

/** Where to redirect after sign-on. It comes from a cookie that anybody may have written; pages of next-auth itself mean that it failed. */
function landingPath(location: string | null): string {
  const target = siteOf(location ?? "/");
  if (!target || !isOurSite(location) || target.pathname.startsWith("/api/auth/")) return problemPath("failed");
  const path = target.pathname + target.search;
  return target.pathname === "/sign-in" ? path : pathWithin(path);
}

function redirect(location: string | null, setCookies: readonly string[]): Response {
  const headers = new Headers({ location: location ?? "/", "cache-control": "no-store" });
  for (const cookie of setCookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 302, headers });
}

/** @param onScope receives the scopes that the provider granted, where it states them */
function provider(onScope: (scope: string | undefined) => void = () => {}): OAuthConfig<Record<string, unknown>> {
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
        onScope(verified.scope);
        const userinfo = client.issuer.metadata.userinfo_endpoint ? await client.userinfo(verified) : {};
        return { ...userinfo, ...verified.claims() };
      },
    },
    profile: (claims) => ({ id: String(claims.sub) }),
  };
}
