// Against figures computed with mpmath 1.4 (40 digits).
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalCdf, normalQuantile } from "./normal.rules";

const expectNear = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));

test.each([
  [-12, 1.776482112077679e-33],
  [-6.5, 4.016000583859118e-11],
  [-3.0001, 0.001349454913260717],
  [-2, 0.02275013194817921],
  [-0.3, 0.3820885778110474],
  [0, 0.5],
  [1e-9, 0.5000000003989423],
  [0.5, 0.6914624612740131],
  [1.959963984540054, 0.975],
  [4, 0.9999683287581669],
  [8, 0.9999999999999994],
])("Φ(%d)", (x, expected) => expectNear(normalCdf(x), expected));

test.each([
  [1e-300, -37.0470962993612],
  [1e-12, -7.034483825301132],
  [0.001, -3.090232306167814],
  [0.025, -1.959963984540054],
  [0.3, -0.5244005127080408],
  [0.5, 0],
  [0.75, 0.6744897501960817],
  [0.975, 1.959963984540054],
  [0.999999, 4.753424308817088],
])("the quantile at %d", (p, expected) => expectNear(normalQuantile(p), expected));

describe("for any share", () => {
  test("the quantile undoes the distribution function, and is odd about one half", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-30, max: 0.5, noNaN: true }), (p) => {
        expectNear(normalCdf(normalQuantile(p)), p);
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(1 - (1 - p)), 12);
      }),
    );
  });
});

test("the ends are infinite, and what is no share is the lower one", () => {
  expect([0, 1, Number.NaN].map(normalQuantile)).toEqual([-Infinity, Infinity, -Infinity]);
});
