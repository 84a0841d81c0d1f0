// What a project and a model are worth, as each role would say it.
import type { Voice } from "@/lib/access/roles.policy";
import { formatChance, likelyWords, simulationError } from "@/lib/format/chances";
import { formatMoney, formatMoneyRange } from "@/lib/format/money";
import { formatNumber, formatPercent } from "@/lib/format/numbers";
import type { Reading } from "@/lib/format/reading";

/** How likely the money comes back, by so many draws; the range is the likely one (P10 to P90). Minor units. */
export type PaysBack = { what: "pays-back"; share: number; draws: number; mean: number; p10: number; p90: number };

type Measured = {
  /** A case, in minor units and their parts. */
  perCase: number;
  /** The 95 % interval of that; null where nobody knows how it varies. */
  interval: { low: number; high: number } | null;
  cases: number;
  /** Of the best of many: corrected for selection. */
  isCorrected?: boolean;
};

/** How much more a case brings than never acting, and on how many of the cases it was wrong; null where that was not logged. */
export type ModelValue = Measured & {
  what: "model-value";
  wrong: { falseAlarms: number; missed: number } | { mistaken: number } | null;
};

/** What the errors of a forecast cost: above 0 is a cost. */
export type ErrorCost = Measured & { what: "error-cost" };

export function paysBack(
  { share, draws, mean, p10, p90 }: PaysBack,
  { locale, currency }: Reading,
): Record<Voice, string> {
  const compact = { locale, compact: true };
  const range = formatMoneyRange(p10, p90, currency, compact);
  const likely = likelyWords(share, { locale });
  const chance = formatChance(share, { locale });
  const middle = formatMoney(mean, currency, compact);
  const drawn = formatNumber(draws, { locale });
  return {
    stakeholder: `It is ${likely} to pay back. It brings likely ${range}.`,
    expert: `It is ${likely} to earn more than it still costs, and brings likely ${range}. If the cases or the gain per case are off, so is this: say so.`,
    data_scientist: `P(NPV > 0): ${chance}, ± ${simulationError(share, draws)} from ${drawn} draws. NPV: mean ${middle}, P10 to P90 ${range}.`,
    data_engineer: `It pays back in ${chance} of ${drawn} draws. It rests on the cases a year and the share of use: both can be counted at their source.`,
    ml_engineer: `P(pays back): ${chance}, with the running cost in it: what makes serving cheaper or dearer moves it. Mean ${middle}.`,
  };
}

/** Of how many cases people can picture a rate. */
const pictureCases = 1_000;

export function modelValue({ wrong, ...measured }: ModelValue, { locale, currency }: Reading): Record<Voice, string> {
  const { each, many, cases, interval95, ends, thousand, aside } = amountsOf(measured, { locale, currency });
  const mistakes = mistakeWords(wrong, measured.cases, locale);
  return {
    stakeholder: `Compared with never acting${aside}, ${thousand} cases bring ${many}${ends}.`,
    expert: `${mistakes.pictured}. With that${aside}, ${thousand} cases bring ${many} against never acting.`,
    data_scientist: `Value per prediction over never acting${aside}: ${each}${interval95}, n = ${cases}; ${mistakes.symbols}.`,
    data_engineer: `${each} a case over never acting${aside}, measured on ${cases}: ${mistakes.records}.`,
    ml_engineer: `${each} a request over never acting${aside}${interval95}${mistakes.share}; the threshold comes from the payoff matrix.`,
  };
}

function mistakeWords(wrong: ModelValue["wrong"], cases: number, locale: string) {
  if (!wrong) {
    return {
      pictured: "Which of them it gets wrong was not logged: ask for samples",
      symbols: "errors not logged",
      records: "which of them it got wrong was not logged",
      share: "",
    };
  }
  const counted = (count: number, one: string, more: string) =>
    `${formatNumber(count, { locale })} ${count === 1 ? one : more}`;
  const pictured = (count: number, one: string, more: string) => {
    const rate = cases > 0 ? Math.round((count / cases) * pictureCases) : 0;
    return count > 0 && rate === 0 ? `fewer than 1 ${one}` : counted(rate, one, more);
  };
  const share = (count: number) =>
    `, at ${formatPercent(cases > 0 ? count / cases : 0, { locale, maximumFractionDigits: 1 })} errors`;
  const ofThousand = `Of ${formatNumber(pictureCases, { locale })} cases`;
  if ("mistaken" in wrong) {
    const { mistaken } = wrong;
    return {
      pictured: `${ofThousand} it takes ${pictured(mistaken, "case", "cases")} for something else`,
      symbols: counted(mistaken, "error", "errors"),
      records: `${counted(mistaken, "mistake", "mistakes")}, whose records are the ones to look at`,
      share: share(mistaken),
    };
  }
  const { falseAlarms, missed } = wrong;
  return {
    pictured: `${ofThousand} it raises ${pictured(falseAlarms, "false alarm", "false alarms")} and misses ${pictured(missed, "case", "cases")}`,
    symbols: `FP ${formatNumber(falseAlarms, { locale })}, FN ${formatNumber(missed, { locale })}`,
    records: `${counted(falseAlarms, "false alarm", "false alarms")} and ${counted(missed, "missed case", "missed cases")}, whose records are the ones to look at`,
    share: share(falseAlarms + missed),
  };
}

export function errorCost(measured: ErrorCost, style: Reading): Record<Voice, string> {
  const { each, many, cases, interval95, ends, thousand, aside } = amountsOf(measured, style);
  return {
    stakeholder: `Its errors cost ${many} over ${thousand} cases${aside}${ends}.`,
    expert: `Too much and too little together cost ${many} over ${thousand} cases${aside}. Where do such errors hurt most?`,
    data_scientist: `Cost of error a case${aside}: ${each}${interval95}, n = ${cases}.`,
    data_engineer: `${each} a case${aside}, measured on ${cases}: those that are furthest off are the records to look at.`,
    ml_engineer: `${each} a request for its errors${aside}${interval95}; what a unit too much or too little costs comes from the payoff matrix.`,
  };
}

function amountsOf({ perCase, interval, cases, isCorrected }: Measured, { locale, currency }: Reading) {
  const compact = { locale, compact: true };
  const many = (amount: number) => formatMoney(amount * pictureCases, currency, compact);
  // to the minor unit, as everywhere; what is smaller is not called nothing
  const each = (amount: number) =>
    Math.abs(amount) < 1
      ? formatMoney(amount, currency, compact)
      : formatMoney(Math.round(amount), currency, { locale });
  return {
    each: each(perCase),
    many: many(perCase),
    cases: formatNumber(cases, { locale }),
    thousand: formatNumber(pictureCases, { locale }),
    aside: isCorrected ? ", corrected for selection" : "",
    interval95: interval ? ` (95% interval ${each(interval.low)} to ${each(interval.high)})` : "",
    ends: interval ? `; it may be as little as ${many(interval.low)} or as much as ${many(interval.high)}` : "",
  };
}
