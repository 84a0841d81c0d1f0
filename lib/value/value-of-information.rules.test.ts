// What knowing is worth: textbook tables, closed forms, another method on the same futures, and what must hold for any inputs.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { valueInputs } from "@/db/enums";
import { pertMean, pertQuantile, type ThreePoint } from "./pert.rules";
import { annuity, at, drawInputs, gainOf, mapDraws, netValue, type ValueInputs } from "./simulation.rules";
import { byWorthOfKnowing, type Learning, valueOfKnowing } from "./value-of-information.rules";
import { simulateNpv } from "./viability.rules";

const certain = (n: number): ThreePoint => ({ least: n, likely: n, most: n });
const plain: ValueInputs = {
  casesPerPeriod: certain(1),
  gainPerCase: certain(100_000),
  adoption: certain(1),
  runningCost: certain(0),
  investment: certain(0),
  horizon: certain(1),
};
const churn: ValueInputs = {
  casesPerPeriod: { least: 8_000, likely: 12_000, most: 20_000 },
  gainPerCase: { least: -50, likely: 400, most: 900 },
  adoption: { least: 0.3, likely: 0.6, most: 0.9 },
  runningCost: { least: 500_000, likely: 800_000, most: 1_500_000 },
  investment: { least: 2_000_000, likely: 3_000_000, most: 6_000_000 },
  horizon: { least: 2, likely: 3, most: 5 },
};

function learned(inputs: ValueInputs, { rate = 0, seed = 5, draws = 10_000 } = {}): Learning & { mean: number } {
  const result = simulateNpv(inputs, { discountRate: rate, seed, draws });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return { ...result.viability.learning, mean: result.viability.mean };
}

describe("the textbooks' tables of decisions, each future as often as it is likely", () => {
  const payoffs = (...parts: [times: number, payoff: number][]) =>
    Float64Array.from(parts.flatMap(([times, payoff]) => Array.from({ length: times }, () => payoff)));

  test("Wikipedia, Expected value of perfect information: stock, fund or certificate is worth 350 to know", () => {
    const table = [
      payoffs([5, 1_500], [3, 300], [2, -800]),
      payoffs([5, 900], [3, 600], [2, -200]),
      payoffs([5, 500], [3, 500], [2, 500]),
    ];
    expect(valueOfKnowing(table)).toBeCloseTo(350, 9);
  });

  test("Render, Stair & Hanna, Quantitative Analysis for Management, Thompson Lumber: 60,000 for the survey that is always right", () => {
    const table = [payoffs([1, 200_000], [1, -180_000]), payoffs([1, 100_000], [1, -20_000]), payoffs([2, 0])];
    expect(valueOfKnowing(table)).toBe(60_000);
  });

  test("what is best in every future is worth nothing to know", () => {
    expect(valueOfKnowing([payoffs([1, 3], [2, 7]), payoffs([1, -2], [2, 6])])).toBe(0);
  });
});

describe("closed forms", () => {
  // least = likely: a beta distribution of 1 and 5. E[(c − X)⁺] = c − (1 − (1 − c)⁶)/6 where X lies between 0 and 1
  const below = (c: number) => c - (1 - (1 - c) ** 6) / 6;

  test("an investment of 0 to 600,000, mostly small, against a sure gain of 90,000, over many seeds", () => {
    const inputs = { ...plain, gainPerCase: certain(90_000), investment: { least: 0, likely: 0, most: 600_000 } };
    // its mean is 100,000: on the whole one would leave it, and knowing is worth the futures in which one would not
    const exact = 600_000 * below(0.15);
    const results = Array.from({ length: 10 }, (_, seed) => learned(inputs, { seed }));
    for (const { everything, inputs: one } of results) {
      expect(Math.abs(everything / exact - 1)).toBeLessThan(0.04);
      // the only thing that is not known is everything that there is to know, to the cent
      expect(one.investment).toBe(everything);
      expect(valueInputs.filter((input) => one[input] > 0)).toEqual(["investment"]);
    }
    const mean = results.reduce((sum, { inputs: one }) => sum + one.investment, 0) / results.length;
    expect(Math.abs(mean / exact - 1)).toBeLessThan(0.01);
  });

  test("each input alone, where others are unsure too: the integral over its own distribution, over many seeds", () => {
    const means = Object.fromEntries(valueInputs.map((input) => [input, pertMean(churn[input])]));
    const years = Math.ceil(churn.horizon.most);
    const worthOf = annuity(0.25, years);
    const points = 1_000;
    const grid = Array.from({ length: points }, (_, i) => (i + 0.5) / points);
    const over = (input: (typeof valueInputs)[number], of: (value: number) => number) => {
      const value = pertQuantile(churn[input]);
      return grid.reduce((sum, p) => sum + of(value(p)), 0) / points;
    };
    const worth = over("horizon", worthOf);
    const expected = (known: Record<string, number>, horizon = worth) => {
      const m = { ...means, ...known };
      const gain = gainOf(m.casesPerPeriod ?? 0, m.gainPerCase ?? 0, m.adoption ?? 0);
      return netValue(gain, m.runningCost ?? 0, horizon, m.investment ?? 0);
    };
    const seeds = Array.from({ length: 6 }, (_, seed) => learned(churn, { rate: 0.25, seed }).inputs);
    for (const input of valueInputs) {
      const value = (known: number) =>
        input === "horizon" ? expected({}, worthOf(known)) : expected({ [input]: known });
      const exact = over(input, (known) => Math.max(0, value(known))) - Math.max(0, over(input, value));
      const mean = seeds.reduce((sum, results) => sum + results[input], 0) / seeds.length;
      expect(Math.abs(mean - exact), `${input}: ${mean} for ${exact}`).toBeLessThan(0.02 * exact + 2_500);
    }
  });
});

test("agrees with another method on the same futures: sorted by the input and averaged in blocks (Strong & Oakley 2013)", () => {
  const [draws, seed, rate, block] = [20_000, 9, 0.25, 400];
  const futures = drawInputs(churn, draws, seed);
  const worthOf = annuity(rate, 5);
  const { casesPerPeriod, gainPerCase, adoption, runningCost, investment, horizon } = futures;
  const values = mapDraws(draws, (i) =>
    netValue(
      gainOf(at(casesPerPeriod, i), at(gainPerCase, i), at(adoption, i)),
      at(runningCost, i),
      worthOf(at(horizon, i)),
      at(investment, i),
    ),
  );
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  const { inputs, everything } = learned(churn, { rate, seed, draws });
  for (const input of valueInputs) {
    const order = Array.from({ length: draws }, (_, i) => i).sort(
      (a, b) => at(futures[input], a) - at(futures[input], b),
    );
    let best = 0;
    for (let from = 0; from < draws; from += block) {
      const sum = order.slice(from, from + block).reduce((all, i) => all + at(values, i), 0);
      best += Math.max(0, sum) / draws;
    }
    // blocks err upwards, by the noise of their means; together by less than a twentieth of knowing everything
    expect(Math.abs(best - Math.max(0, mean) - inputs[input]), input).toBeLessThan(everything / 20);
  }
});

const three = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.integer({ min, max }))
    .map((list) => list.toSorted((a, b) => a - b))
    .map(([least = 0, likely = 0, most = 0]): ThreePoint => ({ least, likely, most }));
const tenth = ({ least, likely, most }: ThreePoint) => ({ least: least / 10, likely: likely / 10, most: most / 10 });
const anyInputs: fc.Arbitrary<ValueInputs> = fc.record({
  casesPerPeriod: three(0, 50_000),
  gainPerCase: three(-1_000, 2_000),
  adoption: three(0, 10).map(tenth),
  runningCost: three(0, 5_000_000),
  investment: three(0, 50_000_000),
  horizon: three(0, 80).map(tenth),
});

describe("for any inputs", () => {
  test("one input is worth whole cents, at least nothing, at most everything; what is certain is worth nothing", () => {
    fc.assert(
      fc.property(anyInputs, fc.integer(), (inputs, seed) => {
        const { everything, inputs: worth } = learned(inputs, { rate: 0.08, seed, draws: 400 });
        for (const input of valueInputs) {
          expect(Number.isSafeInteger(worth[input]) && !Object.is(worth[input], -0)).toBe(true);
          expect(worth[input]).toBeGreaterThanOrEqual(0);
          expect(worth[input]).toBeLessThanOrEqual(everything);
          if (inputs[input].least === inputs[input].most) expect(worth[input]).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("where every future pays back, or none does, there is nothing to learn", () => {
    const always = fc.record({
      gain: three(100, 2_000),
      years: three(10, 80).map(tenth),
      sign: fc.constantFrom(1, -1),
    });
    fc.assert(
      fc.property(always, fc.integer(), ({ gain, years, sign }, seed) => {
        const gainPerCase = sign > 0 ? gain : { least: -gain.most, likely: -gain.likely, most: -gain.least };
        const inputs = { ...churn, gainPerCase, horizon: years, runningCost: certain(0), investment: certain(0) };
        const { everything, inputs: worth } = learned(inputs, { seed, draws: 400 });
        expect([everything, ...Object.values(worth)]).toEqual([0, 0, 0, 0, 0, 0, 0]);
      }),
      { numRuns: 40 },
    );
  });

  test("more to choose from, or another future that agrees, never makes knowing worth less than nothing", () => {
    const table = fc.integer({ min: 1, max: 8 }).chain((futures) =>
      fc.array(fc.array(fc.integer({ min: -900, max: 900 }), { minLength: futures, maxLength: futures }), {
        minLength: 1,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(table, (choices) => {
        expect(valueOfKnowing(choices.map((payoffs) => Float64Array.from(payoffs)))).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});

test("the inputs stand by what knowing them is worth", () => {
  const inputs = { casesPerPeriod: 5, gainPerCase: 90, adoption: 5, runningCost: 0, investment: 40, horizon: 0 };
  expect(byWorthOfKnowing({ everything: 100, inputs }).map(({ input }) => input)).toEqual([
    "gainPerCase",
    "investment",
    "casesPerPeriod",
    "adoption",
    "runningCost",
    "horizon",
  ]);
});

describe("to know two at once", () => {
  test("agrees with a second layer of draws, whether they are independent or move together", () => {
    for (const together of [{}, { casesAndGain: "strongly", gainAndAdoption: "some" }] as const) {
      const seed = 11;
      const result = simulateNpv(churn, { discountRate: 0, seed, together });
      if (!result.ok) throw new Error("not simulated");
      const { learning } = result.viability;
      // another method: many more futures, sorted into cells by both, and the best choice in each cell
      const [one, other] = learning.pair?.inputs ?? ["gainPerCase", "adoption"];
      const draws = 200_000;
      const futures = drawInputs(churn, draws, seed + 1, together);
      const worthOf = annuity(0, Math.ceil(churn.horizon.most));
      const cells = new Map<number, { sum: number; count: number }>();
      let all = 0;
      const cellOf = (input: typeof one, i: number) => {
        const { least, most } = churn[input];
        return Math.min(24, Math.floor((25 * (at(futures[input], i) - least)) / (most - least)));
      };
      for (let i = 0; i < draws; i++) {
        const gain = gainOf(at(futures.casesPerPeriod, i), at(futures.gainPerCase, i), at(futures.adoption, i));
        const value = netValue(
          gain,
          at(futures.runningCost, i),
          worthOf(at(futures.horizon, i)),
          at(futures.investment, i),
        );
        const key = cellOf(one, i) * 25 + cellOf(other, i);
        const cell = cells.get(key) ?? { sum: 0, count: 0 };
        cells.set(key, { sum: cell.sum + value, count: cell.count + 1 });
        all += value;
      }
      const knowing = [...cells.values()].reduce((sum, cell) => sum + Math.max(0, cell.sum), 0) / draws;
      const expected = knowing - Math.max(0, all / draws);
      expect(Math.abs((learning.pair?.worth ?? 0) - expected)).toBeLessThan(0.08 * learning.everything);
    }
  });

  test("is worth at least as much as either alone, and no more than everything", () => {
    for (const together of [{}, { casesAndGain: "some" }] as const) {
      const result = simulateNpv(churn, { discountRate: 0.05, seed: 3, together });
      if (!result.ok) throw new Error("not simulated");
      const { everything, inputs, pair } = result.viability.learning;
      expect(pair?.worth).toBeLessThanOrEqual(everything);
      for (const input of pair?.inputs ?? []) expect(pair?.worth).toBeGreaterThanOrEqual(inputs[input]);
      expect(pair?.worth).toBeGreaterThanOrEqual(Math.max(...Object.values(inputs)));
    }
  });
});
