// What a run is worth, in sentences for people in business.
import { formatFigure } from "@/lib/format/figure";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { misfitHelp } from "@/lib/format/value-words";
import type { Interval } from "@/lib/value/candidate/dirichlet/rules";
import { corrected } from "@/lib/value/candidate/luck/rules";
import type { Ranking } from "@/lib/value/candidate/ranking/rules";
import type { Against, NoPrice, Reference, Worth } from "@/lib/value/candidate/rules";
import type { MoneyMatrix } from "@/lib/value/matrix/queries";
import type { Matrix } from "@/lib/value/matrix/rules";
import type { Lead } from "@/lib/value/worth/queries";
import { intervalOf } from "@/lib/value/worth/rules";
import type { MoneyFormat } from "../figure-words";

/** Money a case is small: to the cent, and half a cent is said as such. */
export const perCase = (minor: number, { currency, locale }: MoneyFormat): string =>
  formatMoney(Math.round(minor), currency, { locale });

export const between = ({ low, high }: Interval, format: MoneyFormat): string =>
  Number.isFinite(low) && Number.isFinite(high)
    ? `${perCase(low, format)} to ${perCase(high, format)}`
    : "how it varies was not logged";

export const referenceWords: Record<Reference, string> = {
  nothing: "Doing nothing",
  all: "Acting on all",
  today: "Today's process",
};

export function referenceName({ reference, action }: Against, matrix: Matrix): string {
  if (reference !== "all" || matrix.kind === "regression" || action === null) return referenceWords[reference];
  return `${matrix.actions[action] ?? "acting"}, every time`.replace(/^./, (first) => first.toUpperCase());
}

/** Whether the run is better: only where the whole interval says so. */
export function gainVerdict({ gain }: Against): {
  state: "met" | "unmet" | "missing";
  word: string;
} {
  if (!Number.isFinite(gain.low)) return { state: "missing", word: "Not known" };
  if (gain.low > 0) return { state: "met", word: "Better" };
  return gain.high < 0 ? { state: "unmet", word: "Worse" } : { state: "missing", word: "Not told apart" };
}

export const noPriceWords: Record<NoPrice, string> = {
  no_matrix: "Nobody has said yet what right and wrong answers are worth.",
  ...misfitHelp,
};

/** "It pays unless a false alarm costs more than €61." One line for each mistake that could turn it round. */
export function breakEvenWords({ breakEvens }: Worth, matrix: MoneyMatrix, format: MoneyFormat): string[] {
  if (matrix.kind === "regression") return [];
  return breakEvens
    .filter(({ actual, action }) => actual !== action)
    .map(({ actual, action, amount }) => {
      const what = `“${matrix.actions[action] ?? ""}” for a case that is “${matrix.labels[actual] ?? ""}”`;
      const now = matrix.amounts[actual]?.[action] ?? 0;
      return amount < now
        ? `It pays unless ${what} brings less than ${perCase(amount, format)}; it is ${perCase(now, format)} now.`
        : `It would pay if ${what} brought at least ${perCase(amount, format)}; it is ${perCase(now, format)} now.`;
    });
}

/** From which score it acts, and which would have been best on these cases. */
export function cutWords({ cut, cases }: Worth, format: MoneyFormat): string | null {
  if (!cut) return null;
  const score = (at: number) => formatNumber(at, { locale: format.locale, maximumFractionDigits: 3 });
  const best = Number.isFinite(cut.best.at) ? `from a score of ${score(cut.best.at)} on` : "never";
  return `It acts from a score of ${score(cut.at)} on, as the money says. On these ${formatNumber(cases, { locale: format.locale })} cases acting ${best} would have been worth most, ${perCase(cut.best.value, format)} a case; chosen on the cases it is measured on, that is a little too good.`;
}

/** What can be said of a leader; `level` counts it too, `quickest` is another run than the leader. */
export type LeadFigures = { runs: number; optimism: number; perCase: Interval; level: number; quickest: string | null };

export function leadOf({ runs, ranked, optimism, cheapest }: Ranking): LeadFigures | null {
  const [leader] = ranked;
  if (!leader) return null;
  const level = ranked.filter((held) => held.level).length;
  const quickest = cheapest && cheapest.runId !== leader.runId ? cheapest.run : null;
  return { runs, optimism, perCase: leader.worth.perCase, level, quickest };
}

/** The same of a leader by what is kept of it. */
export const leadFiguresOf = (lead: Lead): LeadFigures => ({
  runs: lead.scored,
  optimism: lead.luck ?? Number.POSITIVE_INFINITY,
  perCase: intervalOf(lead),
  level: lead.level + 1,
  quickest: null,
});

/** Is the lead real? */
export function leadWords(lead: LeadFigures | null, format: MoneyFormat): string[] {
  if (!lead || lead.runs < 2) return [];
  const { runs, optimism, level, quickest } = lead;
  const lines: string[] = [];
  if (Number.isFinite(optimism)) {
    const rest = corrected(lead.perCase, optimism);
    lines.push(
      `The best of ${runs} runs on the same cases looks up to ${perCase(optimism, format)} a case too good by luck; less that, it is worth ${perCase(rest.mean, format)} (${between(rest, format)}).`,
    );
  }
  lines.push(
    level > 1
      ? `${level} runs are level: these cases do not tell them apart.${quickest ? ` The quickest of them to train is ${quickest}.` : ""}`
      : "No other run is level with it: the lead is more than chance.",
  );
  return lines;
}

/** "3 to 14 times", of the price of a missed case against that of a false alarm. */
export function ratioWords(from: number, to: number, locale: string): string {
  const write = (ratio: number) =>
    formatFigure(ratio, { kind: "number", locale, maximumFractionDigits: ratio < 10 ? 1 : 0 });
  if (from === 0) return `up to ${write(to)} times`;
  return Number.isFinite(to) ? `${write(from)} to ${write(to)} times` : `${write(from)} times and more`;
}
