import { expect, test } from "vitest";
import { linesOf, quantile, tableOf } from "./figures";
import { bare } from "./pages";

test("a quantile is a time that was taken, whatever the order", () => {
  const durations = Array.from({ length: 200 }, (_, i) => 200 - i);
  expect([quantile(durations, 0.5), quantile(durations, 0.95), quantile([7], 0.95)]).toEqual([100, 190, 7]);
});

test("each page stands beside the bare page of its size and itself at the smallest; what is beyond the aim is marked", () => {
  const page = (name: string, judged: boolean, isList = false) => ({ name, path: "/", judged, isList });
  const lines = linesOf(
    [
      { page: page(bare.name, false), size: 10, ms: [4] },
      { page: page(bare.name, false), size: 1000, ms: [5] },
      { page: page("Portfolio", true), size: 10, ms: [6] },
      { page: page("Portfolio", true), size: 1000, ms: [12] },
      { page: page("Tasks", true, true), size: 10, ms: [10] },
      { page: page("Tasks", true, true), size: 1000, ms: [15.5] },
    ],
    [10, 1000],
  );
  expect(lines[1]?.cells).toMatchObject([
    { bare: 1.5, growth: 1 },
    { bare: 2.4, growth: 2 },
  ]);
  const table = tableOf(lines, [10, 1000]);
  expect(table).toContain("2.40*");
  expect(table).toContain("2.00*");
  expect(table).not.toContain("1.50*");
  expect(table, "a list may take somewhat longer").not.toContain("2.50*");
  expect(table).toContain("3.10*");
});
