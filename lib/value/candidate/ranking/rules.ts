// Runs scored on one hold-out, by what they are worth: who leads, who is level with the leader, and how much of the lead may be luck.
import type { Matrix } from "../../matrix/rules";
import type { Interval } from "../dirichlet/rules";
import { corrected, isLevel, optimismOf, ownLuck } from "../luck/rules";
import { type Mistakes, type WinningRange, winningRanges } from "../ratios/rules";
import { gapOf, type Priced, type Worth, worthOf } from "../rules";

export type Contender = { runId: string; run: string; seconds: number | null; priced: Priced };

/** `gap`: how much more the leader's case is worth; null where the two cannot be compared. */
export type Ranked = {
  runId: string;
  run: string;
  seconds: number | null;
  worth: Worth;
  gap: Interval | null;
  level: boolean;
};

export type Ranking = {
  /** How many runs were scored on this hold-out: the best of them looks too good by `optimism` at most, in minor units a case. */
  runs: number;
  paired: boolean;
  optimism: number;
  /** What the leader is worth, less the luck of having been chosen as the best. */
  corrected: Interval;
  /** From the best on; the first is the leader. */
  ranked: Ranked[];
  /** Of those that are level with the leader, the one that was trained in the shortest time. */
  cheapest: Ranked | null;
  /** While a missed case costs so many times a false alarm, this one is the best; of two classes only. */
  wins: WinningRange[];
};

/** So many runs of a hold-out are compared, the best ones by what is kept of their worth; all are counted. */
const mostCompared = 60;

/** Those that are compared. What has no price yet may turn out to be the best; what can have none comes last. */
export function comparedOf<R extends { mean: number | null | undefined }>(runs: readonly R[]): R[] {
  const height = ({ mean }: R) => (mean === undefined ? Number.MAX_VALUE : (mean ?? -Number.MAX_VALUE));
  return runs.toSorted((one, other) => height(other) - height(one)).slice(0, mostCompared);
}

/** How far the leader is ahead of each rival, and how much of its lead may be luck. */
export function leadOver(
  leader: { priced: Priced; perCase: Interval },
  rivals: readonly Priced[],
  matrix: Matrix,
  { seed, scored }: { seed: number; scored: number },
) {
  const gaps = rivals.map((rival) => gapOf(leader.priced, rival, matrix, seed));
  const own = ownLuck(
    gaps.flatMap((each) => each?.gap ?? []),
    leader.perCase,
  );
  return { gaps, optimism: optimismOf(own, scored) };
}

/** Doing nothing and acting on all stand among the candidates by these names. */
export const doNothing = "do-nothing";
export const actOnAll = "act-on-all";

/**
 * @param scored how many runs were scored on the hold-out, if more than are compared
 * @returns null without a contender. Of two that are worth the same, the one that was named first leads.
 */
export function rank(
  contenders: readonly Contender[],
  matrix: Matrix,
  { seed, scored = contenders.length }: { seed: number; scored?: number },
): Ranking | null {
  const worths = contenders
    .map((contender) => ({ ...contender, worth: worthOf(contender.priced, matrix, seed) }))
    .toSorted((a, b) => b.worth.perCase.mean - a.worth.perCase.mean);
  const [leader, ...rivals] = worths;
  if (!leader) return null;
  const { gaps, optimism } = leadOver(
    { priced: leader.priced, perCase: leader.worth.perCase },
    rivals.map((rival) => rival.priced),
    matrix,
    { seed, scored },
  );
  const ranked = worths.map(({ priced: _, ...held }, at): Ranked => {
    const gap = at === 0 ? null : (gaps[at - 1]?.gap ?? null);
    return { ...held, gap, level: at === 0 || (gap !== null && isLevel(gap)) };
  });
  const level = ranked.filter((held) => held.level && held.seconds !== null);
  return {
    runs: scored,
    paired: gaps.some((each) => each?.paired),
    optimism,
    corrected: corrected(leader.worth.perCase, optimism),
    ranked,
    cheapest: level.toSorted((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0))[0] ?? null,
    wins: matrix.kind === "binary" ? winningRanges(mistakesOf(ranked)) : [],
  };
}

function mistakesOf(ranked: readonly Ranked[]): Mistakes[] {
  const counted = ranked.flatMap(({ runId, worth: { counts, cases } }) =>
    counts ? [{ id: runId, counts, cases }] : [],
  );
  const [first] = counted;
  if (!first) return [];
  const shares = counted.map(({ id, counts, cases }) => ({
    id,
    missed: (counts[1]?.[0] ?? 0) / cases,
    falseAlarms: (counts[0]?.[1] ?? 0) / cases,
  }));
  const positive = ((first.counts[1]?.[0] ?? 0) + (first.counts[1]?.[1] ?? 0)) / first.cases;
  return [
    { id: doNothing, missed: positive, falseAlarms: 0 },
    { id: actOnAll, missed: 0, falseAlarms: 1 - positive },
    ...shares,
  ];
}
