// The figures that sentences on a project's value are made from (by-role.words): one shape for every page.
import type { ErrorCost, ModelValue, PaysBack } from "@/lib/value/by-role.words";
import type { Interval } from "./candidate/dirichlet.rules";
import type { Ranking } from "./candidate/ranking.rules";
import type { Worth } from "./candidate/rules";
import { corrected, type Optimism } from "./candidate/selection.rules";
import type { Matrix } from "./matrix/rules";
import { usualDraws } from "./viability.rules";

type Estimated = { paysBack: number; mean: number; p10: number; p90: number };
type Summary = { [K in keyof Estimated]: number | null };

/** Null where nobody has estimated it. */
export function paysBackFact(summary: Summary | null, draws: number = usualDraws): PaysBack | null {
  if (!summary) return null;
  const { paysBack, mean, p10, p90 } = summary;
  if (paysBack === null || mean === null || p10 === null || p90 === null) return null;
  return { what: "pays-back", share: paysBack, draws, mean, p10, p90 };
}

/**
 * What a run gains over never acting; of a forecast, which has nothing to do nothing with, what its errors cost.
 * @param optimism how much a case of the best of many looks too good for having been chosen, which is taken off
 */
export function worthFact(
  { perCase, cases, counts, against }: Pick<Worth, "perCase" | "cases" | "counts" | "against">,
  { kind }: Pick<Matrix, "kind">,
  optimism: Optimism | null = null,
): ModelValue | ErrorCost {
  const isCorrected = optimism !== null && optimism.mean > 0;
  const correct = (interval: Interval) => (isCorrected ? corrected(interval, optimism) : interval);
  const overNothing = against.find(({ reference }) => reference === "nothing")?.gain;
  if (kind === "regression" && !overNothing) {
    const worth = correct(perCase);
    const interval = finiteInterval({ low: -worth.high, high: -worth.low });
    return { what: "error-cost", perCase: -worth.mean + 0, interval, cases, isCorrected };
  }
  // without counts it is known only as the matrix says it: against never acting
  const gain = correct(overNothing ?? perCase);
  const interval = finiteInterval(gain);
  return { what: "model-value", perCase: gain.mean, interval, cases, isCorrected, wrong: wrongOf(counts, kind) };
}

/** The best of a hold-out, corrected for selection. */
export function leaderFact(
  { ranked, runs, optimism }: Ranking,
  matrix: Pick<Matrix, "kind">,
): ModelValue | ErrorCost | null {
  const [leader] = ranked;
  return leader ? worthFact(leader.worth, matrix, runs > 1 ? optimism : null) : null;
}

const finiteInterval = ({ low, high }: { low: number; high: number }) =>
  Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null;

function wrongOf(counts: Worth["counts"], kind: Matrix["kind"]): ModelValue["wrong"] {
  if (!counts) return null;
  if (kind === "binary") return { falseAlarms: counts[0]?.[1] ?? 0, missed: counts[1]?.[0] ?? 0 };
  const wrong = counts.map((row, actual) =>
    row.reduce((sum, count, action) => (action === actual ? sum : sum + count), 0),
  );
  return { mistaken: wrong.reduce((sum, count) => sum + count, 0) };
}
