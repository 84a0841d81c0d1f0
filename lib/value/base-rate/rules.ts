// The base rate: the share of each class among the cases in use, where a hold-out may hold more of some than the world does.
import type { FieldErrors } from "@/lib/kernel/errors";
import type { Mix } from "../candidate/dirichlet.rules";
import { placesOf } from "../candidate/rules";
import type { ClassMatrix, Counts, Matrix } from "../matrix/rules";

/** Of one class; all of a project together are 1. */
export type Share = { label: string; share: number };

/** Percentages that are rounded to a tenth need not add up to 100 exactly; more than this is a slip. */
const slack = 0.5;

/** Percentages in the order of the matrix's labels become shares that add up to 1; or a sentence for what is wrong. */
export function readShares(
  percents: readonly number[],
  { labels }: Pick<ClassMatrix, "labels">,
): { shares: Share[] } | { fields: FieldErrors } {
  if (percents.length !== labels.length) return { fields: { shares: "A share for each class, please." } };
  const sum = percents.reduce((total, each) => total + each, 0);
  if (Math.abs(sum - 100) > slack) {
    const written = Math.round(sum * 100) / 100;
    return { fields: { "shares.0": `These add up to ${written} %, and should to 100 %.` } };
  }
  return { shares: labels.map((label, at) => ({ label, share: (percents[at] ?? 0) / sum })) };
}

/** In the order of the matrix's labels; null where there is none, or where the matrix speaks of other classes now. */
export function mixOf(baseRate: { shares: readonly Share[] } | null, matrix: Matrix): Mix {
  if (!baseRate || matrix.kind === "regression" || baseRate.shares.length !== matrix.labels.length) return null;
  const places = placesOf(
    baseRate.shares.map(({ label }) => label),
    matrix.labels,
  );
  if (!places || new Set(places).size !== places.length) return null;
  return matrix.labels.map((_, at) => baseRate.shares[places.indexOf(at)]?.share ?? 0);
}

/** The shares of what was counted: today's process saw the cases in use. Null without a case. */
export function sharesOfCounts({ labels }: Pick<ClassMatrix, "labels">, counts: Counts): Share[] | null {
  const cases = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const total = cases.reduce((sum, each) => sum + each, 0);
  return total === 0 ? null : labels.map((label, at) => ({ label, share: (cases[at] ?? 0) / total }));
}

/** A share as people type it, in percent: to so many figures, not decimals, so that a rare class is not lost. */
export const typedPercent = (share: number, figures = 6): string => String(Number((share * 100).toPrecision(figures)));

/** Of what was counted: to so many figures as thousands of cases know it. */
export const countedPercent = (share: number): string => typedPercent(share, 4);
