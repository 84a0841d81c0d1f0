// The way of every sign-in: next-auth's credentials callback performs the command, and its cookie is handed to the browser.

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
import { converse } from "./next-auth";

/** For formAction's `through`: commands that open a session and give its secret. */
export async function enter<I extends z.ZodType, V extends { secret: string }>(
  command: Command<"account.enter", I, V>,
  request: CommandRequest,
): Promise<Outcome<V>> {
  const { outcome, setCookies } = await admit(command, request);
  if (outcome.ok) {
    await handOver(setCookies);
    const device = await deviceCookie(request.db, request.visitor ?? unknownVisitor, outcome.value.secret);
    if (device) (await cookies()).set(device);
  }
  return outcome;
}

/** The same without a browser to hand the cookie to. */
export async function admit<I extends z.ZodType, V extends { secret: string }>(
  command: Command<"account.enter", I, V>,
  request: CommandRequest,
): Promise<{ outcome: Outcome<V>; setCookies: string[] }> {
  const performing = perform(command, request);
  const { setCookies } = await converse({
    action: "callback",
    provider: "password",
    method: "POST",
    authorize: async () => {
      const outcome = await performing;
      return outcome.ok ? { id: "person", secret: outcome.value.secret } : null;
    },
  });
  // Awaited again, so that a fault of ours is thrown here: next-auth would have made a redirect of it.
  return { outcome: await performing, setCookies };
}

/** Of what next-auth sets, the browser needs the session alone. */
async function handOver(setCookies: readonly string[]) {
  const answer = new NextResponse(null, { headers: setCookies.map((cookie) => ["set-cookie", cookie]) });
  const session = answer.cookies.get(sessionCookieName());
  if (!session) throw new Error("next-auth set no session cookie.");
  (await cookies()).set(session);
}

/** After the session's row is gone. */
export async function forgetSession(): Promise<void> {
  const secure = sessionCookieName().startsWith("__Host-");
  (await cookies()).set(sessionCookieName(), "", { maxAge: 0, path: "/", httpOnly: true, sameSite: "lax", secure });
}

/** For formAction's `goTo`: where somebody wanted to go before they were asked to sign in. */
export const wayBack = (_: unknown, { fixed }: FormScope) => pathWithin(fixed?.from);
