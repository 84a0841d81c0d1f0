// The dials of a copula: what they do to shares, which of them contradict, and what they do to the value.
import { describe, expect, test } from "vitest";
import { type Strength, strengths, type ValueInput, valueInputs } from "@/db/enums";
import { contradiction, type Together } from "./copula.rules";
import { normalQuantile } from "./normal.rules";
import { at, drawInputs, type InputDraws, mapDraws, type ValueInputs } from "./simulation.rules";
import { simulateNpv } from "./viability.rules";

const inputs: ValueInputs = {
  casesPerPeriod: { least: 8_000, likely: 12_000, most: 20_000 },
  gainPerCase: { least: -50, likely: 400, most: 900 },
  adoption: { least: 0.3, likely: 0.6, most: 0.9 },
  runningCost: { least: 500_000, likely: 800_000, most: 1_500_000 },
  investment: { least: 2_000_000, likely: 3_000_000, most: 6_000_000 },
  horizon: { least: 2, likely: 3, most: 5 },
};
const draws = 10_000;

/** Correlation of ranks turned normal: ρ of the copula, whatever the ranges are. */
function copulaRho(futures: InputDraws, one: ValueInput, other: ValueInput): number {
  const scores = (input: ValueInput) => {
    const order = Array.from({ length: draws }, (_, i) => i).sort(
      (a, b) => at(futures[input], a) - at(futures[input], b),
    );
    const z = new Float64Array(draws);
    for (const [rank, i] of order.entries()) z[i] = normalQuantile((rank + 0.5) / draws);
    return z;
  };
  const [x, y] = [scores(one), scores(other)];
  const sum = (of: (i: number) => number) => mapDraws(draws, of).reduce((total, value) => total + value, 0);
  return sum((i) => at(x, i) * at(y, i)) / Math.sqrt(sum((i) => at(x, i) ** 2) * sum((i) => at(y, i) ** 2));
}

describe("what moves together", () => {
  const together: Together = {
    casesAndGain: "some",
    casesAndAdoption: "strongly",
    gainAndAdoption: "some",
    casesAndRunningCost: "strongly",
    adoptionAndHorizon: "some",
  };
  const futures = drawInputs(inputs, draws, 7, together);

  test("has the correlation of its dial, and others follow from the chain between them", () => {
    const expected: [ValueInput, ValueInput, number][] = [
      ["casesPerPeriod", "gainPerCase", 0.4],
      ["casesPerPeriod", "adoption", 0.8],
      ["gainPerCase", "adoption", 0.4],
      ["casesPerPeriod", "runningCost", 0.8],
      ["adoption", "horizon", 0.4],
      ["runningCost", "adoption", 0.64],
      ["investment", "gainPerCase", 0],
    ];
    for (const [one, other, rho] of expected)
      expect(Math.abs(copulaRho(futures, one, other) - rho), `${one} ${other}`).toBeLessThan(0.03);
  });

  test("keeps the range of each input, and leaves those without a dial as they were", () => {
    const free = drawInputs(inputs, draws, 7);
    for (const input of valueInputs) {
      const { least, most } = inputs[input];
      expect(futures[input].every((value) => least <= value && value <= most)).toBe(true);
    }
    expect(futures.investment).toEqual(free.investment);
    expect(drawInputs(inputs, draws, 7, { casesAndGain: "none" })).toEqual(free);
    expect(drawInputs(inputs, draws, 7, together)).toEqual(futures);
  });

  test("widens the range of the value where gains rise together", () => {
    const simulate = (given: Together) => {
      const result = simulateNpv(inputs, { discountRate: 0.08, seed: 7, together: given });
      if (!result.ok) throw new Error("not simulated");
      return result.viability;
    };
    const [independent, tied] = [simulate({}), simulate({ casesAndGain: "strongly", gainAndAdoption: "some" })];
    expect(tied.p90 - tied.p10).toBeGreaterThan(1.1 * (independent.p90 - independent.p10));
  });
});

test("dials contradict each other exactly where the matrix of three is not positive definite, and are refused", () => {
  const rho = { none: 0, some: 0.4, strongly: 0.8 } as const;
  const refused: string[] = [];
  for (const a of strengths)
    for (const b of strengths)
      for (const c of strengths) {
        const [p, q, r] = [a, b, c].map((strength: Strength) => rho[strength]) as [number, number, number];
        const determinant = 1 + 2 * p * q * r - p * p - q * q - r * r;
        const contradicting = contradiction({ casesAndGain: a, casesAndAdoption: b, gainAndAdoption: c });
        expect(contradicting !== null).toBe(determinant <= 0);
        if (contradicting) refused.push(contradicting);
      }
  expect(refused.sort()).toEqual(["casesAndAdoption", "casesAndGain", "gainAndAdoption"]);
  const impossible = { casesAndGain: "strongly", casesAndAdoption: "strongly" } as const;
  expect(simulateNpv(inputs, { discountRate: 0, seed: 1, together: impossible })).toEqual({
    ok: false,
    faults: [{ at: "together", fault: "contradiction" }],
  });
});
