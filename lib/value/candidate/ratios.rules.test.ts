// The ranges of cost ratios, by hand and for any candidates.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Mistakes, winningRanges } from "./ratios.rules";

const neverActing: Mistakes = { id: "nothing", missed: 0.2, falseAlarms: 0 };
const all: Mistakes = { id: "all", missed: 0, falseAlarms: 0.8 };

describe("worked by hand", () => {
  // Of 100 cases 20 are positive. The model misses 8 and raises 6 false alarms.
  const model: Mistakes = { id: "model", missed: 0.08, falseAlarms: 0.06 };

  test("it beats doing nothing from 6/12 on, and always acting up to 74/8", () => {
    expect(winningRanges([neverActing, model, all])).toEqual([
      { id: "nothing", from: 0, to: expect.closeTo(0.5, 12) },
      { id: "model", from: expect.closeTo(0.5, 12), to: expect.closeTo(9.25, 12) },
      { id: "all", from: expect.closeTo(9.25, 12), to: Number.POSITIVE_INFINITY },
    ]);
  });

  test("one that is worse at both never wins, and a second good one takes its part", () => {
    const worse = { id: "worse", missed: 0.1, falseAlarms: 0.07 };
    const keen = { id: "keen", missed: 0.03, falseAlarms: 0.2 };
    expect(winningRanges([neverActing, all, worse, model, keen]).map(({ id }) => id)).toEqual([
      "nothing",
      "model",
      "keen",
      "all",
    ]);
  });

  test("a perfect one wins everywhere", () => {
    const perfect = { id: "perfect", missed: 0, falseAlarms: 0 };
    expect(winningRanges([neverActing, perfect, all])).toEqual([
      { id: "perfect", from: 0, to: Number.POSITIVE_INFINITY },
    ]);
  });
});

test("the ranges lie end to end from 0, and who is named is the cheapest there", () => {
  const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
  const candidates = fc
    .array(fc.record({ missed: share, falseAlarms: share }), { minLength: 1, maxLength: 12 })
    .map((list) => list.map((mistakes, at) => ({ id: String(at), ...mistakes })));
  fc.assert(
    fc.property(candidates, (list) => {
      const ranges = winningRanges(list);
      expect(ranges[0]?.from).toBe(0);
      expect(ranges.at(-1)?.to).toBe(Number.POSITIVE_INFINITY);
      ranges.forEach(({ id, from, to }, at) => {
        if (at > 0) expect(from).toBe(ranges[at - 1]?.to);
        const ratio = Number.isFinite(to) ? (from + to) / 2 : from + 1;
        const cost = ({ missed, falseAlarms }: Mistakes) => missed * ratio + falseAlarms;
        const winner = list.find((candidate) => candidate.id === id);
        expect(cost(winner ?? neverActing)).toBeLessThanOrEqual(Math.min(...list.map(cost)) + 1e-9);
      });
    }),
  );
});
