// How long the sums take that people wait for, on one core, without a database or a page around them. A new sum is one more entry.
import { gates, valueInputs } from "@/db/enums";
import { evaluateGate } from "@/lib/lifecycle/gate.rules";
import type { Together } from "@/lib/value/copula.rules";
import type { ValueInputs } from "@/lib/value/simulation.rules";
import { simulateNpv, usualDraws } from "@/lib/value/viability.rules";
import { count, quantile } from "./figures";
import { muchEvidence, now } from "./much-evidence";

/** `run` is one whole sum; `aim` in milliseconds. */
type Sum = { name: string; aim: number; run: (seed: number) => void };
export type SumTime = { name: string; aim: number; median: number; p95: number };

const inputs: ValueInputs = {
  casesPerPeriod: { least: 8_000, likely: 12_000, most: 20_000 },
  gainPerCase: { least: -50, likely: 400, most: 900 },
  adoption: { least: 0.3, likely: 0.6, most: 0.9 },
  runningCost: { least: 500_000, likely: 800_000, most: 1_500_000 },
  investment: { least: 2_000_000, likely: 3_000_000, most: 6_000_000 },
  horizon: { least: 2, likely: 3, most: 5 },
};

/** Every dial is set: all six inputs are drawn through the copula, and what is known is regressed. */
const together: Together = {
  ...{ casesAndGain: "some", casesAndAdoption: "some", gainAndAdoption: "strongly" },
  ...{ casesAndRunningCost: "strongly", runningCostAndInvestment: "some", adoptionAndHorizon: "some" },
};

export const sums: readonly Sum[] = [
  {
    name: `Viability: ${count(usualDraws)} draws and the worth of knowing ${valueInputs.length} inputs`,
    aim: 150,
    run: (seed) => {
      if (!simulateNpv(inputs, { discountRate: 0.08, seed }).ok) throw new Error("These inputs cannot be simulated.");
    },
  },
  {
    name: `The same where ${count(Object.keys(together).length)} pairs of inputs move together`,
    aim: 150,
    run: (seed) => {
      if (!simulateNpv(inputs, { discountRate: 0.08, seed, together }).ok) throw new Error("These dials contradict.");
    },
  },
  {
    name: "A gate (each in turn) of a project with 2,000 pieces of evidence, and its digest",
    aim: 10,
    run: (seed) => {
      const gate = gates[seed % gates.length] ?? "design";
      if (!evaluateGate(gate, muchEvidence, now).digest) throw new Error("A gate without a digest.");
    },
  },
];

/** Each sum so many times, after it has run warm. */
export function timeSums(rounds: number): SumTime[] {
  return sums.map(({ name, aim, run }) => {
    for (let seed = 0; seed < rounds / 5; seed += 1) run(seed);
    const times = Array.from({ length: rounds }, (_, seed) => {
      const from = performance.now();
      run(seed);
      return performance.now() - from;
    });
    return { name, aim, median: quantile(times, 0.5), p95: quantile(times, 0.95) };
  });
}

export function sumsTable(times: readonly SumTime[]): string {
  const width = Math.max(...times.map(({ name }) => name.length));
  const figure = (time: number) => `${time.toFixed(1)} ms`.padStart(12);
  return [
    `${"Sums on one core".padEnd(width)}${"median".padStart(12)}${"p95".padStart(12)} ${"aim".padStart(12)}`,
    ...times.map(
      ({ name, aim, median, p95 }) =>
        `${name.padEnd(width)}${figure(median)}${figure(p95)}${p95 > aim ? "*" : " "}${figure(aim)}`,
    ),
    "",
    "* beyond the aim.",
  ].join("\n");
}
