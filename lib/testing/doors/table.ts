// What each kind of door answers to each thing that it refuses: said once, and lacking nothing, or it does not compile.
import type { Kind } from "./kinds";

export const refusals = [
  "nothing that speaks against it",
  "no key",
  "a made-up key",
  "a revoked key",
  "an expired key",
  "a key of somebody who was deactivated",
  "a key that may only read",
  "a key of another kind",
  "a foreign Origin",
  "an Origin of null",
  "no Origin",
  "no Origin, by the browser's word from another site",
  "no Origin, by the browser's word from our own page",
  "a foreign Origin, forwarded by our name",
  "our Origin, forwarded by our name",
  "a foreign name of our machine, as Origin too",
  "too fast",
  "too large",
  "a fault at the door",
  "a fault behind it",
  "a database that is away",
] as const;
export type Refusal = (typeof refusals)[number];

/**
 * A status; or `sign in`: led there; `fault`: thrown, which Next answers with 500 and no text; `away`: thrown, which bin/front.mjs answers with
 * 503; a code: told to the form. In brackets why there is nothing to refuse: then the door answers as if nothing spoke against it.
 */
export type Cell =
  | "lets in"
  | "sign in"
  | "fault"
  | "away"
  | "forbidden"
  | "too large"
  | "unavailable"
  | "401"
  | "403"
  | "404"
  | "413"
  | "429"
  | "503"
  | `(${string})`;
type Row = Record<Refusal, Cell>;

const keyed = (no: Cell) => ({
  "nothing that speaks against it": "lets in" as const,
  "no key": no,
  "a made-up key": no,
  "a revoked key": no,
  "an expired key": no,
  "a key of somebody who was deactivated": no,
  "a key of another kind": no,
});

/** Where no cookie opens anything, or nothing is changed, it does not matter whose page asked. */
const fromAnywhere = (answer: Cell) => ({
  "a foreign Origin": answer,
  "an Origin of null": answer,
  "no Origin": answer,
  "no Origin, by the browser's word from another site": answer,
  "no Origin, by the browser's word from our own page": answer,
  "a foreign Origin, forwarded by our name": answer,
  "our Origin, forwarded by our name": answer,
  "a foreign name of our machine, as Origin too": answer,
});
const fromOurPages = {
  ...fromAnywhere("forbidden"),
  "no Origin, by the browser's word from our own page": "lets in",
  "our Origin, forwarded by our name": "lets in",
} as const;

const failing = {
  "a fault at the door": "fault",
  "a fault behind it": "fault",
  "a database that is away": "503",
} as const;

const program = { ...keyed("401"), ...fromAnywhere("lets in"), ...failing, "too fast": "429" } as const;
const reading = { ...program, "a key that may only read": "lets in" } as const;
const writing = { ...program, "a key that may only read": "403" } as const;
const unscoped = { "a key that may only read": "(it has no scope)" } as const;
const unpaced = { "too fast": "(bin/front.mjs lets in only so many at once)" } as const;
const counted = {
  "too fast": "(what can be guessed is counted by its command, of which lib/trials.test.ts knows)",
} as const;
const unread = { "too large": "(its body is not read)" } as const;
const person = {
  ...fromAnywhere("lets in"),
  ...failing,
  ...unscoped,
  ...unpaced,
  ...unread,
  "a database that is away": "away",
} as const;
const always = (answer: Cell) => ({
  ...keyed(answer),
  ...fromAnywhere(answer),
  ...unpaced,
  ...unread,
  "nothing that speaks against it": answer,
  "a key that may only read": answer,
});

export const table: Record<Kind, Row> = {
  "REST, reading": { ...reading, ...unread },
  "REST, writing": { ...writing, "too large": "413" },
  "protocol, reading": { ...reading, "too large": "413" },
  "protocol, writing": { ...writing, "too large": "413" },
  "protocol, no such endpoint": { ...reading, ...unread },
  "protocol's files, reading": { ...reading, ...unread },
  "protocol's files, writing": { ...writing, ...unread },
  upload: { ...writing, "too large": "413" },
  badge: { ...person, ...keyed("404"), "an expired key": "(it has no end)", "a database that is away": "503" },
  "share link": { ...person, ...keyed("404"), "too fast": "429" },
  download: { ...person, ...keyed("sign in") },
  live: { ...person, ...keyed("401"), "a fault behind it": "(it reads nothing more)" },
  form: {
    ...person,
    ...keyed("sign in"),
    ...counted,
    ...fromOurPages,
    "too large": "too large",
    "a database that is away": "unavailable",
  },
  "form before sign-in": {
    ...person,
    ...keyed("lets in"),
    ...counted,
    ...fromOurPages,
    "too large": "too large",
    "a fault behind it": "(it reads nothing more)",
    "a database that is away": "unavailable",
  },
  "sign-on": {
    ...always("404"),
    "a fault at the door": "fault",
    "a fault behind it": "404",
    "a database that is away": "away",
  },
  "no such address": {
    ...always("404"),
    "a fault at the door": "404",
    "a fault behind it": "404",
    "a database that is away": "404",
  },
  "is it alive": {
    ...always("lets in"),
    "a fault at the door": "lets in",
    "a fault behind it": "lets in",
    "a database that is away": "lets in",
  },
  "is it ready": {
    ...always("lets in"),
    "a fault at the door": "lets in",
    "a fault behind it": "lets in",
    "a database that is away": "(it asks nothing of a table; with no database at all it says 503)",
  },
};
