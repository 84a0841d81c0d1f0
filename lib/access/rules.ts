// Rules around sign-in: demo people, redirects within the site, set-up codes.

/** Only people with addresses of this domain can be signed in by one click. */
export const demoDomain = "quintet.example";

export const isDemoPerson = (email: string) => email.endsWith(`@${demoDomain}`);

/** The same words for an unknown account, a wrong password and somebody who has left. */
export const wrongSignIn = "E-mail and password do not go together. Check both, or choose a new password.";

/** A placeholder for our own origin that nobody can own: names under .invalid don't resolve (RFC 2606). */
const base = "http://here.invalid";

/**
 * The path within this site that an untrusted address leads to, as the browser would resolve it; "/" where it leads elsewhere.
 * Returns the resolved path, never the input: `/..//evil` is a path here, and another site when it is resolved again.
 */
export function pathWithin(wanted: string | null | undefined): string {
  if (!wanted?.startsWith("/") || wanted.length > 2_000 || !URL.canParse(wanted, base)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, base);
  if (origin !== base || leavesWhenReadAgain(pathname)) return "/";
  // sign-in would be a loop, and API routes are no pages
  return /^\/(?:sign-in|api|ajax-api)(?:\/|$)/.test(pathname) ? "/" : pathname + search + hash;
}

/** Two leading slashes begin a host name, also where they are encoded or written as `\`. */
function leavesWhenReadAgain(pathname: string): boolean {
  const decoded = pathname.replaceAll(/%2f|%5c|\\/gi, "/").replaceAll(/%(?:0[0-9a-f]|1[0-9a-f]|20|7f)/gi, "");
  return decoded.startsWith("//") || new URL(`${base}${decoded}`).pathname.startsWith("//");
}

/** As people copy it from a terminal: lower case, spaces and missing dashes make no difference. */
export const setupCodeOf = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
