import fc from "fast-check";
import { expect, test } from "vitest";
import { niceScale, placeOf } from "./scale";

// figures of six digits, as people measure them
const value = fc
  .double({ min: -1e9, max: 1e9, noNaN: true })
  .map((number) => (Math.abs(number) < 1e-6 ? 0 : Number(number.toPrecision(6))));

test("the axis holds every value, its ticks rise evenly, and there are few of them", () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 20 }), fc.boolean(), (values, zero) => {
      const { low, high, ticks } = niceScale(values, { zero });
      const slack = (high - low) * 1e-6;
      for (const number of values) {
        expect(number).toBeGreaterThanOrEqual(low - slack);
        expect(number).toBeLessThanOrEqual(high + slack);
      }
      if (zero) expect(low <= 0 && high >= 0).toBe(true);
      expect(ticks[0]).toBe(low);
      expect(ticks.at(-1)).toBe(high);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(new Set(ticks).size).toBe(ticks.length);
    }),
  );
});

test("worked: ends that people would choose", () => {
  expect(niceScale([0.82, 0.94])).toEqual({ low: 0.8, high: 0.95, ticks: [0.8, 0.85, 0.9, 0.95] });
  expect(niceScale([40])).toMatchObject({ low: 20, high: 60 });
  expect(niceScale([3, 97], { zero: true }).ticks).toEqual([0, 25, 50, 75, 100]);
  expect(niceScale([0.1, 0.3], { zero: true }).ticks).toEqual([0, 0.1, 0.2, 0.3]);
  expect(niceScale([]).ticks).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(niceScale([-40, 110], { zero: true })).toMatchObject({ low: -50, high: 150 });
});

test("what is infinite has no place on an axis, and takes nothing from the others", () => {
  const endless = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_VALUE, -Number.MAX_VALUE, Number.NaN];
  for (const zero of [true, false]) {
    expect(niceScale([3, 97, ...endless], { zero })).toEqual(niceScale([3, 97], { zero }));
    expect(niceScale(endless, { zero })).toEqual(niceScale([], { zero }));
  }
});

test("a place is a share of the way, and stays on the axis", () => {
  expect(placeOf(5, { low: 0, high: 20 })).toBe(25);
  expect(placeOf(-5, { low: 0, high: 20 })).toBe(0);
  expect(placeOf(50, { low: 0, high: 20 })).toBe(100);
  expect(placeOf(1, { low: 1, high: 1 })).toBe(0);
});
