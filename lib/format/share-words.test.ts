// Shares of classes: as many digits as they need, and no more.
import { expect, test } from "vitest";
import { sharesWords } from "./share-words";

const of = (late: number) => [
  { label: "late", share: late },
  { label: "on time", share: 1 - late },
];

test("shares that differ never look equal, and a rare class is not written as none", () => {
  expect(sharesWords(of(0.12), "en")).toBe("“late” 12%, “on time” 88%");
  expect(sharesWords(of(0.02071), "en")).toBe("“late” 2.07%, “on time” 97.93%");
  expect(sharesWords(of(0.00004), "en")).toBe("“late” 0.004%, “on time” 99.996%");
  const [was, is] = [of(0.2286), of(0.2289)];
  expect(sharesWords(was, "en", is)).not.toBe(sharesWords(is, "en", was));
});
