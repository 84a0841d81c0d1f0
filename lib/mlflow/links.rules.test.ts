// The client's printed link, and nothing else behind a #, leads to a page.
import { expect, test } from "vitest";
import { pathOfHash } from "./links.rules";

test("the printed links of a run and of an experiment are places here", () => {
  const run = `/experiments/12/runs/${"a1".repeat(16)}`;
  expect(pathOfHash(`#${run}`)).toBe(run);
  expect(pathOfHash(`#${run}/artifacts/plots`)).toBe(run);
  expect(pathOfHash("#/experiments/12?searchFilter=x")).toBe("/experiments/12");
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
    expect([hash, pathOfHash(hash)]).toEqual([hash, null]);
});
