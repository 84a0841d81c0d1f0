// The sentences say what the sums say, also at the edges.
import { describe, expect, test } from "vitest";
import type { ClassMatrix } from "@/lib/value/matrix/rules";
import { consequences, oneIn, unreasonSentence } from "./matrix-words";

const format = { kind: "money", currency: "EUR", locale: "en" } as const;
const churn = (amounts: number[][]): ClassMatrix => ({
  kind: "binary",
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts,
  today: null,
});

test("oneIn", () => {
  expect([1 / 16, 0.0004, 0.2, 0.4, 0.999].map((share) => oneIn(share, "en"))).toEqual([
    "1 in 16",
    "1 in 2,500",
    "1 in 5",
    "40 in 100",
    "99 in 100",
  ]);
});

describe("consequences", () => {
  test("the threshold, and what a missed case costs in false alarms", () => {
    expect(
      consequences(
        churn([
          [0, -1_200],
          [0, 18_000],
        ]),
        format,
      ),
    ).toEqual([
      "To “call” is worth it as soon as 1 in 16 such cases turn out “leaves”.",
      "One missed case costs as much as 15 false alarms: €180 against €12.",
    ]);
  });

  test("and the other way round, or level", () => {
    expect(
      consequences(
        churn([
          [0, -3_000],
          [0, 2_000],
        ]),
        format,
      )[1],
    ).toBe("One false alarm costs as much as 1.5 missed cases: €30 against €20.");
    expect(
      consequences(
        churn([
          [0, -10],
          [0, 10],
        ]),
        format,
      )[1],
    ).toBe("A missed case costs as much as a false alarm.");
  });

  test("nothing follows where a mistake pays", () =>
    expect(
      consequences(
        churn([
          [0, 5],
          [0, 10],
        ]),
        format,
      ),
    ).toEqual([]));

  test("a figure is aimed high where too little is dear", () => {
    expect(consequences({ kind: "regression", unit: "crate", over: 400, under: 1_100, today: null }, format)).toEqual([
      "It is cheapest to aim a little high: so that it turns out to be enough in about 73 of 100 cases.",
      "One crate too little costs €11, one crate too much €4.",
    ]);
  });
});

test("an amount that can't be meant is named in the project's words", () => {
  expect(
    unreasonSentence(
      churn([
        [0, 5],
        [0, 10],
      ]),
      { cause: "mistake-pays", actual: 0, action: 1 },
    ),
  ).toBe("For a case that turns out “stays”, “call” pays more than “leave alone”: check these two.");
});
