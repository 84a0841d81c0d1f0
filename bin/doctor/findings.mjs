// What the doctor says of one thing: that it is in order, what to do where it is not, or that a later step sees to it.

/** @typedef {{ state: "ok" | "problem" | "later", text: string }} Finding */

/** @param {string} text @returns {Finding} */
export const ok = (text) => ({ state: "ok", text });
/** @param {string} text says in its last clause what to do about it @returns {Finding} */
export const problem = (text) => ({ state: "problem", text });
/** A later step brings it, or only then it can be looked at. @param {string} text @returns {Finding} */
export const later = (text) => ({ state: "later", text });
