// What was done stays where it was done; what others settled goes, and what is new comes in its own place.
import { expect, test } from "vitest";
import { keptRows } from "./kept-rows";

const rows = (...keys: string[]) => keys.map((key) => ({ key }));
const shownAs = (shown: string, fresh: string, acted: string) =>
  keptRows(rows(...shown), rows(...fresh), new Set(acted))
    .map(({ key }) => key)
    .join("");

test.each([
  ["abc", "bc", "a", "abc"],
  ["abc", "ac", "b", "abc"],
  ["abc", "ab", "c", "abc"],
  ["abc", "ac", "", "ac"],
  ["abcd", "ade", "bc", "abcde"],
  ["abc", "xbc", "a", "axbc"],
  ["abc", "cba", "b", "cba"],
])("of %s, now %s, with %s acted on: %s", (shown, fresh, acted, result) => {
  expect(shownAs(shown, fresh, acted)).toBe(result);
});
