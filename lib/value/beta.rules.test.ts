// Against figures computed with mpmath 1.3 (40 digits), which shares nothing with this code.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beta, lnGamma } from "./beta.rules";

const off = (a: number, b: number) => Math.abs(a - b);

test.each([
  [0.25, 1.288022524698077],
  [0.5, 0.5723649429247001],
  [1, 0],
  [1.5, -0.1207822376352452],
  [3.7, 1.428072326665388],
  [6, 4.787491742782046],
  [10.5, 13.94062521940376],
  [100, 359.1342053695754],
])("ln Γ(%d)", (x, expected) => {
  expect(off(lnGamma(x), expected)).toBeLessThan(1e-12 * Math.max(1, expected));
});

test.each([
  [1, 5, 0.1, 0.40951],
  [5, 1, 0.9, 0.59049],
  [3, 3, 0.25, 0.103515625],
  [2.2, 3.8, 0.01, 0.0004118245681482204],
  [2.2, 3.8, 0.4, 0.5937846517784979],
  [1.004, 4.996, 1e-6, 4.751689672294172e-6],
  [4.75, 1.25, 0.999, 0.9988668217792963],
  [1.8, 4.2, 0.7, 0.9798396872934599],
  [2.5, 3.5, 0.5, 0.669765272631355],
  [7.3, 11.9, 0.31, 0.272016101983098],
])("I of beta(%d, %d) at %d", (a, b, x, expected) => {
  expect(off(beta(a, b).cdf(x), expected)).toBeLessThan(1e-12 * expected);
});

test.each([
  [3, 3, 0.1, 0.2466364532884666],
  [2.2, 3.8, 0.05, 0.09570428352919887],
  [2.2, 3.8, 0.5, 0.350999484949118],
  [1.8, 4.2, 0.975, 0.6831343099024518],
  [4.6, 1.4, 1e-9, 0.00932069636875656],
  [1.004, 4.996, 1e-7, 2.137133994562106e-8],
  [1.4, 4.6, 0.999999, 0.9580572865962568],
  [5, 1, 0.25, 0.757858283255199],
  [5, 1, 0.05275, 0.5551936532476838],
  [5, 1, 1e-12, 0.003981071705534972],
  [1, 5, 0.3, 0.06885008490516231],
  [1, 5, 0.999, 0.7488113568490419],
  [4.2, 1.8, 1e-6, 0.02698226506543969],
  [2.2, 3.8, 0.999999, 0.9835533430183722],
  [1.0004, 4.9996, 0.5, 0.1295218994698787],
  [3, 3, 0.9, 0.7533635467115334],
  [4.996, 1.004, 0.05, 0.5482876331247117],
])("quantile of beta(%d, %d) at %d", (a, b, p, expected) => {
  expect(off(beta(a, b).quantile(p), expected)).toBeLessThan(1e-12 * expected);
});

/** Every share that a draw can be, the far ends with it. */
const anyShare = fc.oneof(
  fc.double({ min: 1e-290, max: 1, noNaN: true, maxExcluded: true }),
  fc.double({ min: 0.1, max: 290, noNaN: true }).map((power) => 10 ** -power),
  fc.double({ min: 0.1, max: 15, noNaN: true }).map((power) => 1 - 10 ** -power),
);

test("where the quantile has a closed form it is that: p^(1/α) for beta(α, 1), 1 − (1−p)^(1/β) for beta(1, β)", () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 5, noNaN: true }), anyShare, (shape, p) => {
      const [rising, falling] = [p ** (1 / shape), -Math.expm1(Math.log1p(-p) / shape)];
      expect(off(beta(shape, 1).quantile(p), rising)).toBeLessThanOrEqual(1e-12 * rising);
      expect(off(beta(1, shape).quantile(p), falling)).toBeLessThanOrEqual(1e-12 * falling);
    }),
    { numRuns: 400 },
  );
});

describe("for every shape that a PERT distribution can have", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const shapes = share.map((mode) => beta(1 + 4 * mode, 5 - 4 * mode));

  test("the quantile undoes the distribution function", () => {
    fc.assert(fc.property(shapes, share, (shape, p) => off(shape.cdf(shape.quantile(p)), p) < 1e-14));
  });

  test("the quantile rises with p and stays between 0 and 1", () => {
    fc.assert(
      fc.property(shapes, share, share, (shape, p, q) => {
        const [low, high] = [shape.quantile(Math.min(p, q)), shape.quantile(Math.max(p, q))];
        return 0 <= low && low <= high + 1e-15 && high <= 1;
      }),
    );
  });

  test("turned round, it is the same distribution", () => {
    fc.assert(
      fc.property(share, share, (mode, x) => {
        const [rising, turned] = [beta(1 + 4 * mode, 5 - 4 * mode), beta(5 - 4 * mode, 1 + 4 * mode)];
        return off(rising.cdf(x), 1 - turned.cdf(1 - x)) < 1e-12;
      }),
    );
  });
});

test("outside of 0 … 1 there is nothing", () => {
  const { cdf, quantile } = beta(2, 4);
  expect([cdf(-1), cdf(0), cdf(1), cdf(2)]).toEqual([0, 0, 1, 1]);
  expect([quantile(0), quantile(1), quantile(Number.NaN)]).toEqual([0, 1, 0]);
});
