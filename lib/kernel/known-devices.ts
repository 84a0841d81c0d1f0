// Browsers in which an account was signed in to before: whoever guesses elsewhere slows down the guessing, not its owner.
// The cookie opens nothing, and says nothing to whoever reads it: it only lets the right password be tried.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { authSecret } from "./secrets";

/** As many accounts as people share a browser for; the one entered last comes first. */
const most = 5;

/** @returns what its own tries are counted under, or null where nobody has entered this account in this browser */
export function deviceOf(cookie: string | null | undefined, account: string): string | null {
  return entriesIn(cookie).find(({ nonce, seal }) => isSame(seal, sealOf(nonce, account)))?.nonce ?? null;
}

/** The cookie's next value, once somebody has proved to be this account's. */
export function withDevice(cookie: string | null | undefined, account: string): string {
  const known = deviceOf(cookie, account);
  const nonce = randomBytes(16).toString("base64url");
  const others = entriesIn(cookie).filter((entry) => entry.nonce !== known);
  return [{ nonce, seal: sealOf(nonce, account) }, ...others]
    .slice(0, most)
    .map(({ nonce: own, seal }) => `${own}.${seal}`)
    .join("~");
}

function entriesIn(cookie: string | null | undefined) {
  const entries = (cookie ?? "").slice(0, 1_000).split("~").slice(0, most);
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
