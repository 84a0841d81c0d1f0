// The Dirichlet interval against textbook figures, and what holds of it for any counts.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ByClass, intervalOfClasses, lacksClass, meanOfClasses, varianceOfClasses } from "./dirichlet.rules";

const classesOf = (...counts: [number, number][]): ByClass =>
  counts.map(([wrong, right]) => [
    { count: wrong, money: 0 },
    { count: right, money: 1 },
  ]);

describe("worked figures", () => {
  test("7 of 10 at money 1, else 0, is the exact interval of Clopper and Pearson: 0.348 to 0.933", () => {
    // Beta(7, 4) at 2.5 % and Beta(8, 3) at 97.5 %
    const { mean, low, high } = intervalOfClasses(classesOf([3, 7]), null, { seed: 1, draws: 60_000 });
    expect(mean).toBeCloseTo(0.7, 12);
    expect(low).toBeCloseTo(0.3475, 2);
    expect(high).toBeCloseTo(0.9333, 2);
  });

  test("no harm in 200 cases still leaves 1 − 0.025^(1/200) = 1.83 % of them", () => {
    const { mean, low } = intervalOfClasses(
      [
        [
          { count: 200, money: 0 },
          { count: 0, money: -5_000 },
        ],
      ],
      null,
      { seed: 1, draws: 20_000 },
    );
    expect(mean).toBe(0);
    expect(low / -5_000).toBeCloseTo(1 - 0.025 ** (1 / 200), 3);
  });

  test("mean money a case, by hand: (40·90 − 20·120 − 65·15 + 275·0)/400 = 0.5625", () => {
    const cells = [
      [
        { count: 40, money: 90 },
        { count: 20, money: -120 },
      ],
      [
        { count: 65, money: -15 },
        { count: 275, money: 0 },
      ],
    ];
    expect(meanOfClasses(cells, null)).toBeCloseTo(0.5625, 12);
    // each class at its share in use: 0.1·(40·90 − 20·120)/60 + 0.9·(−65·15)/340
    expect(meanOfClasses(cells, [0.1, 0.9])).toBeCloseTo(2 - (0.9 * 975) / 340, 12);
  });

  test("the variance of a share is near p(1 − p)/n", () => {
    expect(varianceOfClasses(classesOf([300, 700]), null)).toBeCloseTo(0.21 / 1_000, 6);
    expect(varianceOfClasses(classesOf([300, 700], [700, 300]), [0.5, 0.5])).toBeCloseTo(0.21 / 2_000, 6);
  });
});

const counts = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 2, maxLength: 3 });
const amounts = fc.array(fc.integer({ min: -5_000, max: 5_000 }), { minLength: 6, maxLength: 6 });
const priced = (given: [number, number][], money: number[]): ByClass =>
  given.map(([one, other], k) => [
    { count: one + 1, money: money[2 * k] ?? 0 },
    { count: other, money: money[2 * k + 1] ?? 0 },
  ]);

test("the mean never lies outside its interval, with a stated mix or without", () => {
  fc.assert(
    fc.property(counts, amounts, fc.boolean(), (given, money, stated) => {
      const classes = priced(given, money);
      const mix = stated ? classes.map(() => 1 / classes.length) : null;
      const { mean, low, high } = intervalOfClasses(classes, mix, { seed: 3, draws: 100 });
      expect(mean).toBeCloseTo(meanOfClasses(classes, mix), 6);
      expect(low <= mean && mean <= high).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("five right answers of five are worth what one is, and nothing above the best", () => {
  const { mean, low, high } = intervalOfClasses(classesOf([0, 5]), null, { seed: 1 });
  expect([mean, high]).toEqual([1, 1]);
  expect(low).toBeLessThan(0.6);
});

test("what errs as it does class by class is worth as much, whatever the mix of its cases and of those in use", () => {
  const rates = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
  const sizes = fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(
      rates,
      sizes,
      fc.option(fc.double({ min: 0.01, max: 0.99, noNaN: true })),
      ([a, b], [w, x, y, z], share) => {
        const cells = (n: number, m: number): ByClass => [
          [
            { count: (20 - a) * n, money: 0 },
            { count: a * n, money: -1_200 },
          ],
          [
            { count: (20 - b) * m, money: -500 },
            { count: b * m, money: 4_800 },
          ],
        ];
        const mix = share === null ? null : [1 - share, share];
        const { mean, low, high } = intervalOfClasses(cells(w, x), mix, { seed: 1, draws: 100 }, cells(y, z));
        expect(mean).toBeCloseTo(0, 6);
        expect(low <= 0 && high >= 0).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

test("a class without a case is told where it occurs in use", () => {
  expect(lacksClass(classesOf([0, 0], [1, 2]), [0.1, 0.9])).toBe(true);
  expect(lacksClass(classesOf([0, 0], [1, 2]), [0, 1])).toBe(false);
});
