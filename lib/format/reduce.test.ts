import fc from "fast-check";
import { expect, test } from "vitest";
import { reducePoints } from "./reduce";

type Point = { at: number; value: number | null };
const read = { at: (point: Point) => point.at, value: (point: Point) => point.value };

const series = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 50 }), value: fc.option(fc.integer(), { freq: 9 }) }), {
    maxLength: 400,
  })
  .map((steps) => {
    let at = 0;
    return steps.map(({ gap, value }): Point => {
      at += gap;
      return { at, value };
    });
  });
const buckets = fc.integer({ min: 1, max: 30 });

test("a spike of one in a million survives", () => {
  const points = Array.from({ length: 1_000_000 }, (_, at) => ({ at, value: at === 654_321 ? 99 : Math.sin(at) }));
  const kept = reducePoints(points, 300, read);
  expect(kept.length).toBeLessThanOrEqual(1200);
  expect(kept).toContainEqual({ at: 654_321, value: 99 });
});

test("what is kept was measured, in its order, is no more than asked for, and holds both ends and both extremes", () => {
  fc.assert(
    fc.property(series, buckets, (points, count) => {
      const kept = reducePoints(points, count, read);
      const places = kept.map((point) => points.indexOf(point));
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(kept.length).toBeLessThanOrEqual(4 * count);
      expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
      const sizes = (all: Point[]) => all.flatMap(({ value }) => (value === null ? [] : [value]));
      expect(Math.max(...sizes(kept))).toBe(Math.max(...sizes(points)));
      expect(Math.min(...sizes(kept))).toBe(Math.min(...sizes(points)));
    }),
  );
});

test("a short series is left as it is", () => {
  const points = [
    { at: 0, value: 1 },
    { at: 1, value: null },
    { at: 2, value: 3 },
  ];
  expect(reducePoints(points, 10, read)).toEqual(points);
});
