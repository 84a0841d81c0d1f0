import fc from "fast-check";
import { expect, test } from "vitest";
import { distributionSteps } from "./distribution-steps";

const bins = fc
  .tuple(
    fc.integer({ min: -50, max: 50 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9)), { minLength: 1, maxLength: 12 }),
  )
  .map(([start, steps]) => {
    let from = start;
    return steps.map(([width, count]) => {
      const bin = { from, to: from + width, share: count / 10 };
      from = bin.to;
      return bin;
    });
  });

test("the two areas together are the bins' area, each on its side of zero", () => {
  fc.assert(
    fc.property(bins, (all) => {
      const corners = distributionSteps(all);
      let [below, above] = [0, 0];
      for (const [at, corner] of corners.slice(0, -1).entries()) {
        const next = corners[at + 1];
        if (!next) continue;
        // a step is drawn only where both of its corners have a value
        if (corner.below !== null && next.below !== null) below += corner.below * (next.x - corner.x);
        if (corner.above !== null && next.above !== null) above += corner.above * (next.x - corner.x);
      }
      const wanted = (side: (from: number, to: number) => number) =>
        all.reduce((sum, bin) => sum + bin.share * side(bin.from, bin.to), 0);
      expect(below).toBeCloseTo(wanted((from, to) => Math.max(0, Math.min(to, 0) - Math.min(from, 0))));
      expect(above).toBeCloseTo(wanted((from, to) => Math.max(0, Math.max(to, 0) - Math.max(from, 0))));
    }),
  );
});
