// Runs scored on one hold-out, by what they are worth: the best, those not significantly different from it, and its figure corrected for selection.
import { sharesOf } from "./break-even.rules";
import { compareRuns } from "./comparison.rules";
import type { Interval } from "./dirichlet.rules";
import { type Mistakes, type WinningRange, winningRanges } from "./ratios.rules";
import { type Priced, type Terms, type Worth, worthOf } from "./rules";
import { corrected, type Optimism } from "./selection.rules";

export type Contender = { runId: string; run: string; seconds: number | null; priced: Priced; isLive: boolean };

/** `gap`: how much more the leader's case is worth; null where the two cannot be compared. */
export type Ranked = {
  runId: string;
  run: string;
  seconds: number | null;
  worth: Worth;
  gap: Interval | null;
  /** Not significantly different from the leader. */
  level: boolean;
  /** Compared with the leader case by case. */
  paired: boolean;
};

export type Ranking = {
  /** How many runs were scored on this hold-out; deleted ones count. */
  runs: number;
  /** Null where nobody knows how cases vary. */
  optimism: Optimism | null;
  /** What the leader is worth, corrected for selection. */
  corrected: Interval | null;
  /** From the best on; the first is the leader. */
  ranked: Ranked[];
  /** Of those that are level with the leader, the one that was trained in the shortest time. */
  cheapest: Ranked | null;
  /** While a missed case costs so many times a false alarm, this one is the best; of two classes only. */
  wins: WinningRange[];
};

/** So many runs of a hold-out are compared, the best ones by what is kept of their worth; all are counted. */
export const mostCompared = 60;

/** Those that are compared. What has no price yet may turn out to be the best; what can have none comes last. */
export function selectCompared<R extends { mean: number | null | undefined }>(runs: readonly R[]): R[] {
  const sortValue = ({ mean }: R) => (mean === undefined ? Number.MAX_VALUE : (mean ?? -Number.MAX_VALUE));
  return runs.toSorted((one, other) => sortValue(other) - sortValue(one)).slice(0, mostCompared);
}

/** Never acting and always acting stand among the candidates by these names. */
export const neverAct = "never-act";
export const alwaysAct = "always-act";

/**
 * @param scored how many runs were scored on the hold-out, if more than are compared
 * @returns null without a live contender. Of two that are worth the same, the one that was named first leads.
 */
export function rank(
  contenders: readonly Contender[],
  terms: Terms,
  { seed, scored = contenders.length }: { seed: number; scored?: number },
): Ranking | null {
  const worths = contenders
    .map((contender) => ({ ...contender, worth: worthOf(contender.priced, terms, seed) }))
    .toSorted((a, b) => b.worth.perCase.mean - a.worth.perCase.mean);
  const live = worths.filter(({ isLive }) => isLive);
  const [leader] = live;
  if (!leader) return null;
  const { optimism, standings } = compareRuns(worths, terms, seed);
  const ranked = live.map(({ runId, run, seconds, worth }, at): Ranked => {
    const { gap, behind, paired } = standings[at - 1] ?? { gap: null, behind: false, paired: false };
    return { runId, run, seconds, worth, gap, level: at === 0 || (gap !== null && !behind), paired };
  });
  const level = ranked.filter((candidate) => candidate.level && candidate.seconds !== null);
  return {
    runs: scored,
    optimism,
    corrected: optimism && corrected(leader.worth.perCase, optimism),
    ranked,
    cheapest: level.toSorted((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0))[0] ?? null,
    wins: terms.matrix.kind === "binary" ? winningRanges(mistakesOf(ranked, terms)) : [],
  };
}

function mistakesOf(ranked: readonly Ranked[], { mix }: Terms): Mistakes[] {
  const shares = ranked.flatMap(({ runId, worth: { counts } }) =>
    counts ? [{ id: runId, shares: sharesOf(counts, mix) }] : [],
  );
  const [first] = shares;
  if (!first) return [];
  const mistakes = shares.map(({ id, shares }) => ({
    id,
    missed: shares[1]?.[0] ?? 0,
    falseAlarms: shares[0]?.[1] ?? 0,
  }));
  const positive = (first.shares[1]?.[0] ?? 0) + (first.shares[1]?.[1] ?? 0);
  return [
    { id: neverAct, missed: positive, falseAlarms: 0 },
    { id: alwaysAct, missed: 0, falseAlarms: 1 - positive },
    ...mistakes,
  ];
}
