import { expect, test } from "vitest";
import { inWords, judged, oneCheck, playwrightTally, total, vitestTally } from "./tally.mjs";

test("adds up every kind of step to one line", () => {
  const unit = vitestTally({ numPassedTests: 300, numFailedTests: 2, numPendingTests: 0 });
  const journeys = playwrightTally({ stats: { expected: 20, unexpected: 1, flaky: 1, skipped: 0 } });
  expect(inWords(total([oneCheck(0), oneCheck(2), unit, journeys]))).toBe("322 passed, 4 failed");
});

test("says what was skipped only where something was", () => {
  const tally = vitestTally({ numPassedTests: 1, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 });
  expect(inWords(tally)).toBe("1 passed, 0 failed, 2 skipped");
});

test("a run that failed without a failing test, or without a report, counts as failed", () => {
  expect(judged({ passed: 5, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  expect(judged(null, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(judged({ passed: 5, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  expect(judged({ passed: 5, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 5, failed: 0, skipped: 0 });
});
