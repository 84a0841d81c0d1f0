// How long the sums take that people wait for, on one core: an estimate with all that follows from it.
import { valueInputs } from "@/db/enums";
import type { ValueInputs } from "@/lib/value/futures/rules";
import { simulateNpv, usualDraws } from "@/lib/value/viability/rules";
import { count, quantile } from "./figures";

/** In ms, the aim of the product. */
const aim = 150;
const [warmUp, rounds] = [5, 25];

const inputs: ValueInputs = {
  casesPerPeriod: { low: 8_000, likely: 12_000, high: 20_000 },
  gainPerCase: { low: -50, likely: 400, high: 900 },
  adoption: { low: 0.3, likely: 0.6, high: 0.9 },
  runningCost: { low: 500_000, likely: 800_000, high: 1_500_000 },
  investment: { low: 2_000_000, likely: 3_000_000, high: 6_000_000 },
  horizon: { low: 2, likely: 3, high: 5 },
};

/** One line for the viability of an estimate: range, chance, way to payback, and what knowing everything and each input is worth. */
export function timeViability(): string {
  const times = Array.from({ length: warmUp + rounds }, (_, seed) => {
    const from = performance.now();
    const simulated = simulateNpv(inputs, { discountRate: 0.08, seed });
    if (!simulated.ok) throw new Error("The inputs of the bench cannot be simulated.");
    return performance.now() - from;
  }).slice(warmUp);
  const [median, p95] = [0.5, 0.95].map((share) => quantile(times, share));
  const mark = (p95 ?? aim) > aim ? " *" : "";
  return [
    `Viability, ${count(usualDraws)} draws and the worth of knowing ${valueInputs.length} inputs: median ${median?.toFixed(1)} ms, p95 ${p95?.toFixed(1)} ms${mark}`,
    `* beyond the aim: ${aim} ms on one core.`,
  ].join("\n");
}
