// The cookie that recognises a browser also after signing out; lib/kernel/known-devices.ts says what it contains.
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
 * The cookie to set once a session was opened, by password or company account. It stays when the session ends.
 * @param secret of that session
 * @returns null where the session has ended already
 */
export async function deviceCookie(db: Executor, { device }: Pick<Visitor, "device">, secret: string) {
  const account = await findAccount(db, hashSecret(secret));
  if (!account) return null;
  const name = deviceCookieName();
  const secure = name.startsWith("__Host-");
  const options = { maxAge: deviceDays * 86_400, path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  return { name, value: withDevice(device, account), ...options };
}
