// What came out of a batch, in sentences for people in business.
import { strengthOf } from "@/lib/data/samples/agreement.rules";
import type { BatchSummary } from "@/lib/data/samples/rules";
import { formatNumber, formatPercent } from "@/lib/format/numbers";

/** "1 case", "1,200 cases". */
export const casesIn = (count: number, locale: string): string =>
  `${formatNumber(count, { locale })} ${count === 1 ? "case" : "cases"}`;

/** In whole points, but what is not none is not written as none, nor what is not all as all. */
export function shareOf(share: number, locale: string): string {
  const tells = (digits: number) => [0, 100].every((end) => Number((share * 100).toFixed(digits)) !== end);
  const isEnd = share === 0 || share === 1;
  const maximumFractionDigits = isEnd ? 0 : ([0, 1, 2, 3, 4].find(tells) ?? 4);
  return formatPercent(share, { locale, maximumFractionDigits });
}

/** "18 % (11 to 27 %)"; null where nothing is decided. */
export function wrongWords({ wrong }: Pick<BatchSummary, "wrong">, locale: string) {
  if (!wrong) return null;
  const { share, low, high } = wrong;
  return { share: shareOf(share, locale), range: `${shareOf(low, locale)} to ${shareOf(high, locale)}` };
}

/** What the experts' agreement allows, in one sentence. */
export function agreementSentence({ alpha, noAlphaReason }: BatchSummary["agreement"]): string {
  if (noAlphaReason === "no_variation") return "Every opinion is the same, so nothing tells agreement from habit.";
  if (alpha === null) return "No case has been judged by two experts yet, so nothing can be said of how they agree.";
  if (alpha <= 0)
    return "The experts agree no more than chance would have it. Ask a clearer question before anybody relies on this.";
  return {
    firm: "The experts agree: what they say can be relied on.",
    tentative: "The experts agree on most cases: enough for a first conclusion, not for a final one.",
    weak: "The experts agree too little to rely on. Settle the disputes, or ask a clearer question.",
  }[strengthOf(alpha)];
}

/** "84 % of the opinions on the same case are alike, on 40 cases". */
export function rawAgreement({ raw, cases }: BatchSummary["agreement"], locale: string): string | null {
  if (raw === null) return null;
  return `${shareOf(raw, locale)} of the pairs of opinions are alike, on ${casesIn(cases, locale)}`;
}
