// Browsers in which an account signed in before: guessing from elsewhere is slowed down, but not the owner.
// The cookie grants nothing and reveals nothing: it only gives the browser tries of its own.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { authSecret } from "./secrets";

/** How many accounts one browser remembers, the latest first. */
const maxAccounts = 5;

/** @returns the key for the browser's own tries, or null where nobody has signed in to this account in it */
export function deviceOf(cookie: string | null | undefined, account: string): string | null {
  return entriesIn(cookie).find(({ nonce, seal }) => isSame(seal, sealOf(nonce, account)))?.nonce ?? null;
}

/** The cookie's next value after a successful sign-in to this account. */
export function withDevice(cookie: string | null | undefined, account: string): string {
  const known = deviceOf(cookie, account);
  const nonce = randomBytes(16).toString("base64url");
  const others = entriesIn(cookie).filter((entry) => entry.nonce !== known);
  return [{ nonce, seal: sealOf(nonce, account) }, ...others]
    .slice(0, maxAccounts)
    .map(({ nonce: own, seal }) => `${own}.${seal}`)
    .join("~");
}

function entriesIn(cookie: string | null | undefined) {
  const entries = (cookie ?? "").slice(0, 1_000).split("~").slice(0, maxAccounts);
  return entries.flatMap((entry) => {
    const [nonce, seal, ...rest] = entry.split(".");
    return nonce && seal && rest.length === 0 ? [{ nonce, seal }] : [];
  });
}

const sealOf = (nonce: string, account: string) =>
  createHmac("sha256", authSecret()).update(`device\n${nonce}\n${account.toLowerCase()}`).digest("base64url");

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
