// Counts: what vitest and Playwright report as JSON, added up to the last line of `npm test`.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number }} report @returns {Tally} */
export function vitestTally({ numPassedTests, numFailedTests, numPendingTests, numTodoTests = 0 }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** A journey that passed at its second try did pass. @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report @returns {Tally} */
export function playwrightTally({ stats: { expected, unexpected, flaky, skipped } }) {
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** A check that is one yes or no, by its exit code. @param {number} code @returns {Tally} */
export const oneCheck = (code) => ({ passed: code ? 0 : 1, failed: code ? 1 : 0, skipped: 0 });

/** A run that failed failed, even if no single test did: a file that does not load, a crash. @param {Tally | null} tally @param {number} code @returns {Tally} */
export function judged(tally, code) {
  const counted = tally ?? { passed: 0, failed: 0, skipped: 0 };
  return code && !counted.failed ? { ...counted, failed: 1 } : counted;
}

/** @param {Tally[]} tallies @returns {Tally} */
export function total(tallies) {
  const sum = (/** @type {keyof Tally} */ of) => tallies.reduce((so, tally) => so + tally[of], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** @param {Tally} tally */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}
