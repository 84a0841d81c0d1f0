// Json as the domain keeps it, with amounts of one house alone.

import type { ReviewFacts } from "@/lib/reviews/facts.rules";
import type { ThreePoint } from "@/lib/value/pert.rules";
import type { ValueInputs } from "@/lib/value/simulation.rules";
import { simulateNpv } from "@/lib/value/viability.rules";
import type { House } from "./house";

export const matrixTerms = (house: House) => ({
  labels: ["no", "yes"],
  actions: ["wait", "act"],
  amounts: [
    [0, -house.number()],
    [-house.number(), house.number()],
  ],
  today: null,
});

export function estimateOf(house: House) {
  const range = (likely: number): ThreePoint => ({ least: likely / 2, likely, most: likely * 2 });
  const inputs: ValueInputs = {
    casesPerPeriod: range(1_000),
    gainPerCase: range(house.number()),
    adoption: { least: 0.6, likely: 0.7, most: 0.8 },
    runningCost: range(house.number()),
    investment: range(house.number()),
    horizon: { least: 2, likely: 3, most: 4 },
  };
  const simulated = simulateNpv(inputs, { discountRate: 0.1, draws: 100, seed: 1 });
  if (!simulated.ok) throw new Error("The estimate of a house can't be simulated.");
  return { inputs, result: simulated.viability };
}

export const factsOf = (house: House): ReviewFacts => ({
  now: {
    phase: "deployment",
    expected: null,
    realised: { byGrade: [0, 0, 0, house.number(), 0, 0], total: house.number() },
    budget: { amount: house.number(), spent: house.number() },
    requirements: [],
  },
  since: { alerts: [], incidents: [], gates: [], decisions: [], phases: [] },
});
