// Whether outcomes are on the cases of a hold-out, as far as their numbers say, and why a run is not ranked.
import type { OutcomesHead } from "../outcomes/queries";
import type { OutcomeData } from "../outcomes/rules";

/** How many cases, and how many of each class, the rarest first; null where no classes are known. */
export type Size = { caseCount: number; classCounts: number[] | null };

/** Classes may go by other words from run to run, so they are told apart by how many cases each has. */
export function sizeOf(made: OutcomeData, caseCount: number): Size {
  return { caseCount, classCounts: classCountsOf(made) };
}

function classCountsOf(made: OutcomeData): number[] | null {
  switch (made.shape) {
    case "counts":
      return sortedCounts(made.counts.map((row) => row.reduce((sum, count) => sum + count, 0)));
    case "scores":
    case "classes": {
      const counts = made.labels.map(() => 0);
      for (const actual of made.actuals) counts[actual] = (counts[actual] ?? 0) + 1;
      return sortedCounts(counts);
    }
    default:
      return null;
  }
}

const sortedCounts = (counts: readonly number[]) => counts.filter((count) => count > 0).sort((a, b) => a - b);

export type SizeMisfit = { kind: "cases" | "classes"; known: string; actual: string };

/** What says that these can't be the same cases; null where nothing does. What nobody knows yet of a hold-out speaks against nothing. */
export function misfitOf(
  known: { caseCount: number | null; classCounts: number[] | null },
  actual: Size,
): SizeMisfit | null {
  if (known.caseCount !== null && known.caseCount !== actual.caseCount)
    return {
      kind: "cases",
      known: known.caseCount.toLocaleString("en"),
      actual: actual.caseCount.toLocaleString("en"),
    };
  if (!known.classCounts || !actual.classCounts || String(known.classCounts) === String(actual.classCounts))
    return null;
  return { kind: "classes", known: known.classCounts.join(" and "), actual: actual.classCounts.join(" and ") };
}

/** As a sentence beside the field where the hold-out was chosen. */
export function misfitWords(name: string, { kind, known, actual }: SizeMisfit): string {
  return kind === "cases"
    ? `“${name}” has ${known} ${known === "1" ? "case" : "cases"}, and this has ${actual}: other cases need a name of their own.`
    : `“${name}” has ${known} cases of its classes, and this has ${actual}: other cases need a name of their own.`;
}

/**
 * Why a run stands in no table of candidates: nobody has named its hold-out, or it was scored on what it had learned from, which no
 * name puts right.
 */
export type UnrankedReason = "no-holdout" | "trained-on";

export function unrankedReason(run: { holdout: unknown; learnedFromIt: boolean }): UnrankedReason | null {
  if (run.learnedFromIt) return "trained-on";
  return run.holdout === null ? "no-holdout" : null;
}

/** A run that is compared with no other, as what it was scored on proves nothing yet. */
export type UnrankedRun = Pick<OutcomesHead, "runId" | "run" | "cases" | "data" | "claimed"> & {
  reason: UnrankedReason;
  /** The hold-out that it would be on, had it not learned from it. */
  holdout: string | null;
  /** The dataset that it learned from and that its own resembles, though their digests differ. */
  resembles: string | null;
};

/** In the order that was given. */
export const unrankedOf = (
  runs: readonly OutcomesHead[],
  resembling: ReadonlyMap<string, string> = new Map(),
): UnrankedRun[] =>
  runs.flatMap(({ holdout, ...run }) => {
    const reason = unrankedReason({ ...run, holdout });
    return reason
      ? [{ ...run, reason, holdout: holdout?.name ?? null, resembles: resembling.get(run.runId) ?? null }]
      : [];
  });

/** A warning: what a run was scored on may well be what it learned from. */
export const resemblesWords = (trainingData: string): string =>
  `It may be what the run was trained on: as many rows as its training data “${trainingData}”, and the same name or source. The digests differ, for which one column more is enough.`;

/** Runs that were scored on the very same data: naming it for one names it for all. */
export type UnrankedGroup = { key: string; first: UnrankedRun; runs: UnrankedRun[] };

/** Those that can be named first, then those that learned from their data; else in the order that was given. */
export function groupUnranked(runs: readonly UnrankedRun[]): UnrankedGroup[] {
  const keyOf = ({ data, runId, reason }: UnrankedRun) => `${data && !data.isNameAlone ? data.id : runId} ${reason}`;
  const groups = [...Map.groupBy(runs, keyOf)].flatMap(([key, [first, ...rest]]) =>
    first ? [{ key, first, runs: [first, ...rest] }] : [],
  );
  const isOpen = ({ first }: UnrankedGroup) => Number(first.reason === "no-holdout");
  return groups.toSorted((one, other) => isOpen(other) - isOpen(one));
}
