// What a run is worth, in sentences for people in business.
import { formatFigure } from "@/lib/format/figure";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { sharesWords } from "@/lib/format/shares";
import type { Interval } from "@/lib/value/candidate/dirichlet.rules";
import type { Ranking } from "@/lib/value/candidate/ranking.rules";
import type { Against, NoPrice, Reference, Worth } from "@/lib/value/candidate/rules";
import { corrected, type Optimism } from "@/lib/value/candidate/selection.rules";
import type { Matrix } from "@/lib/value/matrix/rules";
import { misfitHelp } from "@/lib/value/words";
import type { Lead } from "@/lib/value/worth/queries";
import { intervalOf, optimismFrom } from "@/lib/value/worth/rules";
import type { MoneyFormat } from "../figure-words";

/** Money a case is small: to the cent, and half a cent is said as such. */
export const perCase = (minor: number, { currency, locale }: MoneyFormat): string =>
  formatMoney(Math.round(minor), currency, { locale });

export const between = ({ low, high }: Interval, format: MoneyFormat): string =>
  Number.isFinite(low) && Number.isFinite(high)
    ? `${perCase(low, format)} to ${perCase(high, format)}`
    : "range not known";

export const referenceWords: Record<Reference, string> = {
  nothing: "Never act",
  all: "Always act",
  today: "Today's process",
};

export function referenceName({ reference, action }: Pick<Against, "reference" | "action">, matrix: Matrix): string {
  if (reference !== "all" || matrix.kind === "regression" || action === null) return referenceWords[reference];
  return `${matrix.actions[action] ?? "acting"}, always`.replace(/^./, (first) => first.toUpperCase());
}

/** Whether the run is better: only where the whole interval says so. */
export function gainVerdict({ gain }: Pick<Against, "gain">): {
  state: "met" | "unmet" | "missing";
  word: string;
} {
  if (!Number.isFinite(gain.low)) return { state: "missing", word: "Not known" };
  if (gain.low > 0) return { state: "met", word: "Significantly better" };
  return gain.high < 0
    ? { state: "unmet", word: "Significantly worse" }
    : { state: "missing", word: "Not significantly different" };
}

export const noPriceWords: Record<NoPrice, string> = {
  no_matrix: "Nobody has said yet what right and wrong answers are worth.",
  ...misfitHelp,
};

/** "It pays unless a false alarm costs more than €61." One line for each mistake that could turn it round. */
export function breakEvenWords(
  { breakEvens }: Pick<Worth, "breakEvens">,
  matrix: Matrix,
  format: MoneyFormat,
): string[] {
  if (matrix.kind === "regression") return [];
  return breakEvens
    .filter(({ actual, action }) => actual !== action)
    .map(({ actual, action, amount }) => {
      const cell = `“${matrix.actions[action] ?? ""}” for a case that is “${matrix.labels[actual] ?? ""}”`;
      const now = matrix.amounts[actual]?.[action] ?? 0;
      return amount < now
        ? `It pays unless ${cell} brings less than ${perCase(amount, format)}; it is ${perCase(now, format)} now.`
        : `It would pay if ${cell} brought at least ${perCase(amount, format)}; it is ${perCase(now, format)} now.`;
    });
}

/** From which score it acts, and which would have been best on these cases. */
export function cutWords({ cut, cases }: Pick<Worth, "cut" | "cases">, format: MoneyFormat): string | null {
  if (!cut) return null;
  const score = (at: number) => formatNumber(at, { locale: format.locale, maximumFractionDigits: 3 });
  const why = cut.byMatrix
    ? ", the threshold that follows from the payoff matrix if the scores are calibrated"
    : ": the payoff matrix gives no threshold";
  const best = Number.isFinite(cut.best.at) ? `acting from a score of ${score(cut.best.at)} on` : "never acting";
  return `It acts from a score of ${score(cut.at)} on${why}. On these ${formatNumber(cases, { locale: format.locale })} cases ${best} would have been worth most, ${perCase(cut.best.value, format)} per case; chosen on the cases it is measured on, that is a little too good.`;
}

/**
 * What can be said of the best of a hold-out. `level`: runs that are not significantly different from it, itself among them;
 * `byCounts`: some of these are known by counts alone. `quickest` is another run than the best.
 */
export type LeadFigures = {
  runs: number;
  optimism: Optimism | null;
  perCase: Interval;
  level: number;
  byCounts: boolean;
  quickest: string | null;
};

export function leadOf({ runs, ranked, optimism, cheapest }: Ranking): LeadFigures | null {
  const [leader] = ranked;
  if (!leader) return null;
  const level = ranked.filter((candidate) => candidate.level);
  const quickest = cheapest && cheapest.runId !== leader.runId ? cheapest.run : null;
  const byCounts = level.some(({ paired }, at) => at > 0 && !paired);
  return { runs, optimism, perCase: leader.worth.perCase, level: level.length, byCounts, quickest };
}

/** The same by what is kept. */
export const leadFiguresOf = (lead: Lead): LeadFigures => ({
  runs: lead.scored,
  optimism: optimismFrom(lead),
  perCase: intervalOf(lead),
  level: lead.level + 1,
  byCounts: lead.levelByCounts > 0,
  quickest: null,
});

/** Is the lead real? */
export function leadWords(lead: LeadFigures | null, format: MoneyFormat): string[] {
  if (!lead || lead.runs < 2) return [];
  const { runs, optimism, level, byCounts, quickest } = lead;
  const lines: string[] = [];
  if (optimism) {
    const rest = corrected(lead.perCase, optimism);
    lines.push(
      `The best of ${runs} runs on the same cases. Corrected for selection, it is worth ${perCase(rest.mean, format)} per case (${between(rest, format)}).`,
    );
  }
  if (level < 2) lines.push("All others are significantly worse.");
  else {
    const why = byCounts
      ? "counts alone can't tell these apart; send the cases."
      : "these cases can't tell them apart.";
    lines.push(`${level} runs are not significantly different: ${why}`);
    if (quickest) lines.push(`The quickest of them to train is ${quickest}.`);
  }
  return lines;
}

/** The shares of the classes in the hold-out beside those in use; or that nobody stated these. */
export function mixWords({ mix }: Pick<Worth, "mix">, matrix: Matrix, locale: string): string | null {
  if (!mix || matrix.kind === "regression") return null;
  const labelledShares = (shares: readonly number[]) =>
    matrix.labels.map((label, at) => ({ label, share: shares[at] ?? 0 }));
  const [inUse, inSample] = [labelledShares(mix.inUse), labelledShares(mix.sample)];
  return mix.stated
    ? `At the base rate: ${sharesWords(inUse, locale, inSample)}. In the hold-out: ${sharesWords(inSample, locale, inUse)}.`
    : `No base rate is stated, so the hold-out's own mix counts: ${sharesWords(inSample, locale)}.`;
}

export const skewedWords =
  "A few large amounts decide this: ranges made this way hold the true value less than 95 times in 100.";

/** "3 to 14 times", of the price of a missed case against that of a false alarm. */
export function ratioWords(from: number, to: number, locale: string): string {
  const write = (ratio: number) =>
    formatFigure(ratio, { kind: "number", locale, maximumFractionDigits: ratio < 10 ? 1 : 0 });
  if (from === 0) return Number.isFinite(to) ? `up to ${write(to)} times` : "however many times";
  return Number.isFinite(to) ? `${write(from)} to ${write(to)} times` : `${write(from)} times and more`;
}
