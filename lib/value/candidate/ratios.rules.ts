// Which of several candidates costs least, as the price of a missed case changes against that of a false alarm.

/** Of all cases, the share that was missed and the share of false alarms. */
export type Mistakes = { id: string; missed: number; falseAlarms: number };

/** `id` costs least while a missed case costs `from` to `to` times as much as a false alarm; `to` may be infinite. */
export type WinningRange = { id: string; from: number; to: number };

/**
 * The lower envelope of the candidates' costs over r, the share of a false alarm in the price of both mistakes together: a candidate
 * costs missed·(1 − r) + falseAlarms·r, a straight line, so it wins on one stretch of r or on none. Told from r = 1 to 0 as the ratio
 * (1 − r)/r. Of two that cost the same all along, the first given wins; doing nothing and always acting are candidates like others.
 * @see C. Drummond & R. C. Holte, Cost curves, Machine Learning 65 (2006) 95–130.
 */
export function winningRanges(candidates: readonly Mistakes[]): WinningRange[] {
  const ranges: WinningRange[] = [];
  let best = cheapest(
    candidates,
    ({ falseAlarms }) => falseAlarms,
    ({ missed }) => missed,
  );
  let ratio = 0;
  while (best) {
    const current = best;
    // Only who misses less can be cheaper once missing costs more.
    const overtaking = candidates
      .filter(({ missed }) => missed < current.missed)
      .map((rival) => ({ rival, at: (rival.falseAlarms - current.falseAlarms) / (current.missed - rival.missed) }));
    const at = Math.min(...overtaking.map((next) => next.at));
    const to = overtaking.length > 0 ? Math.max(at, ratio) : Number.POSITIVE_INFINITY;
    if (to > ratio) ranges.push({ id: current.id, from: ratio, to });
    const next = overtaking.filter((each) => each.at <= to).map(({ rival }) => rival);
    ratio = to;
    best = Number.isFinite(to)
      ? cheapest(
          next,
          ({ missed }) => missed,
          ({ falseAlarms }) => falseAlarms,
        )
      : undefined;
  }
  return ranges;
}

function cheapest(
  candidates: readonly Mistakes[],
  ...by: readonly ((candidate: Mistakes) => number)[]
): Mistakes | undefined {
  const difference = (one: Mistakes, other: Mistakes) =>
    by.map((figure) => figure(one) - figure(other)).find((gap) => gap !== 0);
  return candidates.reduce<Mistakes | undefined>(
    (best, candidate) => (best && (difference(candidate, best) ?? 0) >= 0 ? best : candidate),
    undefined,
  );
}
