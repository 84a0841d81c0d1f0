// A proportion with its confidence interval.

export type Share = { share: number; low: number; high: number };

/** The 97.5 % point of the normal distribution: 95 % between its two signs. */
const z95 = 1.959963984540054;

/**
 * The Wilson 95 % interval of `hits` in `total`.
 * @see E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209–212.
 */
export function wilson(hits: number, total: number): Share {
  if (total === 0) return { share: 0, low: 0, high: 1 };
  const share = hits / total;
  const z2 = z95 * z95;
  const centre = (share + z2 / (2 * total)) / (1 + z2 / total);
  const half = (z95 / (1 + z2 / total)) * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  return {
    share,
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === total ? 1 : Math.min(1, centre + half),
  };
}
