// Outcomes case by case: whether they fit together, and put in the one order that runs on the same cases share.
import { amountFault, parseMoney } from "@/lib/format/parse-money";
import { readNumber } from "@/lib/format/read-number";
import { asYesNo, type Made, yesNo } from "./rules";
import { CaseOutcome } from "./schema";

/** What is wrong with the case at `at` (counted from 0), at the path of its field within it. */
export type Flaw = { at: number; path: string; remark: string };

/** By case name. `actuals` of the hold-out are null where only money was given. */
export type SettledCases = {
  cases: string[];
  made: Exclude<Made, { shape: "counts" | "sums" }>;
  actuals: Float64Array | null;
  /** The classes that occur among the actuals, without those that were only predicted; null where they are figures. */
  holdoutLabels: string[] | null;
};

const answers = ["score", "predicted", "forecast", "money"] as const;
type Answer = (typeof answers)[number];
const most = 20;

/** All of them, or what is wrong with the first twenty that are. @param currency in which money is given */
export function settleCases(given: readonly unknown[], currency: string): SettledCases | { flaws: Flaw[] } {
  const flaws: Flaw[] = [];
  const read: CaseOutcome[] = [];
  const seen = new Set<string>();
  let kind: Answer | null = null;
  for (const [at, one] of given.entries()) {
    const result = readOne(one, kind);
    if ("remark" in result) flaws.push({ at, ...result });
    else if (seen.has(result.outcome.case)) flaws.push({ at, path: "case", remark: "This case was there before." });
    else {
      kind = result.kind;
      seen.add(result.outcome.case);
      read.push(result.outcome);
    }
    if (flaws.length >= most) break;
  }
  if (flaws.length > 0 || kind === null) return { flaws };
  const order = read.map((outcome, at) => ({ outcome, at })).sort((a, b) => (a.outcome.case < b.outcome.case ? -1 : 1));
  return assemble(order, kind, currency);
}

function readOne(given: unknown, kind: Answer | null): { outcome: CaseOutcome; kind: Answer } | Omit<Flaw, "at"> {
  const parsed = CaseOutcome.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const keys = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    const remark = keys.length > 0 ? "This field is not known here." : (issue?.message ?? "This is no outcome.");
    return { path: [...(issue?.path ?? []), ...keys].join("."), remark };
  }
  const outcome = parsed.data;
  const [own, second] = answers.filter((answer) => outcome[answer] !== undefined);
  if (!own) return { path: "", remark: "A score, predicted, forecast or money, please." };
  if (second) return { path: second, remark: `Only one of score, predicted, forecast and money: this has ${own} too.` };
  if (kind && own !== kind) return { path: own, remark: `The cases before this one have ${kind}.` };
  if (own !== "money" && outcome.actual === null)
    return { path: "actual", remark: "What it turned out to be, please." };
  if (own === "score" && asYesNo(outcome.actual ?? "") === null)
    return { path: "actual", remark: "1 or 0, please: what a score is the chance of." };
  const figure = own === "forecast" ? readNumber(outcome.actual ?? "") : 0;
  if (typeof figure === "string") return { path: "actual", remark: figure };
  return { outcome, kind: own };
}

type Placed = { outcome: CaseOutcome; at: number };

function assemble(order: readonly Placed[], kind: Answer, currency: string): SettledCases | { flaws: Flaw[] } {
  const cases = order.map(({ outcome }) => outcome.case);
  const figures = (of: (outcome: CaseOutcome) => number) => Float64Array.from(order, ({ outcome }) => of(outcome));
  if (kind === "money") {
    const given = order.map(({ outcome }) => outcome.money ?? "");
    const amounts = given.map((text) => parseMoney(text, currency, "unsaid"));
    const flaws = amounts.flatMap((minor, i) =>
      minor === null
        ? { at: order[i]?.at ?? 0, path: "money", remark: amountFault(given[i] ?? "", currency, "unsaid") }
        : [],
    );
    if (flaws.length > 0) return { flaws: flaws.slice(0, most) };
    const values = Float64Array.from(amounts, (minor) => minor ?? 0);
    return { cases, made: { shape: "money", values }, actuals: null, holdoutLabels: null };
  }
  if (kind === "forecast") {
    const actuals = figures(({ actual }) => Number(readNumber(actual ?? "")));
    const values = figures(({ forecast }) => forecast ?? 0);
    return { cases, made: { shape: "forecasts", values, actuals }, actuals, holdoutLabels: null };
  }
  const texts = order.map(({ outcome }) => ({ actual: outcome.actual ?? "", predicted: outcome.predicted ?? "" }));
  const binary = texts.every(({ actual, predicted }) => asYesNo(actual) && (kind === "score" || asYesNo(predicted)));
  const plain = (text: string) => (binary ? (asYesNo(text) ?? text) : text);
  const holdoutLabels = binary ? [...yesNo] : [...new Set(texts.map(({ actual }) => actual))].sort();
  const onlyPredicted = kind === "score" ? [] : texts.map(({ predicted }) => plain(predicted));
  const labels = [...new Set([...holdoutLabels, ...onlyPredicted])];
  const place = new Map(labels.map((label, at) => [label, at]));
  const placed = (of: "actual" | "predicted") => Float64Array.from(texts, (text) => place.get(plain(text[of])) ?? 0);
  const actuals = placed("actual");
  const made =
    kind === "score"
      ? { shape: "scores" as const, labels, values: figures(({ score }) => score ?? 0), actuals }
      : { shape: "classes" as const, labels, values: placed("predicted"), actuals };
  return { cases, made, actuals, holdoutLabels };
}
