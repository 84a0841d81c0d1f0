// Sign-in by password, invitation or demo: next-auth's credentials callback performs the command, and its cookie is set in the browser.

import { cookies } from "next/headers";
import { NextResponse } from "next/server";
import type { z } from "zod";
import { pathWithin } from "@/lib/access/rules";
import { type Command, type CommandRequest, perform } from "@/lib/kernel/command";
import type { Outcome } from "@/lib/kernel/errors";
import { unknownVisitor } from "@/lib/kernel/visitor";
import { sessionCookieName } from "./asker";
import { deviceCookie } from "./device-cookie";
import type { FormScope } from "./form";
import { exchangeWithNextAuth } from "./next-auth";

/** For formAction's `through`: commands that open a session and give its secret. */
export async function signInFromForm<I extends z.ZodType, V extends { secret: string }>(
  command: Command<"account.enter", I, V>,
  request: CommandRequest,
): Promise<Outcome<V>> {
  const { outcome, setCookies } = await performSignIn(command, request);
  if (outcome.ok) {
    await setSessionCookie(setCookies);
    const device = await deviceCookie(request.db, request.visitor ?? unknownVisitor, outcome.value.secret);
    if (device) (await cookies()).set(device);
  }
  return outcome;
}

/** The same without setting cookies. */
export async function performSignIn<I extends z.ZodType, V extends { secret: string }>(
  command: Command<"account.enter", I, V>,
  request: CommandRequest,
): Promise<{ outcome: Outcome<V>; setCookies: string[] }> {
  const outcomePromise = perform(command, request);
  const { setCookies } = await exchangeWithNextAuth({
    action: "callback",
    provider: "password",
    method: "POST",
    authorize: async () => {
      const outcome = await outcomePromise;
      return outcome.ok ? { id: "person", secret: outcome.value.secret } : null;
    },
  });
  // awaited again, so that a fault of ours is thrown here: next-auth turns it into a redirect
  return { outcome: await outcomePromise, setCookies };
}

/** Of the cookies that next-auth sets, the browser needs only the session's. */
async function setSessionCookie(setCookies: readonly string[]) {
  const response = new NextResponse(null, { headers: setCookies.map((cookie) => ["set-cookie", cookie]) });
  const session = response.cookies.get(sessionCookieName());
  if (!session) throw new Error("next-auth set no session cookie.");
  (await cookies()).set(session);
}

/** After the session's row is gone. */
export async function clearSessionCookie(): Promise<void> {
  const secure = sessionCookieName().startsWith("__Host-");
  (await cookies()).set(sessionCookieName(), "", { maxAge: 0, path: "/", httpOnly: true, sameSite: "lax", secure });
}

/** For formAction's `goTo`: the page that somebody wanted before they were asked to sign in. */
export const returnPath = (_: unknown, { fixed }: FormScope) => pathWithin(fixed?.from);
