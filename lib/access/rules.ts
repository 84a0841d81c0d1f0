// What follows from words alone, before anyone is signed in.

/** People of the demo have addresses of this domain, and nobody else may be entered by one click. */
export const demoDomain = "quintet.example";

export const isDemoPerson = (email: string) => email.endsWith(`@${demoDomain}`);

/** The same words for an unknown account, a wrong password and somebody who has left. */
export const wrongSignIn = "E-mail and password do not go together. Check both, or choose a new password.";

/** Stands for our own origin, which nobody else can have: names under .invalid lead nowhere (RFC 2606). */
const base = "http://here.invalid";

/**
 * The page of this site that an address from outside names, as the browser would resolve it; the home where it names none.
 * What is returned is the resolved path and never what was given: `/..//evil` is a path to us, and another site to the next reader.
 */
export function pathWithin(wanted: string | null | undefined): string {
  if (!wanted?.startsWith("/") || wanted.length > 2_000 || !URL.canParse(wanted, base)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, base);
  if (origin !== base || leavesWhenReadAgain(pathname)) return "/";
  // Sign-in would lead round in a circle, and what programs are answered is no page.
  return /^\/(?:sign-in|api|ajax-api)(?:\/|$)/.test(pathname) ? "/" : pathname + search + hash;
}

/** Two slashes at the front begin the name of a host, also where somebody decodes them first, or takes `\` for `/`. */
function leavesWhenReadAgain(pathname: string): boolean {
  const decoded = pathname.replaceAll(/%2f|%5c|\\/gi, "/").replaceAll(/%(?:0[0-9a-f]|1[0-9a-f]|20|7f)/gi, "");
  return decoded.startsWith("//") || new URL(`${base}${decoded}`).pathname.startsWith("//");
}

/** As people copy it from a terminal: lower case, spaces and missing dashes make no difference. */
export const setupCodeOf = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
