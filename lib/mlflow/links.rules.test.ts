// The client's printed link, and nothing else behind a #, leads to a page.
import { expect, test } from "vitest";
import { placeOfHash } from "./links.rules";

test("the printed links of a run and of an experiment are places here", () => {
  const run = `/experiments/12/runs/${"a1".repeat(16)}`;
  expect(placeOfHash(`#${run}`)).toBe(run);
  expect(placeOfHash(`#${run}/artifacts/plots`)).toBe(run);
  expect(placeOfHash("#/experiments/12?searchFilter=x")).toBe("/experiments/12");
});

test("anything else is none", () => {
  for (const hash of [
    "",
    "#",
    "#files",
    "#/models/m",
    "#/experiments/x",
    "#//evil.example/experiments/1",
    "#/experiments/12x",
  ])
    expect([hash, placeOfHash(hash)]).toEqual([hash, null]);
});
