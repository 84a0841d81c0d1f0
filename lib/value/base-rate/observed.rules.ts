// The base rate as production shows it: class counts of the latest monitoring windows whose truth is known.
import { outcomesIn } from "@/lib/experiments/outcomes/metrics.rules";
import { placesOf } from "../candidate/rules";
import type { Matrix } from "../matrix/rules";
import type { Share } from "./rules";

/** A monitoring window with its figures by name; its class counts are named as those of a run's hold-out are. */
export type CountedWindow = { startedAt: Date; endedAt: Date; cases: number; figures: ReadonlyMap<string, number> };

/** `labelled` of `cases` have a known class. A label that comes for some cases alone may come for some classes more often. */
export type Observed = { shares: Share[]; labelled: number; cases: number; windows: number; from: Date; until: Date };

/** So many days back from the newest window that has labels. */
export const observedDays = 28;

/** Fewer labelled cases say too little of a share to be offered. */
export const leastLabelled = 30;

/**
 * Windows that overlap a newer one count its cases twice, and are left out; so are those that speak of other classes.
 * @param windows of one release @returns null where too few cases are labelled
 */
export function observedIn(windows: readonly CountedWindow[], matrix: Matrix): Observed | null {
  if (matrix.kind === "regression") return null;
  const counts = matrix.labels.map(() => 0);
  const used: CountedWindow[] = [];
  for (const window of newestFirst(windows)) {
    if (used.some(({ startedAt }) => window.endedAt > startedAt)) continue;
    const outcomes = outcomesIn(window.figures)?.outcomes;
    const places = outcomes?.shape === "counts" ? placesOf(outcomes.labels, matrix.labels) : null;
    if (outcomes?.shape !== "counts" || !places) continue;
    for (const [actual, row] of outcomes.counts.entries()) {
      const at = places[actual] ?? 0;
      counts[at] = (counts[at] ?? 0) + row.reduce((sum, count) => sum + count, 0);
    }
    used.push(window);
  }
  const [newest, oldest] = [used[0], used.at(-1)];
  const labelled = counts.reduce((sum, count) => sum + count, 0);
  if (!newest || !oldest || labelled < leastLabelled) return null;
  return {
    shares: matrix.labels.map((label, at) => ({ label, share: (counts[at] ?? 0) / labelled })),
    labelled,
    cases: Math.max(
      labelled,
      used.reduce((sum, { cases }) => sum + cases, 0),
    ),
    windows: used.length,
    from: oldest.startedAt,
    until: newest.endedAt,
  };
}

/** Of two that end together the longer one first: it holds more cases. */
const newestFirst = (windows: readonly CountedWindow[]): CountedWindow[] =>
  windows.toSorted(
    (one, other) =>
      other.endedAt.getTime() - one.endedAt.getTime() || one.startedAt.getTime() - other.startedAt.getTime(),
  );
