// The sums that are timed are the ones that are meant, and a table says which is too slow.
import { expect, test } from "vitest";
import { muchEvidence } from "./much-evidence";
import { sums, sumsTable, timeSums } from "./sums";

test("a project of 2,000 pieces of evidence is one", () => {
  const { requirements, exemptions, metrics, realised, datasets, criticalAlerts, signatures, waivers } = muchEvidence;
  const lists = [requirements, exemptions, metrics, realised, datasets, criticalAlerts, signatures, waivers];
  const single = 4; // the estimate, the budget, the candidate and the release
  expect(lists.reduce((sum, list) => sum + list.length, single)).toBe(2_000);
});

test("each sum is timed, and marked where it misses its aim", () => {
  const times = timeSums(2);
  expect(times.map(({ name }) => name)).toEqual(sums.map(({ name }) => name));
  for (const { median } of times) expect(median).toBeGreaterThan(0);
  const one = { name: "A sum", aim: 10, median: 4, p95: 9.5 };
  expect(sumsTable([one])).not.toContain("9.5 ms*");
  expect(sumsTable([{ ...one, p95: 10.5 }])).toContain("10.5 ms*");
});
