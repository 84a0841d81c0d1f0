// From what was typed to what is simulated, and from one estimate to the next.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueInputs } from "@/db/enums";
import { inputChanges, readEstimate, seedOf, typedInputs } from "./estimate.rules";
import { SubmitEstimate } from "./schema";
import type { ValueInputs } from "./simulation.rules";

const same = <T>(figure: T) => ({ least: figure, likely: figure, most: figure });
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
      together: {},
    });
    expect(readEstimate({ ...typed, gainPerCase: same("3") }, "JPY")).toMatchObject({
      inputs: { gainPerCase: same(3) },
    });
  });

  test("lets a gain be negative, and nothing else", () => {
    expect(readEstimate({ ...typed, gainPerCase: same("-4") }, "EUR")).toHaveProperty("inputs");
    expect(readEstimate({ ...typed, investment: same("-4") }, "EUR")).toEqual({
      fields: { "investment.least": "0 or more, please." },
    });
  });
});

test("typedInputs is read back as the same inputs", () => {
  const share = fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 1_000);
  const minor = fc.integer({ min: 0, max: 10 ** 12 });
  const years = fc.integer({ min: 0, max: 500 }).map((tenths) => tenths / 10);
  const inputs = fc
    .record({
      casesPerPeriod: fc.integer({ min: 0, max: 10 ** 6 }),
      gainPerCase: fc.integer({ min: -(10 ** 7), max: 10 ** 7 }),
      adoption: share,
      runningCost: minor,
      investment: minor,
      horizon: years,
    })
    .map((figures) => Object.fromEntries(valueInputs.map((input) => [input, same(figures[input])])) as ValueInputs);
  fc.assert(
    fc.property(inputs, fc.constantFrom("EUR", "JPY", "KWD"), (entered, currency) => {
      const form = { ...typedInputs(entered, currency), discountRate: "8", note: "Read back from a form." };
      const read = readEstimate(SubmitEstimate.parse(form), currency);
      if (!("inputs" in read)) throw new Error(JSON.stringify(read.fields));
      for (const input of valueInputs) expect(read.inputs[input].likely).toBeCloseTo(entered[input].likely, 9);
    }),
  );
});

describe("seedOf", () => {
  test("is an integer of 32 bits, the same for all estimates of a project and another for another project", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (id, other) => {
        expect(seedOf(id)).toBe(seedOf(id) | 0);
        if (id !== other) expect(seedOf(id)).not.toBe(seedOf(other));
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

test("inputChanges names the ranges that moved, and no other", () => {
  const read = readEstimate(typed, "EUR");
  if (!("inputs" in read)) throw new Error("not read");
  const { inputs } = read;
  expect(inputChanges(inputs, inputs)).toEqual([]);
  for (const input of valueInputs) {
    const after = { ...inputs, [input]: { ...inputs[input], most: inputs[input].most + 1 } };
    expect(inputChanges(inputs, after)).toEqual([{ input, before: inputs[input], after: after[input] }]);
  }
});
