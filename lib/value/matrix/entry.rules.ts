// Parses what was typed into the form of the payoff matrix, and writes a matrix back as its fields.
import type { Role } from "@/db/enums";
import { editableMoney, parseMoney, typedAmountFault } from "@/lib/format/parse-money";
import type { FieldErrors } from "@/lib/kernel/errors";
import { classLimits } from "@/lib/value/limits";
import type { ClassMatrix, ErrorMatrix, Matrix } from "./rules";
import type { TypedMatrix } from "./schema";

/**
 * The role that somebody would set a new version as, or null where they may not: it is the stakeholder's, and an expert may draft it
 * until a stakeholder has set one.
 */
export function settingRole(roles: readonly Role[], current: { setAs: Role } | null): "stakeholder" | "expert" | null {
  if (roles.includes("stakeholder")) return "stakeholder";
  return roles.includes("expert") && current?.setAs !== "stakeholder" ? "expert" : null;
}

/** Beyond this an amount a case is a slip of the pen, and sums over many cases would leave the whole numbers. */
export const mostACase = 1e12;

/** Money to whole minor units, rows to a square; or a sentence for every field that is wrong, by its path. */
export function readMatrix(typed: TypedMatrix, currency: string): { matrix: Matrix } | { fields: FieldErrors } {
  const fields: FieldErrors = {};
  const money = (field: string, text: string, least: number): number => {
    const minor = parseMoney(text, currency);
    if (minor === null) fields[field] = typedAmountFault(text, currency);
    else if (Math.abs(minor) > mostACase) fields[field] = "This is more than a case can be worth.";
    else if (minor < least) fields[field] = "0 or more, please: it is a cost.";
    return minor ?? 0;
  };
  const matrix =
    typed.kind === "regression" ? readErrors(typed, money, fields) : readClasses(typed.kind, typed, money, fields);
  return Object.keys(fields).length > 0 ? { fields } : { matrix };
}

type ReadMoney = (field: string, given: string, least: number) => number;

function readClasses(
  kind: ClassMatrix["kind"],
  typed: TypedMatrix,
  money: ReadMoney,
  fields: FieldErrors,
): ClassMatrix {
  const { labels, actions, counts, stretch } = typed;
  const size = labels.length;
  const hasRightSize = kind === "binary" ? size === 2 : size >= classLimits.least && size <= classLimits.most;
  if (!hasRightSize) {
    fields.labels =
      kind === "binary" ? "Two outcomes, please." : `${classLimits.least} to ${classLimits.most}, please.`;
  }
  if (actions.length !== size) fields.actions = "One action for each class, please.";
  if (typed.amounts.length !== size ** 2) fields.amounts = "An amount for each class and action, please.";
  reportDuplicates(labels, "labels", fields);
  const amounts = typed.amounts.map((text, index) => money(`amounts.${index}`, text, Number.NEGATIVE_INFINITY));
  const hasCounts = counts.some((count) => count !== null);
  if (hasCounts && counts.length !== size ** 2) fields.counts = "A count for each class and action, please.";
  const filledCounts = counts.map((count, index) => {
    if (hasCounts && count === null) fields[`counts.${index}`] = "A number too, please; or leave all of them empty.";
    return count ?? 0;
  });
  if (hasCounts && !stretch) fields.stretch = "Please say of which time these counts are.";
  if (hasCounts && counts.length === size ** 2 && !fields.counts) {
    rows(filledCounts, size).forEach((row, actual) => {
      if (row.every((each) => each === 0)) fields[`counts.${actual * size}`] = "At least one case that turned out so.";
    });
  }
  return {
    kind,
    labels,
    actions,
    amounts: rows(amounts, size),
    today: hasCounts ? { counts: rows(filledCounts, size), stretch } : null,
  };
}

function reportDuplicates(words: readonly string[], field: string, fields: FieldErrors): void {
  words.forEach((word, index) => {
    const first = words.findIndex((other) => other.toLowerCase() === word.toLowerCase());
    if (first < index) fields[`${field}.${index}`] = `“${word}” stands above already.`;
  });
}

function readErrors(typed: TypedMatrix, money: ReadMoney, fields: FieldErrors): ErrorMatrix {
  const { unit, todayOver, todayUnder, todayCases, todayRmse, stretch } = typed;
  if (!unit) fields.unit = "Please say what the figure counts.";
  const over = money("over", typed.over, 0);
  const under = money("under", typed.under, 0);
  if (todayOver !== null && todayUnder === null) fields.todayUnder = "This too, please; or leave both empty.";
  if (todayUnder !== null && todayOver === null) fields.todayOver = "This too, please; or leave both empty.";
  const hasErrors = todayOver !== null && todayUnder !== null;
  if (hasErrors && todayCases === null) fields.todayCases = "Of how many cases these means are, please.";
  if (hasErrors && todayRmse === null)
    fields.todayRmse = "This too, please: without it nobody knows how sure the means are.";
  if (hasErrors && todayRmse !== null && todayRmse ** 2 < todayOver ** 2 + todayUnder ** 2)
    fields.todayRmse = "This is less than the means allow.";
  if (hasErrors && !stretch) fields.stretch = "Please say of which time these errors are.";
  return {
    kind: "regression",
    unit,
    over,
    under,
    today: hasErrors ? { over: todayOver, under: todayUnder, cases: todayCases, rmse: todayRmse, stretch } : null,
  };
}

const rows = (flat: readonly number[], size: number): number[][] =>
  Array.from({ length: size }, (_, row) => flat.slice(row * size, (row + 1) * size));

/** What `readMatrix` reads back as the same matrix: the texts for the fields of a form, by their names. */
export function typedMatrix(matrix: Matrix, currency: string): Record<string, string | string[]> {
  if (matrix.kind === "regression") {
    const { kind, unit, over, under, today } = matrix;
    return {
      kind,
      unit,
      over: editableMoney(over, currency),
      under: editableMoney(under, currency),
      todayOver: today ? String(today.over) : "",
      todayUnder: today ? String(today.under) : "",
      todayCases: String(today?.cases ?? ""),
      todayRmse: String(today?.rmse ?? ""),
      stretch: today?.stretch ?? "",
    };
  }
  const { kind, labels, actions, amounts, today } = matrix;
  return {
    kind,
    labels: [...labels],
    actions: [...actions],
    amounts: amounts.flat().map((amount) => editableMoney(amount, currency)),
    counts: today ? today.counts.flat().map(String) : amounts.flat().map(() => ""),
    stretch: today?.stretch ?? "",
  };
}
