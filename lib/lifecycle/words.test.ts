// What stands beside a verdict never contradicts it.
import { expect, test } from "vitest";
import { differenceWords, limitValue } from "./templates/words";
import { criterionReason } from "./words";

const reading = { currency: "EUR", locale: "en-GB" };
const facts = { paysBack: 0.596, p10: -100_000, p50: 0, p90: 300_000, asked: 0.6, submittedAt: "" };

test("a chance that misses the least that is asked for does not look equal to it", () => {
  expect(criterionReason({ because: "unlikely", facts }, reading)).toBe(
    "It is 59.6% likely to pay back, and more than 60% is asked for; likely \u2212\u2060€1k to €3k.",
  );
  expect(criterionReason({ because: "likely", facts: { ...facts, paysBack: 0.604 } }, reading)).toMatch(
    /^It is 60\.4% /,
  );
});

test("two versions of a template that ask for different chances do not look alike", () => {
  expect([0.6, 0.596, 0.55].map((limit) => limitValue("paysBack", limit))).toEqual(["60%", "59.6%", "55%"]);
  const difference = { of: "limit", limit: "paysBack", before: 0.596, after: 0.6 } as const;
  expect(differenceWords(difference, [])).toContain("60%, where it was 59.6%");
});
