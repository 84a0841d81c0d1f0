// The payoff matrix: what a right and a wrong answer are worth, and what follows from it for the counts and errors of a model.

/** Cases of a stated stretch of time by what they turned out to be and what was done: counts[actual][action]. */
export type Counts = readonly (readonly number[])[];

export type ClassMatrix = {
  kind: "binary" | "classes";
  /** What a case turns out to be, in the project's words; binary: [negative, positive], such as "stays", "leaves". */
  labels: readonly string[];
  /** What is done with a case that is taken for the class of the same index, such as "leave alone", "call". */
  actions: readonly string[];
  /** amounts[actual][action]: whole minor units a case, against never acting; gain positive, loss negative. */
  amounts: readonly (readonly number[])[];
  /** Today's process, or null where nobody knows. `stretch` says when: "January to March 2026". */
  today: { counts: Counts; stretch: string } | null;
};

export type ErrorMatrix = {
  kind: "regression";
  /** What the figure counts, in the singular: "crate". */
  unit: string;
  /** Whole minor units that one unit too much costs, ≥ 0. */
  over: number;
  /** Whole minor units that one unit too little costs, ≥ 0. */
  under: number;
  /**
   * Today's process: units a case too much and too little, on average over all cases; or null where nobody knows. Of how many cases,
   * and the root mean square of their errors: left out or null where nobody knows how sure these means are.
   */
  today: { over: number; under: number; cases?: number | null; rmse?: number | null; stretch: string } | null;
};

export type Matrix = ClassMatrix | ErrorMatrix;
/** What is kept beside the kind. */
export type MatrixTerms = Omit<ClassMatrix, "kind"> | Omit<ErrorMatrix, "kind">;

/** `total` in whole minor units; `perCase` in minor units with its fraction, null without a case. */
export type MatrixValue = { total: number; cases: number; perCase: number | null };

/**
 * V = Σ counts[actual][action] · amounts[actual][action]. The total is exact: it is summed in whole minor units of any size.
 * @throws RangeError where the counts are not the matrix's shape, or not whole and ≥ 0, or the total is beyond 2^53 − 1 minor units.
 */
export function valueOfCounts({ amounts }: Pick<ClassMatrix, "amounts">, counts: Counts): MatrixValue {
  const fits =
    counts.length === amounts.length && counts.every((row, actual) => row.length === amounts[actual]?.length);
  if (!fits) throw new RangeError(`The counts are not ${amounts.length} × ${amounts.length}.`);
  let total = 0n;
  let cases = 0;
  counts.forEach((row, actual) => {
    row.forEach((count, action) => {
      if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
      total += BigInt(count) * BigInt(amountAt({ amounts }, actual, action));
      cases += count;
    });
  });
  return { total: toSafeNumber(total), cases, perCase: cases > 0 ? Number(total) / cases : null };
}

/**
 * What errors cost: −Σ (over · units too much + under · units too little), rounded once, to whole minor units; from the mean units a case
 * too much and too little, each over all cases.
 */
export const valueOfMeanErrors = (
  costs: Pick<ErrorMatrix, "over" | "under">,
  mean: { over: number; under: number },
  cases: number,
): MatrixValue => worthOf(costs, { over: mean.over * cases, under: mean.under * cases }, cases);

function worthOf(
  costs: { over: number; under: number },
  units: { over: number; under: number },
  cases: number,
): MatrixValue {
  const total = -(costs.over * units.over + costs.under * units.under) + 0;
  return { total: Math.round(total) + 0, cases, perCase: cases > 0 ? total / cases : null };
}

/** What the two mistakes of a binary matrix cost against the right answer for the same case, in minor units; negative where they pay. */
export const mistakeCosts = (matrix: Pick<ClassMatrix, "amounts">): { falseAlarm: number; missedCase: number } => ({
  falseAlarm: amountAt(matrix, 0, 0) - amountAt(matrix, 0, 1),
  missedCase: amountAt(matrix, 1, 1) - amountAt(matrix, 1, 0),
});

/**
 * The probability from which acting on a case is worth it: p* = (c₁₀ − c₀₀) / ((c₁₀ − c₀₀) + (c₀₁ − c₁₁)), where c₁₀ is the cost of
 * taking a negative case for a positive one, so c = −amounts[actual][action] with the indices turned round. Above 0 and below 1; null
 * where the matrix is not binary, or unreasonable (a mistake that costs nothing, or pays).
 * Source: C. Elkan, The Foundations of Cost-Sensitive Learning, IJCAI 2001, section 2.2, equation 2.
 */
export function threshold(matrix: Matrix): number | null {
  if (matrix.kind !== "binary") return null;
  const { falseAlarm, missedCase } = mistakeCosts(matrix);
  return falseAlarm > 0 && missedCase > 0 ? falseAlarm / (falseAlarm + missedCase) : null;
}

/**
 * For a figure: the share of cases in which it should turn out to have been enough, under / (under + over). The one that costs least
 * is this quantile of what may come. Null where neither error costs anything.
 * Source: the newsvendor's critical fractile; K. Arrow, T. Harris, J. Marschak, Optimal Inventory Policy, Econometrica 19 (1951).
 */
export const criticalFractile = ({ over, under }: Pick<ErrorMatrix, "over" | "under">): number | null =>
  over + under > 0 ? under / (over + under) : null;

/** @throws RangeError outside the matrix */
export function amountAt({ amounts }: Pick<ClassMatrix, "amounts">, actual: number, action: number): number {
  const amount = amounts[actual]?.[action];
  if (amount === undefined) throw new RangeError(`No amount for case ${actual} and action ${action}.`);
  return amount;
}

function toSafeNumber(total: bigint): number {
  const number = Number(total);
  if (!Number.isSafeInteger(number)) throw new RangeError("This is more money than can be counted exactly.");
  return number;
}
