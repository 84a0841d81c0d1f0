// The payoff matrix in sentences: what its amounts mean, what follows from them, and where they can't be meant.
import type { MatrixKind } from "@/db/enums";
import { formatNumber } from "@/lib/format/numbers";
import type { EasedMistake, MatrixChange } from "@/lib/value/matrix/diff.rules";
import type { Implausibility } from "@/lib/value/matrix/plausibility.rules";
import {
  amountAt,
  type ClassMatrix,
  criticalFractile,
  type ErrorMatrix,
  type Matrix,
  mistakeCosts,
  threshold,
} from "@/lib/value/matrix/rules";
import { matrixKindWords } from "@/lib/value/words";
import { type MoneyFormat, money } from "../figure-words";

export const quoted = (words: string | undefined): string => `“${words?.trim() || "…"}”`;

type Words = Pick<ClassMatrix, "kind" | "labels" | "actions">;

/** What an amount is about: "turns out “leaves”, and we “call”". */
export const cellWords = (
  { labels, actions }: Pick<Words, "labels" | "actions">,
  actual: number,
  action: number,
): string => `turns out ${quoted(labels[actual])}, and we ${quoted(actions[action])}`;

export type CellName = "Right" | "False alarm" | "Missed case" | "Mistake";

export function cellName({ kind }: { kind: MatrixKind }, actual: number, action: number): CellName {
  if (actual === action) return "Right";
  if (kind !== "binary") return "Mistake";
  return actual === 0 ? "False alarm" : "Missed case";
}

/** "1 in 16" where it is rare, "40 in 100" else. */
export function oneIn(share: number, locale: string): string {
  if (share > 0.2) return `${formatNumber(Math.min(99, Math.round(share * 100)), { locale })} in 100`;
  return `1 in ${formatNumber(Math.round(1 / share), { locale, maximumFractionDigits: 0 })}`;
}

/** What follows from the amounts, each as a sentence; none where a mistake is free or pays. */
export function consequences(matrix: Matrix, format: MoneyFormat): string[] {
  if (matrix.kind === "regression") return errorConsequences(matrix, format);
  return matrix.kind === "binary" ? binaryConsequences(matrix, format) : classConsequences(matrix, format);
}

function binaryConsequences(matrix: ClassMatrix, format: MoneyFormat): string[] {
  const from = threshold(matrix);
  if (from === null) return [];
  const { falseAlarm, missedCase } = mistakeCosts(matrix);
  const [, positive] = matrix.labels;
  const [, act] = matrix.actions;
  const [dear, cheap] = missedCase >= falseAlarm ? ["missed case", "false alarm"] : ["false alarm", "missed case"];
  const times = Math.max(missedCase, falseAlarm) / Math.min(missedCase, falseAlarm);
  const many = formatNumber(times, { locale: format.locale, maximumFractionDigits: times < 10 ? 1 : 0 });
  return [
    `To ${quoted(act)} is worth it as soon as ${oneIn(from, format.locale)} such cases turn out ${quoted(positive)}.`,
    many === "1"
      ? "A missed case costs as much as a false alarm."
      : `One ${dear} costs as much as ${many} ${cheap}s: ${money(Math.max(missedCase, falseAlarm), format)} against ${money(Math.min(missedCase, falseAlarm), format)}.`,
  ];
}

function classConsequences(matrix: ClassMatrix, format: MoneyFormat): string[] {
  const mistakes = matrix.labels
    .flatMap((_, actual) =>
      matrix.actions.map((_, action) => ({
        actual,
        action,
        cost: amountAt(matrix, actual, actual) - amountAt(matrix, actual, action),
      })),
    )
    .filter(({ cost }) => cost > 0)
    .toSorted((one, other) => other.cost - one.cost);
  const [dearest] = mistakes;
  const cheapest = mistakes.at(-1);
  if (!dearest || !cheapest) return [];
  const name = ({ actual, action }: { actual: number; action: number }) => cellWords(matrix, actual, action);
  const times = dearest.cost / cheapest.cost;
  return [
    `The dearest mistake: a case ${name(dearest)}. It costs ${money(dearest.cost, format)} against the right answer.`,
    ...(times >= 1.5
      ? [
          `It costs as much as ${formatNumber(times, { locale: format.locale, maximumFractionDigits: 0 })} of the cheapest: a case ${name(cheapest)}.`,
        ]
      : []),
  ];
}

function errorConsequences(matrix: ErrorMatrix, format: MoneyFormat): string[] {
  const enough = criticalFractile(matrix);
  if (enough === null || enough === 0 || enough === 1) return [];
  const inHundred = formatNumber(Math.round(enough * 100), { locale: format.locale });
  const { unit, over, under } = matrix;
  return [
    `It is cheapest to ${aimWords(enough)}: so that it turns out to be enough in about ${inHundred} of 100 cases.`,
    `One ${unit} too little costs ${money(under, format)}, one ${unit} too much ${money(over, format)}.`,
  ];
}

function aimWords(fractile: number): string {
  if (fractile > 0.52) return "aim a little high";
  return fractile < 0.48 ? "aim a little low" : "aim for the middle";
}

export function unreasonSentence(matrix: Matrix, implausibility: Implausibility): string {
  if (matrix.kind === "regression") {
    const side = implausibility.cause === "error-is-free" && implausibility.side === "over" ? "much" : "little";
    const direction = side === "much" ? "too high" : "too low";
    return `One ${matrix.unit} too ${side} costs nothing: then the best figure is always far ${direction}. Check this amount.`;
  }
  const { labels, actions } = matrix;
  switch (implausibility.cause) {
    case "mistake-pays":
      return `For a case that turns out ${quoted(labels[implausibility.actual])}, ${quoted(actions[implausibility.action])} pays more than ${quoted(actions[implausibility.actual])}: check these two.`;
    case "mistake-is-free":
      return `For a case that turns out ${quoted(labels[implausibility.actual])}, ${quoted(actions[implausibility.action])} costs no more than ${quoted(actions[implausibility.actual])}: check these two.`;
    case "never-best":
      return `${quoted(actions[implausibility.action])} would never be right: ${quoted(actions[implausibility.by])} is at least as good whatever a case turns out to be.`;
    default:
      return "";
  }
}

export function changeSentence(change: MatrixChange, format: MoneyFormat): string {
  switch (change.what) {
    case "kind":
      return `Was ${matrixKindWords[change.before].toLowerCase()}, is ${matrixKindWords[change.after].toLowerCase()}`;
    case "label":
    case "action":
    case "unit":
      return `${quoted(change.before)} is called ${quoted(change.after)} now`;
    case "class-added":
      return `${quoted(change.label)} is new`;
    case "class-removed":
      return `${quoted(change.label)} is gone`;
    case "amount":
      return `${quoted(change.label)}, we ${quoted(change.action)}: ${fromTo(change, format)}`;
    case "over":
      return `Too much: ${fromTo(change, format)}`;
    case "under":
      return `Too little: ${fromTo(change, format)}`;
    default:
      return "Today's process was counted anew";
  }
}

/** "a missed case: €210 → €130", in the terms of the later version. */
export function easedSentence(eased: EasedMistake, format: MoneyFormat): string {
  return `${mistakeWords(eased)}: cost ${money(eased.before, format)}, now ${money(eased.after, format)}`;
}

function mistakeWords(mistake: EasedMistake): string {
  if (mistake.what === "mistake") return `${quoted(mistake.label)}, we ${quoted(mistake.action)}`;
  return mistake.what === "over" ? "a unit too much" : "a unit too little";
}

const fromTo = ({ before, after }: { before: number; after: number }, format: MoneyFormat) =>
  `${money(before, format)} → ${money(after, format)}`;
