// Which kinds of doors there are, and how one is knocked at.
import type { KeyKind } from "./keys";
import type { Said } from "./said";

export const kinds = [
  "REST, reading",
  "REST, writing",
  "protocol, reading",
  "protocol, writing",
  "protocol, no such endpoint",
  "protocol's files, reading",
  "protocol's files, writing",
  "upload",
  "no such address",
  "badge",
  "share link",
  "download",
  "live",
  "sign-on",
  "is it alive",
  "is it ready",
  "form",
  "form before sign-in",
] as const;
export type Kind = (typeof kinds)[number];

/** `key` is none where nothing opens it. `isIn`: the statuses of whoever was let in, though the question may be wrong. */
export const traits: Record<Kind, { key: KeyKind | null; form: "rest" | "protocol" | null; isIn: readonly number[] }> =
  {
    "REST, reading": { key: "token", form: "rest", isIn: [200] },
    "REST, writing": { key: "token", form: "rest", isIn: [422] },
    "protocol, reading": { key: "token", form: "protocol", isIn: [200, 400, 404] },
    "protocol, writing": { key: "token", form: "protocol", isIn: [400, 404] },
    "protocol, no such endpoint": { key: "token", form: "protocol", isIn: [404] },
    "protocol's files, reading": { key: "token", form: "protocol", isIn: [200] },
    "protocol's files, writing": { key: "token", form: "protocol", isIn: [200, 404] },
    upload: { key: "token", form: "protocol", isIn: [200] },
    "no such address": { key: null, form: "rest", isIn: [] },
    badge: { key: "badge", form: "rest", isIn: [200] },
    "share link": { key: "share", form: null, isIn: [200] },
    download: { key: "session", form: null, isIn: [200] },
    live: { key: "session", form: null, isIn: [200] },
    "sign-on": { key: "session", form: null, isIn: [] },
    "is it alive": { key: null, form: null, isIn: [200] },
    "is it ready": { key: null, form: null, isIn: [200] },
    form: { key: "session", form: null, isIn: [] },
    "form before sign-in": { key: "session", form: null, isIn: [] },
  };

export type Knock = { key: string | null; as?: KeyKind; headers?: Record<string, string>; content?: () => BodyInit };
export type Door = { name: string; kind: Kind; isSentTo: boolean; knock: (knock: Knock) => Promise<Said> };

/** By which people and programs ask for this site. */
export const origin = "http://quintet.example.org";

/** What is sent as nothing is not sent at all. */
export function headersOf(given: Record<string, string>): Headers {
  return new Headers(Object.entries(given).filter(([, value]) => value !== ""));
}
