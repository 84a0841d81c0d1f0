// What follows from words alone, before anyone is signed in.

/** People of the demo have addresses of this domain, and nobody else may be entered by one click. */
export const demoDomain = "quintet.example";

export const isDemoPerson = (email: string) => email.endsWith(`@${demoDomain}`);

/** The same words for an unknown account, a wrong password and somebody who has left. */
export const wrongSignIn = "E-mail and password do not go together. Check both, or choose a new password.";

/** A path of this site, or the home: an address from outside must not lead people elsewhere after sign-in. */
export function pathWithin(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])[^\\\s]*$/.test(wanted)) return "/";
  const base = "http://here.invalid";
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined;
  return url?.origin === base && !url.pathname.startsWith("/sign-in") ? wanted : "/";
}

/** As people copy it from a terminal: lower case, spaces and missing dashes make no difference. */
export const setupCodeOf = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
