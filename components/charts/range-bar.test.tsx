// A range bar says the same to eyes and to screen readers, in words that need no statistics.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RangeBar } from "./range-bar";

const format = { kind: "money", currency: "EUR", locale: "en-GB" } as const;
const drawn = (more: object = {}) =>
  renderToStaticMarkup(
    <RangeBar label="Expected value" p10={-800_000} p50={6_400_000} p90={9_700_000} {...{ format, ...more }} />,
  );

test("the words below the bar are those of its accessible name, and no P10", () => {
  const html = drawn({ figures: true });
  const [range, middle] = ["likely \u2212\u2060€8k to €97k", "median €64k"];
  expect(html).toContain(`aria-label="Expected value: ${range}, ${middle}"`);
  expect(html).toContain(`<span>${range}</span>`);
  expect(html).toContain(`>${middle}</span>`);
  expect(html).not.toMatch(/P10|P50|P90/);
});

test("a range that is none of simulated outcomes is named as the page says it", () => {
  expect(drawn({ sentence: "€64 a case, 95% interval −€8 to €97" })).toContain(
    'aria-label="Expected value: €64 a case, 95% interval −€8 to €97"',
  );
});
