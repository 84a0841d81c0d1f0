import { expect, test } from "vitest";
import { hrefWith } from "./href";

test("what is asked stands behind the path, encoded, and what is empty does not", () => {
  expect(
    hrefWith("/costs", { kind: "compute", after: "7 & more", q: "", mine: undefined, all: null, old: false }),
  ).toBe("/costs?kind=compute&after=7+%26+more");
  expect(hrefWith("/costs", { kind: undefined })).toBe("/costs");
});

test("a grade of 0 is one", () => expect(hrefWith("/realised", { grade: 0 })).toBe("/realised?grade=0"));

test("a list stands between commas, and an empty one does not", () => {
  expect(new URL(hrefWith("/compare", { runs: ["a", "b"] }), "http://localhost").searchParams.get("runs")).toBe("a,b");
  expect(hrefWith("/compare", { runs: [] })).toBe("/compare");
});

test("a part of the page stays last", () => {
  expect(hrefWith("/data/1#versions", { before: 3 })).toBe("/data/1?before=3#versions");
  expect(hrefWith("/data/1#versions", {})).toBe("/data/1#versions");
});
