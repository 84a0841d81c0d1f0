// Agreement of experts on the same cases, beyond chance.

/** Opinions by answer, and how many cases have exactly these counts. */
export type Unit = { counts: readonly number[]; units: number };

export type Agreement = {
  /** 1: always; 0: no more than by chance; below: less. Null where it cannot be told. */
  alpha: number | null;
  /** Why alpha is null: no case has two opinions, or all opinions are the same, so that agreement can't be told from chance. */
  noAlphaReason: "no_pairs" | "no_variation" | null;
  /** The share of pairs of opinions on one case that are the same; null without a pair. */
  raw: number | null;
  /** Cases that two experts or more have judged. */
  cases: number;
};

/**
 * Krippendorff's alpha for nominal data, any number of observers, with missing opinions: 1 − Dₒ/Dₑ from the coincidence matrix,
 * α = 1 − (n−1)·Σ_{c≠k} o_ck / Σ_{c≠k} n_c·n_k. A case with a single opinion pairs with nothing and is left out. "Unsure" is an
 * answer of its own: who is unsure where another is sure does not agree.
 * @see K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), University of Pennsylvania, section D.
 */
export function agreementOf(groups: readonly Unit[]): Agreement {
  const paired = groups.filter(({ counts, units }) => units > 0 && total(counts) >= 2);
  const cases = total(paired.map(({ units }) => units));
  if (cases === 0) return { alpha: null, noAlphaReason: "no_pairs", raw: null, cases };
  const marginals: number[] = [];
  let disagreeing = 0;
  let [same, pairs] = [0, 0];
  for (const { counts, units } of paired) {
    const opinions = total(counts);
    const equal = total(counts.map((count) => count * (count - 1)));
    for (const [at, count] of counts.entries()) marginals[at] = (marginals[at] ?? 0) + count * units;
    disagreeing += (units * (opinions * (opinions - 1) - equal)) / (opinions - 1);
    same += units * equal;
    pairs += units * opinions * (opinions - 1);
  }
  const n = total(marginals);
  const expected = n * n - total(marginals.map((count) => count * count));
  const raw = same / pairs;
  if (expected === 0) return { alpha: null, noAlphaReason: "no_variation", raw, cases };
  return { alpha: 1 - ((n - 1) * disagreeing) / expected, noAlphaReason: null, raw, cases };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/**
 * What an alpha allows: conclusions from 0.8, tentative ones from 0.667, none below.
 * @see K. Krippendorff, Content Analysis (2nd ed. 2004), page 241.
 */
export function strengthOf(alpha: number): "firm" | "tentative" | "weak" {
  if (alpha >= 0.8) return "firm";
  return alpha >= 0.667 ? "tentative" : "weak";
}
