// From what was typed to a matrix, and back.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMatrix, typedMatrix } from "./entry.rules";
import type { Matrix } from "./rules";
import { SetMatrix } from "./schema";

const note = { note: "Told by the service centre.", version: "0" };
const churn = {
  kind: "binary",
  labels: ["stays", "leaves"],
  actions: ["leave alone", "call"],
  amounts: ["0", "-12", "0", "1.2k"],
  counts: ["", "", "", ""],
  ...note,
};
const demand = {
  kind: "regression",
  unit: "crate",
  over: "4",
  under: "11.50",
  todayOver: "",
  todayUnder: "",
  ...note,
};
const read = (typed: object, currency = "EUR") => readMatrix(SetMatrix.parse(typed), currency);

describe("readMatrix", () => {
  test("makes rows of whole minor units", () => {
    expect(read(churn)).toEqual({
      matrix: {
        kind: "binary",
        labels: ["stays", "leaves"],
        actions: ["leave alone", "call"],
        amounts: [
          [0, -1_200],
          [0, 120_000],
        ],
        today: null,
      },
    });
    expect(
      read({ ...demand, todayOver: "2.5", todayUnder: "1", todayCases: "400", todayRmse: "3", stretch: "May" }),
    ).toEqual({
      matrix: {
        kind: "regression",
        unit: "crate",
        over: 400,
        under: 1_150,
        today: { over: 2.5, under: 1, cases: 400, rmse: 3, stretch: "May" },
      },
    });
  });

  test("names the field that is wrong", () => {
    expect(read({ ...churn, amounts: ["0", "-12.34567", "0", "x"] })).toEqual({
      fields: { "amounts.1": "An amount in EUR, please.", "amounts.3": "An amount in EUR, please." },
    });
    expect(read({ ...churn, counts: ["1", "", "3", "4"], stretch: "May" })).toEqual({
      fields: { "counts.1": "A number too, please; or leave all of them empty." },
    });
    expect(read({ ...churn, counts: ["1", "2", "3", "4"] })).toEqual({
      fields: { stretch: "Please say of which time these counts are." },
    });
    expect(read({ ...churn, labels: ["stays", "Stays"] })).toEqual({
      fields: { "labels.1": "“Stays” stands above already." },
    });
    expect(read({ ...demand, over: "-4" })).toEqual({ fields: { over: "0 or more, please: it is a cost." } });
    expect(read({ ...demand, todayOver: "4" })).toHaveProperty("fields.todayUnder");
    const today = { todayOver: "2.5", todayUnder: "1", stretch: "May" };
    expect(Object.keys((read({ ...demand, ...today }) as { fields: object }).fields)).toEqual([
      "todayCases",
      "todayRmse",
    ]);
    expect(read({ ...demand, ...today, todayCases: "400", todayRmse: "2" })).toHaveProperty("fields.todayRmse");
    expect(read({ ...churn, counts: ["1", "2", "0", "0"], stretch: "May" })).toEqual({
      fields: { "counts.2": "At least one case that turned out so." },
    });
  });

  test("refuses what is no square, and more classes than can be told apart", () => {
    expect(read({ ...churn, amounts: ["0", "1"] })).toHaveProperty("fields.amounts");
    expect(read({ ...churn, actions: ["call"] })).toHaveProperty("fields.actions");
    expect(read({ ...churn, kind: "classes" })).toHaveProperty("fields.labels");
    const thirteen = Array.from({ length: 13 }, (_, i) => `class ${i}`);
    expect(SetMatrix.safeParse({ ...churn, kind: "classes", labels: thirteen }).success).toBe(false);
  });

  test("takes an empty field for an amount that is missing, not for 0", () => {
    const parsed = SetMatrix.safeParse({ ...churn, amounts: ["0", "", "0", "1"] });
    expect(parsed.error?.issues).toMatchObject([{ path: ["amounts", 1], message: "An amount, please." }]);
  });
});

test("typedMatrix is read back as the same matrix", () => {
  const minor = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
  const classes = fc.integer({ min: 3, max: 12 }).chain((size) => {
    const square = <T>(of: fc.Arbitrary<T>) =>
      fc.array(fc.array(of, { minLength: size, maxLength: size }), { minLength: size, maxLength: size });
    const names = Array.from({ length: size }, (_, i) => `class ${i}`);
    return fc.record({
      kind: fc.constant("classes" as const),
      labels: fc.constant(names),
      actions: fc.constant(names),
      amounts: square(minor),
      today: fc.option(
        fc.record({ counts: square(fc.integer({ min: 1, max: 2 ** 31 - 1 })), stretch: fc.constant("May 2026") }),
      ),
    });
  });
  const figure = fc.record({
    kind: fc.constant("regression" as const),
    unit: fc.constant("crate"),
    over: fc.nat(),
    under: fc.nat(),
    today: fc.option(
      fc.record({
        over: fc.nat(),
        under: fc.nat(),
        cases: fc.nat(),
        rmse: fc.constant(2 ** 33),
        stretch: fc.constant("May 2026"),
      }),
    ),
  });
  fc.assert(
    fc.property(fc.oneof(classes, figure), fc.constantFrom("EUR", "JPY", "KWD"), (matrix: Matrix, currency) => {
      expect(read({ ...typedMatrix(matrix, currency), ...note }, currency)).toEqual({ matrix });
    }),
    { numRuns: 50 },
  );
});
