// Percentages become shares of the matrix's classes, and shares find their classes again.
import fc from "fast-check";
import { expect, test } from "vitest";
import { countedPercent, mixOf, readShares, sharesOfCounts, typedPercent } from "./rules";

const churn = {
  kind: "binary" as const,
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts: [
    [0, -100],
    [0, 300],
  ],
  today: null,
};

test("percentages that add up to 100, but for rounding, become shares that add up to 1", () => {
  expect(readShares([97.9, 2.1], churn)).toEqual({
    shares: [
      { label: "stays", share: expect.closeTo(0.979, 12) },
      { label: "leaves", share: expect.closeTo(0.021, 12) },
    ],
  });
  const parts = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(parts, (shares) => {
      const sum = shares.reduce((all, each) => all + each, 0);
      const percents = shares.map((each) => Math.round((each / sum) * 1_000) / 10);
      if (Math.abs(percents.reduce((all, each) => all + each, 0) - 100) > 0.5) return;
      const read = readShares(percents, { labels: shares.map(String) });
      if ("fields" in read) throw new Error(JSON.stringify(read.fields));
      expect(read.shares.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 9);
    }),
  );
  expect(readShares([97, 2], churn)).toEqual({ fields: { "shares.0": "These add up to 99 %, and should to 100 %." } });
  expect(readShares([100], churn)).toHaveProperty("fields.shares");
});

test("shares are those of the matrix's classes, in its order, and of no other matrix", () => {
  const shares = [
    { label: "Leaves", share: 0.02 },
    { label: "stays", share: 0.98 },
  ];
  expect(mixOf({ shares }, churn)).toEqual([0.98, 0.02]);
  expect(mixOf(null, churn)).toBeNull();
  expect(mixOf({ shares }, { ...churn, labels: ["stays", "goes"] })).toBeNull();
  expect(mixOf({ shares }, { kind: "regression", unit: "crate", over: 1, under: 1, today: null })).toBeNull();
});

test("today's process saw the cases in use", () => {
  const counts = [
    [90, 8],
    [1, 1],
  ];
  expect(sharesOfCounts(churn, counts)?.map(({ share }) => share)).toEqual([0.98, 0.02]);
  expect(sharesOfCounts(churn, [[0], [0]])).toBeNull();
});

test("a form starts with a share as it was typed, however rare the class", () => {
  expect([0.979, 0.021, 0.00004, 1 / 3, 0, 1].map((share) => typedPercent(share))).toEqual([
    "97.9",
    "2.1",
    "0.004",
    "33.3333",
    "0",
    "100",
  ]);
  expect([0.713946, 0.286054, 0.00004123].map(countedPercent)).toEqual(["71.39", "28.61", "0.004123"]);
});
