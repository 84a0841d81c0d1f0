// A line of figures runs from left to right in their order; one alone stands in the middle.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Sparkline } from "./sparkline";

/** Where its last figure stands, marked by a dot. */
function endOf(values: readonly (number | null)[]): number[] {
  const drawn = renderToStaticMarkup(<Sparkline values={values} sentence="" width={108} height={28} />);
  const [, x, y] = /<circle cx="([^"]+)" cy="([^"]+)"/.exec(drawn) ?? [];
  return [Number(x), Number(y)];
}

test("the last figure stands at the right, as high as it is large", () => {
  expect(endOf([1, 2, 3])).toEqual([104, 4]);
  expect(endOf([3, 2, 1])).toEqual([104, 24]);
  expect(endOf([1, 3, null])).toEqual([54, 4]);
});

test("one alone stands in the middle, and so do many of one size", () => {
  expect(endOf([7])).toEqual([54, 14]);
  expect(endOf([7, 7])).toEqual([104, 14]);
});
