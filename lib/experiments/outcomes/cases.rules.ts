// Outcomes case by case: whether they fit together, and put in the one order that runs on the same cases share.
import { amountFault, parseMoney } from "@/lib/format/parse-money";
import { readNumber } from "@/lib/format/read-number";
import { asYesNo, type OutcomeData, yesNo } from "./rules";
import { CaseOutcome } from "./schema";

/** What is wrong with the case at `at` (counted from 0), at the path of its field within it. */
export type Flaw = { index: number; path: string; remark: string };

/** By case name. `actuals` of the hold-out are null where only money was given. */
export type ResolvedCases = {
  cases: string[];
  outcomes: Exclude<OutcomeData, { shape: "counts" | "sums" }>;
  actuals: Float64Array | null;
  /** The classes that occur among the actuals, without those that were only predicted; null where they are figures. */
  holdoutLabels: string[] | null;
};

const answers = ["score", "predicted", "forecast", "money"] as const;
type Answer = (typeof answers)[number];
const maxFlaws = 20;

/** All of them, or what is wrong with the first twenty that are. @param currency in which money is given */
export function resolveCases(items: readonly unknown[], currency: string): ResolvedCases | { flaws: Flaw[] } {
  const flaws: Flaw[] = [];
  const parsedCases: CaseOutcome[] = [];
  const caseNames = new Set<string>();
  let kind: Answer | null = null;
  for (const [index, item] of items.entries()) {
    const result = parseCase(item, kind);
    if ("remark" in result) flaws.push({ index, ...result });
    else if (caseNames.has(result.outcome.case))
      flaws.push({ index, path: "case", remark: "This case was there before." });
    else {
      kind = result.kind;
      caseNames.add(result.outcome.case);
      parsedCases.push(result.outcome);
    }
    if (flaws.length >= maxFlaws) break;
  }
  if (flaws.length > 0 || kind === null) return { flaws };
  const order = parsedCases
    .map((outcome, index) => ({ outcome, index }))
    .sort((a, b) => (a.outcome.case < b.outcome.case ? -1 : 1));
  return assemble(order, kind, currency);
}

function parseCase(item: unknown, kind: Answer | null): { outcome: CaseOutcome; kind: Answer } | Omit<Flaw, "index"> {
  const parsed = CaseOutcome.safeParse(item);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const keys = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    const remark = keys.length > 0 ? "This field is not known here." : (issue?.message ?? "This is no outcome.");
    return { path: [...(issue?.path ?? []), ...keys].join("."), remark };
  }
  const outcome = parsed.data;
  const [answerKind, second] = answers.filter((answer) => outcome[answer] !== undefined);
  if (!answerKind) return { path: "", remark: "A score, predicted, forecast or money, please." };
  if (second)
    return { path: second, remark: `Only one of score, predicted, forecast and money: this has ${answerKind} too.` };
  if (kind && answerKind !== kind) return { path: answerKind, remark: `The cases before this one have ${kind}.` };
  if (answerKind !== "money" && outcome.actual === null)
    return { path: "actual", remark: "What it turned out to be, please." };
  if (answerKind === "score" && asYesNo(outcome.actual ?? "") === null)
    return { path: "actual", remark: "1 or 0, please: what a score is the chance of." };
  const figure = answerKind === "forecast" ? readNumber(outcome.actual ?? "") : 0;
  if (typeof figure === "string") return { path: "actual", remark: figure };
  return { outcome, kind: answerKind };
}

type IndexedCase = { outcome: CaseOutcome; index: number };

function assemble(order: readonly IndexedCase[], kind: Answer, currency: string): ResolvedCases | { flaws: Flaw[] } {
  const cases = order.map(({ outcome }) => outcome.case);
  const figures = (of: (outcome: CaseOutcome) => number) => Float64Array.from(order, ({ outcome }) => of(outcome));
  if (kind === "money") {
    const moneyTexts = order.map(({ outcome }) => outcome.money ?? "");
    const amounts = moneyTexts.map((text) => parseMoney(text, currency, "unsaid"));
    const flaws = amounts.flatMap((minor, i) =>
      minor === null
        ? { index: order[i]?.index ?? 0, path: "money", remark: amountFault(moneyTexts[i] ?? "", currency, "unsaid") }
        : [],
    );
    if (flaws.length > 0) return { flaws: flaws.slice(0, maxFlaws) };
    const values = Float64Array.from(amounts, (minor) => minor ?? 0);
    return { cases, outcomes: { shape: "money", values }, actuals: null, holdoutLabels: null };
  }
  if (kind === "forecast") {
    const actuals = figures(({ actual }) => Number(readNumber(actual ?? "")));
    const values = figures(({ forecast }) => forecast ?? 0);
    return { cases, outcomes: { shape: "forecasts", values, actuals }, actuals, holdoutLabels: null };
  }
  const texts = order.map(({ outcome }) => ({ actual: outcome.actual ?? "", predicted: outcome.predicted ?? "" }));
  const binary = texts.every(({ actual, predicted }) => asYesNo(actual) && (kind === "score" || asYesNo(predicted)));
  const normalised = (text: string) => (binary ? (asYesNo(text) ?? text) : text);
  const holdoutLabels = binary ? [...yesNo] : [...new Set(texts.map(({ actual }) => actual))].sort();
  const onlyPredicted = kind === "score" ? [] : texts.map(({ predicted }) => normalised(predicted));
  const labels = [...new Set([...holdoutLabels, ...onlyPredicted])];
  const labelIndex = new Map(labels.map((label, at) => [label, at]));
  const indexesOf = (of: "actual" | "predicted") =>
    Float64Array.from(texts, (text) => labelIndex.get(normalised(text[of])) ?? 0);
  const actuals = indexesOf("actual");
  const outcomes =
    kind === "score"
      ? { shape: "scores" as const, labels, values: figures(({ score }) => score ?? 0), actuals }
      : { shape: "classes" as const, labels, values: indexesOf("predicted"), actuals };
  return { cases, outcomes, actuals, holdoutLabels };
}
