// The closed set of refusals. Expected outcomes are returned as an Outcome; everything else is a fault and is thrown.

export const refusalCodes = [
  "forbidden",
  "not_found",
  "conflict",
  "precondition",
  "invalid",
  "too_many",
  "unavailable",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Field path → sentence. */
export type FieldErrors = Record<string, string>;

/** Thrown inside a transaction, so that everything is rolled back; `perform` returns it as a value. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly details: {
      fields?: FieldErrors;
      theirs?: Record<string, unknown>;
      preview?: unknown;
      retryAfterSeconds?: number;
    } = {},
  ) {
    super(message);
  }
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const forbidden = (message = "Your roles do not allow this.") => new Refusal("forbidden", message);
export const notFound = (what = "This") => new Refusal("not_found", `${what} does not exist, or you may not see it.`);
/** `theirs` holds the stored values, so that a page can show both sides. */
export const conflict = (message: string, theirs?: Record<string, unknown>) =>
  new Refusal("conflict", message, { theirs });
export const precondition = (message: string) => new Refusal("precondition", message);
/** Only the person's confirmation is missing; `preview` is what would be saved. */
export const unconfirmed = (preview: unknown) =>
  new Refusal("precondition", "Nothing is saved yet: please check, then confirm.", { preview });
export const invalid = (fields: FieldErrors, message = "Please look at the marked fields.") =>
  new Refusal("invalid", message, { fields });
/** Nothing was saved, and the same may work in a moment. */
export const unavailable = (message: string, retryAfterSeconds = 1) =>
  new Refusal("unavailable", message, { retryAfterSeconds });
export const tooMany = (retryAfterSeconds: number) =>
  new Refusal("too_many", `Too many attempts. Try again in ${Math.ceil(retryAfterSeconds / 60)} minutes.`, {
    retryAfterSeconds,
  });
