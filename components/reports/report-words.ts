// What a board report says, in words: the same on the page and in the PDF.

import { gateTones } from "@/components/lifecycle/gate-tones";
import { sumWords } from "@/components/portfolio/sum-words";
import { arrivedWords, deliverySentence, promisedWords } from "@/components/value/promise-words";
import { likelyWords } from "@/lib/format/chances";
import { formatDay } from "@/lib/format/dates";
import { formatMoney, formatMoneyApart, formatMoneyRange } from "@/lib/format/money";
import { formatUsed } from "@/lib/format/numbers";
import { shownGateWords } from "@/lib/lifecycle/gate.words";
import { criterionTitle } from "@/lib/lifecycle/words";
import type { PortfolioSum } from "@/lib/portfolio/sum.rules";
import { gateWords, phaseWords, projectStatusWords } from "@/lib/projects/words";
import {
  type GateFact,
  nextGate,
  type ProjectFacts,
  type ReportFacts,
  type ReviewFact,
  type Totals,
} from "@/lib/reports/rules";
import { reviewOutcomeWords } from "@/lib/reviews/words";
import { provedAtLeast } from "@/lib/value/realised.rules";

export type FigureWords = { label: string; value: string; range: string };

const short = (minor: number, currency: string, locale: string) =>
  formatMoney(minor, currency, { locale, compact: true });
const span = (low: number, high: number, currency: string, locale: string) =>
  formatMoneyRange(low, high, currency, { locale, compact: true });

/** Two amounts that differ never look equal. */
const spentOf = (spent: number, budget: number, currency: string, locale: string) =>
  formatMoneyApart([spent, budget], currency, { locale, compact: true }).join(" of ");

/** The chance of paying back and the value hoped for, each with its range. */
export function worthWords({ worth, currency }: ProjectFacts, locale: string): [FigureWords, FigureWords] {
  return [
    {
      label: "Chance of paying back",
      value: worth ? likelyWords(worth.paysBack, { locale }) : "Not estimated",
      range: worth
        ? `Estimated on ${formatDay(worth.estimatedOn, locale)}`
        : "Nobody has estimated the added value yet.",
    },
    {
      label: "Expected value",
      value: worth ? short(worth.mean, currency, locale) : "Not estimated",
      range: worth ? `Likely ${span(worth.p10, worth.p90, currency, locale)}` : "There is no range yet.",
    },
  ];
}

export function spentWords({ budget, spent, currency }: ProjectFacts, locale: string): FigureWords {
  return {
    label: budget === null ? "Spent" : "Spent of the budget",
    value: budget ? formatUsed(spent, budget, { locale }) : short(spent, currency, locale),
    range: budget === null ? "No budget is set." : spentOf(spent, budget, currency, locale),
  };
}

/** What was promised by the day of the report and how it stands; null where nothing was. */
export function promiseWords({ promise, currency }: ProjectFacts, locale: string): FigureWords | null {
  if (!promise) return null;
  const { range, ...figure } = promisedWords(promise, { kind: "money", currency, locale });
  return { ...figure, range: `${range}. ${arrivedWords(promise, locale)}.` };
}

export function realisedWords({ realised, currency }: ProjectFacts, locale: string): FigureWords {
  const proved = provedAtLeast(realised.byGrade, 3);
  return {
    label: "Arrived",
    value: realised.until ? short(realised.total, currency, locale) : "Nothing yet",
    range: realised.until
      ? `${short(proved, currency, locale)} of it proved against a comparison; until ${formatDay(realised.until, locale)}`
      : "Nothing was measured yet.",
  };
}

export function totalWords(totals: Totals, sum: PortfolioSum | undefined, locale: string): FigureWords[] {
  const { currency, budget, spent } = totals;
  return [
    {
      label: "Expected value",
      value: short(totals.mean, currency, locale),
      range: `${sum ? sumWords(sum, { kind: "money", currency, locale }) : `Likely ${span(totals.p10, totals.p90, currency, locale)} if all rise and fall together`}; ${totals.estimated} of ${totals.projects} projects estimated`,
    },
    {
      label: "Arrived",
      value: short(totals.realised, currency, locale),
      range: `${short(provedAtLeast(totals.byGrade, 3), currency, locale)} of it proved against a comparison`,
    },
    ...(totals.live > 0
      ? [
          {
            label: "Promised by now",
            value: short(totals.promised, currency, locale),
            range: `${deliverySentence(totals)}.`,
          },
        ]
      : []),
    {
      label: "Spent of the budgets",
      value: budget > 0 ? formatUsed(spent, budget, { locale }) : "No budget",
      range: budget > 0 ? spentOf(spent, budget, currency, locale) : "No project has a budget.",
    },
  ];
}

export const gateFactWords = ({ state, met, of }: GateFact) => ({
  word: state === "ahead" ? "Ahead" : shownGateWords[state],
  /** The criterion state whose colour and sign it takes. */
  tone: state === "ahead" ? ("missing" as const) : gateTones[state],
  note: `${met} of ${of} met`,
});

/** What stands before the next gate, one line each. */
export function beforeGateWords(project: ProjectFacts): { title: string; open: string[] } {
  const gate = nextGate(project);
  if (!gate) return { title: "", open: [] };
  const name = gateWords[gate.gate].toLowerCase();
  return {
    title: gate.open.length ? `What stands before the ${name}` : `Everything that the ${name} asks for is met`,
    open: gate.open.map(criterionTitle),
  };
}

/** "In deployment", "In design, paused". */
export const whereWords = ({ phase, status }: ProjectFacts) =>
  `In ${phaseWords[phase].toLowerCase()}${status === "active" ? "" : `, ${projectStatusWords[status].toLowerCase()}`}`;

export function alertWords({ open, critical }: Extract<ReportFacts, { of: "project" }>["alerts"]): string {
  if (open === 0) return "No alert is open.";
  if (open === 1) return `1 alert is open; it is ${critical ? "" : "not "}critical.`;
  const alerts = `${open} alerts are open`;
  return critical ? `${alerts}, ${critical} of them critical.` : `${alerts}, none of them critical.`;
}

/** What the last review ended in, and when the next one is due. */
export function reviewWords({ last, dueOn, overdue }: ReviewFact, locale: string): { last: string; next: string } {
  return {
    last: last
      ? `${formatDay(last.decidedOn, locale)}: ${reviewOutcomeWords[last.outcome].toLowerCase()}, decided by ${last.decidedBy}. ${last.reason}`
      : "The team has not reviewed it yet.",
    next: overdue
      ? `The next review was due on ${formatDay(dueOn, locale)} and is overdue.`
      : `The next review is due on ${formatDay(dueOn, locale)}.`,
  };
}

/** "4 of 5 hold". */
export const mustWords = (musts: readonly { state: string }[]) =>
  `${musts.filter(({ state }) => state === "met").length} of ${musts.length} hold`;
