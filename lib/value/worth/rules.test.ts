// What is kept says the same as what was worked out, and never a number that JSON cannot hold.
import fc from "fast-check";
import { expect, test } from "vitest";
import { selectCompared } from "../candidate/ranking.rules";
import type { Worth } from "../candidate/rules";
import { intervalOf, optimismFrom, standingOf, storedWorth } from "./rules";

const end = fc.oneof(fc.double({ noNaN: true }), fc.constant(Number.POSITIVE_INFINITY));

test("keeps what a run is worth, and what nobody knows as nothing", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), end, end, (mean, low, high) => {
      const interval = { mean, low: -low, high };
      const against = [{ reference: "nothing" as const, action: 0, perCase: -3, gain: interval, paired: true }];
      const worth: Worth = {
        ...{ basis: "sums", cases: 3, counts: null, mix: null, skewed: false, cut: null, breakEvens: [] },
        ...{ perCase: interval, against },
      };
      const stored = storedWorth(worth);
      expect(JSON.parse(JSON.stringify(stored.against))).toEqual(JSON.parse(JSON.stringify(against)));
      if (stored.misfit !== null) throw new Error(stored.misfit);
      const ends = [stored.low, stored.high].filter((each) => each !== null);
      expect(ends.every(Number.isFinite)).toBe(true);
      const clear = (clean: number, sign: number) => (Number.isFinite(clean) ? clean : sign * Number.POSITIVE_INFINITY);
      expect(intervalOf(stored)).toEqual({ mean, low: clear(-low, -1), high: clear(high, 1) });
    }),
  );
  expect(storedWorth("other_kind")).toMatchObject({ misfit: "other_kind", mean: null, against: [] });
});

test("level is what is not told apart, and what cannot be compared stands nowhere", () => {
  const gap = { mean: 3, low: -1, high: 7 };
  expect(standingOf({ gap, behind: false, paired: true })).toBe("level");
  expect(standingOf({ gap, behind: true, paired: true })).toBe("behind");
  expect(standingOf({ gap: null, behind: false, paired: false })).toBeNull();
  expect(optimismFrom({ luck: 3, mostLuck: 4, leastLuck: 1 })).toEqual({ mean: 3, most: 4, least: 1 });
  expect(optimismFrom({ luck: null, mostLuck: null, leastLuck: null })).toBeNull();
});

test("the best are compared: what is not priced yet may be among them, what can have no price is the last", () => {
  const selected = (means: (number | null | undefined)[]) => selectCompared(means.map((mean) => ({ mean })));
  expect(selected([-4, null, 7, undefined]).map(({ mean }) => mean)).toEqual([undefined, 7, -4, null]);
  const many = selected(Array.from({ length: 80 }, (_, at) => (at * 37) % 80));
  expect(many).toHaveLength(60);
  expect(many.map(({ mean }) => mean)).toEqual(Array.from({ length: 60 }, (_, at) => 79 - at));
});
