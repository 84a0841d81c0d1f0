// The figures of value as sentences: each with its range, none greener than it is.
import type { ValueInput } from "@/db/enums";
import { likelyWords } from "@/lib/format/chances";
import { formatDay } from "@/lib/format/dates";
import { type FigureFormat, formatFigure } from "@/lib/format/figure";
import { formatMoney, formatMoneyRange } from "@/lib/format/money";
import { formatNumber, formatPercent } from "@/lib/format/numbers";
import type { BudgetBurn } from "@/lib/value/budget/rules";
import { movesTogether, type Together } from "@/lib/value/copula.rules";
import { inputUnits } from "@/lib/value/estimate.rules";
import type { ThreePoint } from "@/lib/value/pert.rules";
import type { Against } from "@/lib/value/queries";
import { paybackYear, type Viability } from "@/lib/value/viability.rules";
import { inputPairWords } from "@/lib/value/words";

export type MoneyFormat = Extract<FigureFormat, { kind: "money" }>;

export const money = (amount: number, format: MoneyFormat) => formatMoney(amount, format.currency, format);
export const shortMoney = (amount: number, format: MoneyFormat) =>
  formatMoney(amount, format.currency, { locale: format.locale, compact: true });
export const shortRange = (low: number, high: number, { currency, locale }: MoneyFormat) =>
  formatMoneyRange(low, high, currency, { locale, compact: true });

type Outcomes = Pick<Viability, "mean" | "p10" | "p90" | "paysBack">;

export function outcomesSentence({ mean, p10, p90, paysBack }: Outcomes, format: MoneyFormat): string {
  if (p10 === p90) return `It brings ${shortMoney(mean, format)}: the estimate has no range.`;
  return `It is ${likelyWords(paysBack.share, format)} to pay back. Expected ${shortMoney(mean, format)}, likely ${shortRange(p10, p90, format)}.`;
}

export function paybackSentence(path: Viability["path"]): string {
  const year = paybackYear(path);
  const last = path.at(-1)?.year ?? 0;
  if (year === null) return `It is less likely than not to have its money back within ${years(last)}.`;
  if (year === 0) return "Nothing is to be spent before it works, so there is no money to get back.";
  return `It is as likely as not to have its money back after ${years(year)}.`;
}

const years = (count: number) => (count === 1 ? "1 year" : `${count} years`);

export function burnSentence(burn: BudgetBurn, format: MoneyFormat): string {
  const { amount, spent, planned, forecast, left } = burn;
  const of = `${money(spent, format)} of ${money(amount, format)} is spent`;
  if (left < 0) return `${of}: ${money(-left, format)} over the budget.`;
  const plan = `the plan allowed ${shortMoney(planned, format)} by now`;
  if (forecast === null || spent === 0 || burn.timeShare === 1) return `${of}; ${plan}.`;
  return `${of}; ${plan}. At this pace it ends at ${shortMoney(forecast, format)}.`;
}

export function countedFrom(from: Against["from"], locale: string): string {
  if (!from) return "";
  const day = formatDay(from.day, locale);
  return from.because === "live"
    ? `Promised gains count from ${day}, when the first release went live for users. Before costs, not discounted.`
    : `Nothing is live for users yet; the entries begin on ${day}.`;
}

/** "Independent", or which pairs move together and how much. */
export function togetherWords(together: Together): string {
  const pairs = movesTogether(together);
  if (pairs.length === 0) return "Independent";
  return pairs
    .map((pair) => `${inputPairWords[pair]}: ${together[pair] === "some" ? "somewhat" : "strongly"} together`)
    .join("; ");
}

/** One figure of an input in its own unit. */
export function inputFigure(input: ValueInput, figure: number, format: MoneyFormat): string {
  const { locale } = format;
  switch (inputUnits[input]) {
    case "money":
      return formatFigure(figure, format);
    case "share":
      return formatPercent(figure, { locale, maximumFractionDigits: 1 });
    case "years":
      return formatNumber(figure, { locale, unit: figure === 1 ? "year" : "years", maximumFractionDigits: 1 });
    default:
      return formatNumber(figure, { locale });
  }
}

/** "30% · 60% · 80%" as least, likely and most; one figure where there is no range. */
export function inputRange(input: ValueInput, { least, likely, most }: ThreePoint, format: MoneyFormat): string {
  const figures = least === most ? [likely] : [least, likely, most];
  return figures.map((figure) => inputFigure(input, figure, format)).join(" · ");
}
