// From what was typed to what is simulated, and from one estimate to the next.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueInputs } from "@/db/enums";
import { inputChanges, readEstimate, seedOf } from "./rules";

const same = <T>(figure: T) => ({ low: figure, likely: figure, high: figure });
const typed = {
  casesPerPeriod: same(1_000),
  gainPerCase: same("2.50"),
  adoption: same(62.5),
  runningCost: same("0"),
  investment: same("1k"),
  horizon: same(2.5),
};

describe("readEstimate", () => {
  test("turns money to minor units and percent to shares", () => {
    expect(readEstimate(typed, "EUR")).toEqual({
      inputs: {
        casesPerPeriod: same(1_000),
        gainPerCase: same(250),
        adoption: same(0.625),
        runningCost: same(0),
        investment: same(100_000),
        horizon: same(2.5),
      },
    });
    expect(readEstimate({ ...typed, gainPerCase: same("3") }, "JPY")).toMatchObject({
      inputs: { gainPerCase: same(3) },
    });
  });

  test("lets a gain be negative, and nothing else", () => {
    expect(readEstimate({ ...typed, gainPerCase: same("-4") }, "EUR")).toHaveProperty("inputs");
    expect(readEstimate({ ...typed, investment: same("-4") }, "EUR")).toEqual({
      fields: { "investment.low": "0 or more, please." },
    });
  });
});

describe("seedOf", () => {
  test("is an integer of 32 bits, and the same for the same estimate", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 999 }), (id, number) => {
        const seed = seedOf(id, number);
        expect(seed).toBe(seed | 0);
        expect(seedOf(id, number)).toBe(seed);
        expect(seedOf(id, number + 1)).not.toBe(seed);
      }),
    );
  });
});

test("inputChanges names the ranges that moved, and no other", () => {
  const read = readEstimate(typed, "EUR");
  if (!("inputs" in read)) throw new Error("not read");
  const { inputs } = read;
  expect(inputChanges(inputs, inputs)).toEqual([]);
  for (const input of valueInputs) {
    const after = { ...inputs, [input]: { ...inputs[input], high: inputs[input].high + 1 } };
    expect(inputChanges(inputs, after)).toEqual([{ input, before: inputs[input], after: after[input] }]);
  }
});
