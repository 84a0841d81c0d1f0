import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLabels } from "./place-labels";

const area = { x: 40, y: 10, width: 300, height: 200 };

test("a lone bubble is named on its right; at the right edge, on its left", () => {
  expect(placeLabels([{ x: 100, y: 100, radius: 10, text: "CHURN" }], area)).toEqual([
    { x: 114, y: 100, anchor: "start" },
  ]);
  expect(placeLabels([{ x: 330, y: 100, radius: 10, text: "CHURN" }], area)).toEqual([
    { x: 316, y: 100, anchor: "end" },
  ]);
});

test("of many bubbles in one place the largest is named, and no name covers another", () => {
  const disc = fc.record({
    x: fc.integer({ min: 40, max: 340 }),
    y: fc.integer({ min: 10, max: 210 }),
    radius: fc.integer({ min: 4, max: 28 }),
    text: fc.constantFrom("CHURN", "TRIAGE", "PRICE", "X"),
  });
  fc.assert(
    fc.property(fc.array(disc, { maxLength: 40 }), (discs) => {
      const placed = placeLabels(discs, area);
      expect(placed).toHaveLength(discs.length);
      const boxes = placed.flatMap((label, at) => {
        const width = (discs[at]?.text.length ?? 0) * 7;
        if (!label) return [];
        const left = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
        return [{ left, right: left + width, y: label.y }];
      });
      for (const [at, one] of boxes.entries())
        for (const other of boxes.slice(at + 1))
          expect(one.left >= other.right || other.left >= one.right || Math.abs(one.y - other.y) >= 14).toBe(true);
    }),
  );
  const crowd = Array.from({ length: 9 }, (_, at) => ({ x: 190, y: 100, radius: at + 4, text: "NAME" }));
  expect(placeLabels(crowd, area).at(-1)).not.toBeNull();
  // between two large neighbours only the place above is left
  const [name] = placeLabels(
    [60, 100, 140].map((x, at) => ({ x, y: 100, radius: at === 1 ? 9 : 22, text: "AB" })),
    area,
  ).slice(1);
  expect(name).toMatchObject({ x: 100, anchor: "middle" });
});
