// next-auth, boxed in: it does the OpenID Connect dance and the credentials callback, and no other file imports it.
// Its pages, its session route and its sign-out stay shut; the cookie carries a random secret, and the session is a row.
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

type Conversation = {
  action: "signin" | "callback";
  provider: "password" | "company";
  method: "GET" | "POST";
  /** A path of this site, where a sign-on that went well ends. */
  goTo?: string;
  query?: Record<string, string>;
  cookies?: Record<string, string>;
  /** What the password provider asks: it performs the command, which opens the session. */
  authorize?: () => Promise<User | null>;
  company?: OAuthConfig<Record<string, unknown>>;
  /** Asked when the company has answered for somebody: null lets them in, a path leads them there instead. */
  arrive?: (user: User, claims: Record<string, unknown>) => Promise<string | null>;
};

type Reply = { location: string | null; setCookies: string[] };

/** One exchange with next-auth, without a server around it: through its handler for API routes, which takes plain objects. */
export async function converse(asked: Conversation): Promise<Reply> {
  process.env.NEXTAUTH_URL = `${new URL(env().QUINTET_URL).origin}/api/auth`;
  const csrf = csrfPair();
  const request = {
    method: asked.method,
    query: { ...asked.query, nextauth: [asked.action, asked.provider] },
    body: asked.method === "POST" ? { csrfToken: csrf.token, callbackUrl: asked.goTo ?? "/" } : {},
    cookies: { ...foreign(asked.cookies ?? {}), [csrf.name]: csrf.cookie },
    headers: {},
  };
  const response = new Answer();
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    optionsFor(asked, csrf.name),
  );
  const location = response.headers.get("Location");
  const setCookies = response.headers.get("Set-Cookie") ?? [];
  return { location: typeof location === "string" ? location : null, setCookies: [setCookies].flat() };
}

/** Our form has its own proof of origin; next-auth wants its own, a cookie and a field that agree. */
function csrfPair() {
  const token = newSecret();
  const cookie = `${token}|${createHash("sha256").update(`${token}${authSecret()}`).digest("hex")}`;
  return { name: "next-auth.csrf-token", token, cookie };
}

/** next-auth takes every cookie whose name begins like the session's for a piece of it, and would clear it. */
function foreign(cookies: Record<string, string>) {
  const name = sessionCookieName();
  return Object.fromEntries(Object.entries(cookies).filter(([key]) => !key.startsWith(name)));
}

/** As much of a response as next-auth writes to. */
class Answer {
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

function optionsFor(asked: Conversation, csrfCookie: string): AuthOptions {
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
    // The "token" is the secret of a row: nothing to read in it, and gone as soon as the row is.
    jwt: { encode: ({ token }) => token?.secret ?? "", decode: ({ token }) => ({ secret: token }) },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({ id: "password", credentials: {}, authorize: async () => (await asked.authorize?.()) ?? null }),
      ...(asked.company ? [asked.company] : []),
    ],
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.type !== "oauth") return true;
        return (await asked.arrive?.(user, { ...profile })) ?? true;
      },
      jwt: ({ token, user }) => ({ secret: user?.secret ?? token.secret }),
    },
  };
}
