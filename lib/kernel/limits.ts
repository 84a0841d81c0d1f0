// How long what every domain asks for may be.

/** How many characters a text has; `min` where the browser holds a person to it before anything is sent. */
export type Limit = { readonly min?: number; readonly max: number };

/** Why something was done, in a sentence. */
export const reasonLimit = { min: 10, max: 2_000 };
export const emailLimit = { max: 254 };
/** Of money, as people type it. */
export const amountLimit = { max: 40 };
