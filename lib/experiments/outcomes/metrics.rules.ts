// Outcomes among the metrics that a run logs, by documented names.
import { type OutcomeData, yesNo } from "./rules";

/** What `mlflow.models.evaluate` logs of two classes. */
const binaryNames = ["true_positives", "false_positives", "true_negatives", "false_negatives"] as const;
const sumNames = ["error_over_sum", "error_under_sum", "error_over_squares", "error_under_squares"] as const;

/** `count/<actual>/<predicted>` */
const countKey = /^count\/([^/]+)\/([^/]+)$/;

export const isOutcomeKey = (key: string): boolean =>
  countKey.test(key) || key === "example_count" || [...binaryNames, ...sumNames].some((name) => name === key);

/** The condition in SQL, for those that are kept already. */
export const outcomeKeyPattern =
  "^(count/[^/]+/[^/]+|example_count|(true|false)_(positives|negatives)|error_(over|under)_(sum|squares))$";

type AggregatedOutcomes = Extract<OutcomeData, { shape: "counts" | "sums" }>;

const isCount = (value: number | undefined): value is number =>
  value !== undefined && Number.isSafeInteger(value) && value >= 0;

/**
 * What the latest values come to, with the number of cases; null where they are no whole set, as while a run is still logging, or hold
 * a count that is none. Classes before the four of two classes, and those before sums of errors, where a run logs several.
 */
export function outcomesIn(
  figures: ReadonlyMap<string, number>,
): { outcomes: AggregatedOutcomes; cases: number } | null {
  const counts = classesIn(figures) ?? binaryIn(figures);
  if (counts) {
    const cases = counts.counts.flat().reduce((sum, count) => sum + count, 0);
    return cases > 0 && cases <= 2_147_483_647 ? { outcomes: counts, cases } : null;
  }
  const [over, under, cases] = [figures.get(sumNames[0]), figures.get(sumNames[1]), figures.get("example_count")];
  if (!isSum(over) || !isSum(under) || !isCount(cases) || cases === 0) return null;
  const [overSquares, underSquares] = [figures.get(sumNames[2]), figures.get(sumNames[3])];
  const squares =
    isSum(overSquares) && isSum(underSquares)
      ? { overSquares, underSquares }
      : { overSquares: null, underSquares: null };
  return { outcomes: { shape: "sums", over, under, ...squares }, cases };
}

const isSum = (value: number | undefined): value is number =>
  value !== undefined && Number.isFinite(value) && value >= 0;

/** A pair that was not logged did not happen: 0. */
function classesIn(figures: ReadonlyMap<string, number>): Extract<OutcomeData, { shape: "counts" }> | null {
  const pairs = [...figures].flatMap(([key, value]) => {
    const [, actual, predicted] = countKey.exec(key) ?? [];
    return actual && predicted ? [{ actual, predicted, value }] : [];
  });
  if (pairs.length === 0 || !pairs.every(({ value }) => isCount(value))) return null;
  const labels = [...new Set(pairs.flatMap(({ actual, predicted }) => [actual, predicted]))].sort();
  const counts = labels.map((actual) =>
    labels.map((predicted) => pairs.find((each) => each.actual === actual && each.predicted === predicted)?.value ?? 0),
  );
  return labels.length < 2 || labels.length > 30 ? null : { shape: "counts", labels, counts };
}

function binaryIn(figures: ReadonlyMap<string, number>): Extract<OutcomeData, { shape: "counts" }> | null {
  const [tp, fp, tn, fn] = binaryNames.map((name) => figures.get(name));
  if (!isCount(tp) || !isCount(fp) || !isCount(tn) || !isCount(fn)) return null;
  return {
    shape: "counts",
    labels: [...yesNo],
    counts: [
      [tn, fp],
      [fn, tp],
    ],
  };
}

/** The contexts in which programs log the data that they score on. */
export const isScoringContext = (context: string): boolean =>
  new RegExp(scoringContextPattern, "i").test(context.trim());

/** The condition in SQL, whatever the case of its letters. */
export const scoringContextPattern = "^(eval(uation)?|test(ing)?|validation|hold[-_ ]?out)$";

/** Of a profile that clients log with a dataset, of a table or of arrays; understood by Postgres too. */
export const rowsPattern = '"(?:num_rows|features_shape)":\\s?\\[?\\s?(\\d{1,15})(?!\\d)';

/** How many rows a dataset has by the profile that clients log with it, of a table or of arrays; null where it doesn't say. */
export function rowsOf(profile: string | null): number | null {
  const [, rows] = new RegExp(rowsPattern).exec(profile ?? "") ?? [];
  return rows === undefined ? null : Number(rows);
}
