// What is called the expected value.
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readHouse } from "@/lib/testing/house";

test("what is called the expected value is the mean, on every page, and never the median", () => {
  const sources = readHouse(fileURLToPath(new URL("../..", import.meta.url))).filter(
    ({ path, source }) =>
      /^(?:app|components|lib)\//.test(path) && !/\.test\./.test(path) && /Expected value/.test(source),
  );
  expect(sources.length).toBeGreaterThan(10);
  // a bar of a range stands at its median
  const asMedian =
    /<RangeBar\s[^>]*?label=[^\n]*Expected value|Expected value(?:(?:(?!RangeBar)[^\n])*\n){0,2}(?:(?!RangeBar)[^\n])*[.(]p50\b/;
  expect(sources.filter(({ source }) => asMedian.test(source)).map(({ path }) => path)).toEqual([]);
  const planted = [
    '<RangeBar label="Expected value" {...result} />',
    'label: "Expected value",\n value: short(worth.p50)',
  ];
  expect(planted.filter((source) => !asMedian.test(source))).toEqual([]);
});
