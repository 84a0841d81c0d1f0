// The page of scores: what was asked anew takes the place of what stood there, and a reason stays with its survivor.
import { expect, test } from "vitest";
import { readPage, renewed, writtenPage } from "./page";
import type { Score } from "./score";

const rules: Score = { kind: "rules", seed: 1, of: 20, before: 12, found: 19 };
const jobs: Score = { kind: "jobs", seed: 1, of: 10, before: null, found: 9 };
const survivors = [
  { line: "rules: lib/a/rules.ts:3: a sum turned: a + b → a - b", reason: "b is 0 there." },
  { line: "jobs: lib/kernel/jobs.ts:9: half a condition dropped: a ?? b → a", reason: "No reason yet." },
];

test("is read as it was written", () => {
  const page = { scores: [rules, jobs], survivors };
  expect(readPage(writtenPage(page))).toEqual(page);
  expect(readPage("")).toEqual({ scores: [], survivors: [] });
});

test("keeps other kinds, and the reasons of those that survive again", () => {
  const anew = { ...rules, found: 18 };
  const other = "rules: lib/b/rules.ts:1: a comparison turned: a < b → a <= b";
  const page = renewed({ scores: [jobs, rules], survivors }, [anew], [survivors[0]?.line ?? "", other]);
  expect(page.scores).toEqual([anew, jobs]);
  expect(page.survivors).toEqual([survivors[1], survivors[0], { line: other, reason: "No reason yet." }]);
});

test("says how many of each kind were found before, and are found", () => {
  const text = writtenPage({ scores: [rules, jobs], survivors: [] });
  expect(text).toContain("| rules | 1 | 20 | 12 (60 %) | 19 (95 %) |");
  expect(text).toContain("| jobs | 1 | 10 | not asked | 9 (90 %) |");
});
