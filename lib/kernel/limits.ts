// Length limits of the inputs that all domains share.

/** In characters; `min` is checked by the browser as well. */
export type Limit = { readonly min?: number; readonly max: number };

/** Why something was done, in a sentence. */
export const reasonLimit = { min: 10, max: 2_000 };
export const emailLimit = { max: 254 };
/** Of money, as people type it. */
export const amountLimit = { max: 40 };
