// The cookie by which a browser is known again, whoever signs out of it: what it holds is in lib/kernel/known-devices.ts.
import type { Executor } from "@/db/client";
import { findAccount } from "@/lib/access/sessions.steps";
import { env } from "@/lib/kernel/env";
import { withDevice } from "@/lib/kernel/known-devices";
import { hashSecret } from "@/lib/kernel/secrets";
import type { Visitor } from "@/lib/kernel/visitor";

const deviceDays = 400;

export function deviceCookieName() {
  return env().QUINTET_URL.startsWith("https:") ? "__Host-quintet-device" : "quintet-device";
}

/**
 * What the browser is to keep once a session was opened in it, by whichever way in. It stays when the session ends: that somebody signed
 * out makes the browser no stranger's.
 * @param secret of that session; null where it is over by now
 */
export async function deviceCookie(db: Executor, { device }: Pick<Visitor, "device">, secret: string) {
  const account = await findAccount(db, hashSecret(secret));
  if (!account) return null;
  const name = deviceCookieName();
  const secure = name.startsWith("__Host-");
  const options = { maxAge: deviceDays * 86_400, path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  return { name, value: withDevice(device, account), ...options };
}
