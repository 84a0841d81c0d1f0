// The only file that uses next-auth: for the OpenID Connect exchange and the credentials callback.
// Its pages, session route and sign-out are not reachable; the cookie carries a random secret, and the session is a row.
import { createHash } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions, type User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { sessionDays } from "@/lib/access/sessions.steps";
import { env } from "@/lib/kernel/env";
import { authSecret, newSecret } from "@/lib/kernel/secrets";
import { sessionCookieName } from "./asker";

declare module "next-auth" {
  interface User {
    /** Of the session that the command has opened. */
    secret?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    secret?: string;
  }
}

type Exchange = {
  action: "signin" | "callback";
  provider: "password" | "company";
  method: "GET" | "POST";
  /** A path of this site to redirect to after success. */
  goTo?: string;
  query?: Record<string, string>;
  cookies?: Record<string, string>;
  /** For the password provider: performs the command that opens the session. */
  authorize?: () => Promise<User | null>;
  company?: OAuthConfig<Record<string, unknown>>;
  /** Called when the provider has identified somebody: null signs them in, a path redirects them instead. */
  onSignIn?: (user: User, claims: Record<string, unknown>) => Promise<string | null>;
};

type ExchangeResult = { location: string | null; setCookies: string[] };

/** One exchange with next-auth in process, through its handler for API routes, which takes plain objects. */
export async function exchangeWithNextAuth(exchange: Exchange): Promise<ExchangeResult> {
  process.env.NEXTAUTH_URL = `${new URL(env().QUINTET_URL).origin}/api/auth`;
  const csrf = csrfPair();
  const request = {
    method: exchange.method,
    query: { ...exchange.query, nextauth: [exchange.action, exchange.provider] },
    body: exchange.method === "POST" ? { csrfToken: csrf.token, callbackUrl: exchange.goTo ?? "/" } : {},
    cookies: { ...withoutSessionCookies(exchange.cookies ?? {}), [csrf.name]: csrf.cookie },
    headers: {},
  };
  const response = new ResponseStub();
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    optionsFor(exchange, csrf.name),
  );
  const location = response.headers.get("Location");
  const setCookies = response.headers.get("Set-Cookie") ?? [];
  return { location: typeof location === "string" ? location : null, setCookies: [setCookies].flat() };
}

/** Our forms check their origin themselves; next-auth requires a cookie and a field that agree. */
function csrfPair() {
  const token = newSecret();
  const cookie = `${token}|${createHash("sha256").update(`${token}${authSecret()}`).digest("hex")}`;
  return { name: "next-auth.csrf-token", token, cookie };
}

/** next-auth takes every cookie whose name begins with the session cookie's for a chunk of it, and would clear it. */
function withoutSessionCookies(cookies: Record<string, string>) {
  const name = sessionCookieName();
  return Object.fromEntries(Object.entries(cookies).filter(([key]) => !key.startsWith(name)));
}

/** As much of a response as next-auth writes to. */
class ResponseStub {
  readonly headers = new Map<string, string | string[]>();
  getHeader(name: string) {
    return this.headers.get(name);
  }
  setHeader(name: string, value: string | string[]) {
    this.headers.set(name, value);
    return this;
  }
  status() {
    return this;
  }
  json() {}
  send() {}
  end() {}
}

function optionsFor(exchange: Exchange, csrfCookie: string): AuthOptions {
  const secure = env().QUINTET_URL.startsWith("https:");
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  return {
    secret: authSecret(),
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: sessionDays * 86_400 },
    cookies: {
      sessionToken: { name: sessionCookieName(), options },
      csrfToken: { name: csrfCookie, options },
    },
    // the "token" is the secret of a row: it contains nothing, and is invalid as soon as the row is deleted
    jwt: { encode: ({ token }) => token?.secret ?? "", decode: ({ token }) => ({ secret: token }) },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({ id: "password", credentials: {}, authorize: async () => (await exchange.authorize?.()) ?? null }),
      ...(exchange.company ? [exchange.company] : []),
    ],
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.type !== "oauth") return true;
        return (await exchange.onSignIn?.(user, { ...profile })) ?? true;
      },
      jwt: ({ token, user }) => ({ secret: user?.secret ?? token.secret }),
    },
  };
}
